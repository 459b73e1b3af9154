package dev.custody.archrules;

import dev.custody.settings.ArchRuleClass;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Loads classes of rules from the tests, with all that these need. ArchUnit comes from beside Custody, whatever version tests
 * have, since a rule can be run by nobody but the ArchUnit that it links to; of its JUnit part, which Custody has not, the
 * annotations come from the tests.
 */
final class RuleClassLoader extends URLClassLoader {
    private final ClassLoader jars;

    private RuleClassLoader(URL[] entries, ClassLoader jars) {
        super(entries, new SharedClasses(jars));
        this.jars = jars;
    }

    static RuleClassLoader of(RuleHome home, List<ArchRuleClass> classes) {
        Set<Path> entries = new LinkedHashSet<>();
        if (!classes.stream().allMatch(one -> isIn(home.jars(), one.name()))) {
            entries.addAll(home.tests().get());
        }
        entries.addAll(home.roots());
        entries.addAll(home.libraries());
        URL[] urls = entries.stream()
                .filter(Files::exists) // not jars in archives, which no class loader reads
                .map(RuleClassLoader::url)
                .toArray(URL[]::new);
        return new RuleClassLoader(urls, home.jars());
    }

    /** What is shared with Custody; all else is the platform's. */
    private static final class SharedClasses extends ClassLoader {
        private static final List<String> PACKAGES = List.of("com.tngtech.archunit.", "dev.custody.", "org.slf4j.");

        private final ClassLoader jars;

        SharedClasses(ClassLoader jars) {
            super(ClassLoader.getPlatformClassLoader());
            this.jars = jars;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (PACKAGES.stream().anyMatch(name::startsWith)) {
                return jars.loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }

    /** The class from a jar beside Custody or, where none has it, from the tests. */
    Optional<Class<?>> ruleClass(String name) {
        return load(jars, name).or(() -> load(this, name));
    }

    private static Optional<Class<?>> load(ClassLoader loader, String name) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static boolean isIn(ClassLoader loader, String name) {
        return loader.getResource(name.replace('.', '/') + ".class") != null;
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path + " cannot be on a class path", e);
        }
    }
}
