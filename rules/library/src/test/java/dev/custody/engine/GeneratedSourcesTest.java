package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedSourcesTest {
    @TempDir
    private Path folder;

    private Path written;

    @BeforeEach
    void makeRoot() {
        written = folder.resolve("src/main/java");
    }

    @Test
    void holds_what_lies_in_a_generated_root_alone() throws IOException {
        for (String root : List.of("target/generated-sources/annotations", "build/generated/sources/antlr")) {
            Path generated = folder.resolve(root);
            write(generated, "OrderParser.java");
            GeneratedSources sources = GeneratedSources.among(List.of(written, generated));

            assertThat(sources.hold(in("OrderParser.java"))).as(root).isTrue();
            assertThat(sources.hold(in("Order.java"))).as("no such file").isFalse();
        }
    }

    @Test
    void holds_nothing_that_somebody_has_written() throws IOException {
        Path generated = folder.resolve("target/generated-sources/annotations");
        write(written, "Order.java");
        write(generated, "Order.java");

        assertThat(GeneratedSources.among(List.of(written, generated)).hold(in("Order.java")))
                .isFalse();
        assertThat(GeneratedSources.among(List.of(written)).hold(in("Order.java")))
                .isFalse();
    }

    @Test
    void goes_by_the_folders_of_builds_and_not_by_the_word() throws IOException {
        Path root = folder.resolve("generated-sources");
        write(root, "Order.java");

        assertThat(GeneratedSources.among(List.of(root)).hold(in("Order.java"))).isFalse();
    }

    @Test
    void are_found_beside_class_folders_of_maven_and_gradle() throws IOException {
        write(folder.resolve("target/generated-sources/openapi/src/gen/java"), "Client.java");
        write(folder.resolve("build/generated/sources/annotationProcessor/java/main"), "Mapper.java");
        GeneratedSources maven = GeneratedSources.beside(List.of(folder.resolve("target/classes")));
        GeneratedSources gradle = GeneratedSources.beside(List.of(folder.resolve("build/classes/java/main")));

        assertThat(maven.hold(in("Client.java"))).isTrue();
        assertThat(gradle.hold(in("Mapper.java"))).isTrue();
        assertThat(maven.hold(in("Order.java"))).isFalse();
    }

    @Test
    void are_not_those_that_somebody_has_written_beside_class_folders() throws IOException {
        write(folder.resolve("target/generated-sources/annotations"), "Order.java");
        write(written, "Order.java");

        assertThat(GeneratedSources.beside(List.of(folder.resolve("target/classes")))
                        .hold(in("Order.java")))
                .isFalse();
    }

    @Test
    void are_unknown_beside_other_folders_and_archives() throws IOException {
        write(folder.resolve("target/generated-sources/annotations"), "Order.java");

        assertThat(GeneratedSources.beside(List.of(folder.resolve("classes"), folder.resolve("target/orders.jar")))
                        .hold(in("Order.java")))
                .isFalse();
    }

    private static void write(Path root, String name) throws IOException {
        Path file = root.resolve("com/acme").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package com.acme;");
    }

    private static Finding in(String name) {
        return Finding.at(new Place("com.acme.Order", "lines", Optional.of("com/acme/" + name), 1));
    }
}
