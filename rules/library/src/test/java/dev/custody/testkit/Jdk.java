package dev.custody.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A JDK found on this machine: where {@code JAVA_HOME…} variables point, and beside the running one.
 *
 * @param home its {@code java.home}
 * @param feature its feature release, such as 25
 */
public record Jdk(Path home, int feature) implements SourceCompiler {
    /** The running JDK where it is new enough, else the oldest one found that is; without one the test is skipped. */
    public static Jdk atLeast(int feature) {
        Optional<Jdk> found = running().feature >= feature
                ? Optional.of(running())
                : candidates()
                        .flatMap(home -> at(home).stream())
                        .filter(jdk -> jdk.feature >= feature)
                        .min(Comparator.comparingInt(Jdk::feature).thenComparing(Jdk::home));
        Assumptions.assumeTrue(found.isPresent(), () -> "needs a JDK of release " + feature + " or newer");
        return found.orElseThrow();
    }

    public static Jdk running() {
        return new Jdk(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    boolean isRunning() {
        return equals(running());
    }

    /** With its javac; in this JVM where it is the running one's. */
    @Override
    public String compile(Path sources, Path classes, List<String> options) throws IOException {
        return isRunning() ? Compilation.run(sources, classes, options) : runElsewhere(sources, classes, options);
    }

    private String runElsewhere(Path sources, Path classes, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                java().toString(),
                "-cp",
                CompiledSources.classPath(),
                Compilation.class.getName(),
                sources.toString(),
                classes.toString()));
        command.addAll(options);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var said = process.inputReader()) {
            String complaint = said.lines().collect(Collectors.joining("\n"));
            return process.waitFor() == 0 ? "" : complaint;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while compiling", e);
        }
    }

    Path java() {
        return home.resolve("bin").resolve("java");
    }

    private static Stream<Path> candidates() {
        Stream<Path> named = System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("JAVA_HOME"))
                .map(variable -> Path.of(variable.getValue()));
        return Stream.concat(named, siblings());
    }

    private static Stream<Path> siblings() {
        Path parent = running().home.getParent();
        if (parent == null) {
            return Stream.empty();
        }
        try (Stream<Path> beside = Files.list(parent)) {
            return List.copyOf(beside.toList()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Jdk> at(Path home) {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release) || !Files.exists(home.resolve("bin").resolve("javac"))) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Optional.of(new Jdk(home, Runtime.Version.parse(version).feature()));
    }
}
