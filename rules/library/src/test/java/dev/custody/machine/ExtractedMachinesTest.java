package dev.custody.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.testkit.CompiledSources;
import dev.custody.testkit.Ecj;
import dev.custody.testkit.Jdk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exact edges of every guard form and state shape, in the class files of each generation and of both compilers. */
class ExtractedMachinesTest {
    @ParameterizedTest
    @ValueSource(ints = {8, 11, 17})
    void machines_have_the_edges_that_their_marks_promise(int release) {
        List<Path> sources = sources(release);
        try (CompiledSources compiled =
                CompiledSources.with(List.of("--release", Integer.toString(release)), texts(sources))) {
            compare(sources, compiled);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 25})
    void newer_compilers_change_nothing(int release) {
        List<Path> sources = sources(release);
        Jdk jdk = Jdk.atLeast(release);
        try (CompiledSources compiled =
                CompiledSources.with(jdk, List.of("--release", Integer.toString(release)), texts(sources))) {
            compare(sources, compiled);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 17})
    void neither_does_ecj(int release) {
        List<Path> sources = sources(release);
        try (CompiledSources compiled =
                CompiledSources.with(Ecj::run, List.of("--release", Integer.toString(release)), texts(sources))) {
            compare(sources, compiled);
        }
    }

    @Test
    void there_are_forty_machines() {
        long machines = sources(21).stream()
                .map(ExtractedMachinesTest::text)
                .flatMap(String::lines)
                .filter(line -> line.contains("static class")
                        || line.contains("public record")
                        || line.contains("final class Successor"))
                .count();

        assertThat(machines).isGreaterThanOrEqualTo(40);
    }

    private static void compare(List<Path> sources, CompiledSources compiled) {
        List<Machine> machines = MarkedMachines.in(compiled.classes());
        TreeSet<String> promised = new TreeSet<>();
        TreeSet<String> extracted = new TreeSet<>();
        for (Path source : sources) {
            String file = source.getFileName().toString();
            MarkedMachines.promisedBy(text(source)).forEach(mark -> promised.add(file + mark));
            MarkedMachines.extracted(machines, file, text(source)).forEach(mark -> extracted.add(file + mark));
        }
        assertThat(extracted).containsExactlyElementsOf(promised);
    }

    /** Sources that a release can compile, by name. */
    private static List<Path> sources(int release) {
        List<Path> found = new ArrayList<>();
        for (int feature : new int[] {8, 17, 21}) {
            if (feature <= release) {
                try (Stream<Path> files = Files.list(folder("machines/java" + feature))) {
                    files.sorted().forEach(found::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return found;
    }

    private static Path folder(String name) {
        try {
            return Path.of(ClassLoader.getSystemResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] texts(List<Path> sources) {
        return sources.stream().map(ExtractedMachinesTest::text).toArray(String[]::new);
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
