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

    private Fixtures() {}

    /** All fixtures in a package and below it, compiled by ecj from Java 17 for the class files of a release. */
    static Fixtures compiledByEcj(String packageName, int target) {
        Fixtures fixtures = new Fixtures();
        try {
            Path folder = TEST_SOURCES.resolve(packageName.replace('.', '/'));
            List<String> options =
                    List.of("-g", "-source", "17", "-target", "" + target, "-cp", CompiledSources.classPath());
            String complaint = Ecj.run(folder, fixtures.classes(), options);
            if (!complaint.isEmpty()) {
                throw new AssertionError("ecj does not compile " + packageName + ":\n" + complaint);
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String path = TEST_SOURCES.relativize(file).toString().replace('\\', '/');
                    fixtures.sources.put(path, Files.readString(file));
                }
            }
            return fixtures;
        } catch (IOException e) {
            fixtures.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            fixtures.close();
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
