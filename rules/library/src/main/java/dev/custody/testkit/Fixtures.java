package dev.custody.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Fixture classes of a test source folder: where their class files and their source are. */
final class Fixtures implements AutoCloseable {
    private static final String TEST_SOURCES = "src/test/java";

    private final TemporaryFolder classes = new TemporaryFolder();
    private final Map<String, String> sources = new LinkedHashMap<>();

    /** Takes the whole packages of the fixtures, and what is below them, as evidence. */
    Fixtures(Iterable<Class<?>> fixtures) {
        try {
            for (Class<?> fixture : fixtures) {
                Path compiled = classesOf(fixture);
                String source = fixture.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
                sources.put(source, Files.readString(sourcesOf(compiled).resolve(source)));
                copy(compiled, fixture.getPackageName().replace('.', '/'));
            }
        } catch (IOException e) {
            classes.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            classes.close();
            throw e;
        }
    }

    Path classes() {
        return classes.path();
    }

    /** Source text by its path below the source root, of the fixtures that were named. */
    Map<String, String> sources() {
        return sources;
    }

    private void copy(Path compiled, String packageFolder) throws IOException {
        try (Stream<Path> files = Files.walk(compiled.resolve(packageFolder))) {
            List<Path> classFiles =
                    files.filter(file -> file.toString().endsWith(".class")).toList();
            for (Path file : classFiles) {
                String path = compiled.relativize(file).toString();
                Path copy = classes.path().resolve(path);
                if (!Files.exists(copy)) {
                    int name = path.length() - file.getFileName().toString().length();
                    Files.createDirectories(classes.path().resolve(path.substring(0, name)));
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static Path classesOf(Class<?> fixture) {
        CodeSource source = fixture.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new AssertionError(fixture.getName() + " is no class of the tests");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Beside the class files of Maven, Gradle and most others: {@code src/test/java} in the nearest folder above that has one. */
    private static Path sourcesOf(Path compiled) {
        for (Path folder = compiled; folder != null; folder = folder.getParent()) {
            Path sources = folder.resolve(TEST_SOURCES);
            if (Files.isDirectory(sources)) {
                return sources;
            }
        }
        throw new AssertionError("there is no " + TEST_SOURCES + " above " + compiled
                + ", where fixtures have their source; use RuleSpec.onSource instead");
    }

    @Override
    public void close() {
        classes.close();
    }
}
