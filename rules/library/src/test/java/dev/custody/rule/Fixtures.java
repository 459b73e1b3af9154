package dev.custody.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Fixture classes of the test source folder: where their class files and their source are. */
final class Fixtures implements AutoCloseable {
    private static final Path TEST_CLASSES = testClasses();
    private static final Path TEST_SOURCES =
            TEST_CLASSES.resolve("../../src/test/java").normalize();

    private final TemporaryFolder classes = new TemporaryFolder();
    private final Map<String, String> sources = new LinkedHashMap<>();

    /** Takes the whole packages of the fixtures, and what is below them, as evidence. */
    Fixtures(Iterable<Class<?>> fixtures) {
        try {
            for (Class<?> fixture : fixtures) {
                String source = fixture.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
                sources.put(source, Files.readString(TEST_SOURCES.resolve(source)));
                copyPackage(fixture.getPackageName().replace('.', '/'));
            }
        } catch (IOException e) {
            classes.close();
            throw new UncheckedIOException(e);
        }
    }

    Path classes() {
        return classes.path();
    }

    /** Source text by its path below the source root, of the fixtures that were named. */
    Map<String, String> sources() {
        return sources;
    }

    private void copyPackage(String packageFolder) throws IOException {
        try (Stream<Path> files = Files.walk(TEST_CLASSES.resolve(packageFolder))) {
            List<Path> classFiles =
                    files.filter(file -> file.toString().endsWith(".class")).toList();
            for (Path file : classFiles) {
                Path copy = classes.path().resolve(TEST_CLASSES.relativize(file).toString());
                if (!Files.exists(copy)) {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static Path testClasses() {
        try {
            return Path.of(Fixtures.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        classes.close();
    }
}
