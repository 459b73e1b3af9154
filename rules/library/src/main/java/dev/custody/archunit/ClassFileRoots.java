package dev.custody.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import dev.custody.engine.TestRoots;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Folders and archives from which ArchUnit imported classes. */
final class ClassFileRoots {
    private static final String JAR = "jar:";
    private static final String INSIDE = "!/";

    private ClassFileRoots() {}

    /**
     * Sorted; roots of tests only where there are no others.
     *
     * @throws IllegalArgumentException when a class came from neither a folder nor an archive; the message names it
     */
    static List<Path> of(JavaClasses classes) {
        Set<Path> roots = new TreeSet<>();
        for (JavaClass type : classes) {
            Optional<URI> source = type.getSource().map(Source::getUri);
            source.ifPresent(uri -> roots.add(root(type.getName(), uri)));
        }
        return TestRoots.leftOut(List.copyOf(roots));
    }

    /** The root from which a class was read, given where its class file is. */
    static Path root(String className, URI source) {
        String uri = source.toString();
        String file = "/" + className.replace('.', '/') + ".class";
        if ("file".equals(source.getScheme()) && source.getPath().endsWith(file)) {
            long depth = file.chars().filter(c -> c == '/').count();
            return Path.of(source).resolve("../".repeat((int) depth)).normalize();
        }
        if (uri.startsWith(JAR + "file:")) {
            return archive(uri.substring(JAR.length(), uri.lastIndexOf(INSIDE)));
        }
        throw new IllegalArgumentException(className
                + " was imported from "
                + uri
                + ", where Custody cannot read class files; import it from a folder or an archive");
    }

    /** {@code file:/app.jar}, or {@code file:/app.jar!/BOOT-INF/lib/x.jar} and {@code …!/BOOT-INF/classes} in a fat jar. */
    private static Path archive(String uri) {
        int inside = uri.indexOf(INSIDE);
        if (inside < 0) {
            return Path.of(URI.create(uri));
        }
        Path outer = Path.of(URI.create(uri.substring(0, inside)));
        return uri.endsWith(".jar") ? Path.of(outer + uri.substring(inside)) : outer;
    }
}
