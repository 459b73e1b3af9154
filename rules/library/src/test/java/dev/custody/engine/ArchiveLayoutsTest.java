package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.finding.Tier;
import dev.custody.read.Diagnostic;
import dev.custody.rule.example.WideOpenField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which classes of an archive are judged, and which are only looked up. */
class ArchiveLayoutsTest {
    private static final String ORDER = """
            package com.acme;
            public class Order extends org.vendor.Base {
                public int weight;
            }
            """;
    private static final String BASE = "package org.vendor; public class Base { public int size; }";
    private static final String LAUNCHER =
            "package org.springframework.boot.loader; public class Launcher { public int up; }";

    @TempDir
    Path temporary;

    private ClassFolder classes;

    @BeforeEach
    void compile() throws IOException {
        classes = new ClassFolder(Files.createDirectory(temporary.resolve("classes"))).compile(ORDER, BASE, LAUNCHER);
    }

    @Test
    void of_a_plain_jar_all_classes_are_judged_but_not_those_for_newer_Java() throws IOException {
        Path jar = archive(
                "plain.jar",
                Map.of(
                        "com/acme/Order.class", order(),
                        "org/vendor/Base.class", base(),
                        "META-INF/versions/21/com/acme/Order.class", order(),
                        "lib/base.jar", nested("org/vendor/Base.class", base())));
        assertThat(judged(jar)).containsExactly("com.acme.Order.weight", "org.vendor.Base.size");
    }

    @Test
    void of_a_spring_boot_jar_its_own_classes_are_judged_and_its_libraries_known() throws IOException {
        Path jar = bootJar();
        assertThat(judged(jar)).containsExactly("com.acme.Order.weight");
        assertThat(unknownBases(jar)).isEmpty();
    }

    @Test
    void of_a_war_too() throws IOException {
        Path war = archive(
                "orders.war",
                Map.of(
                        "WEB-INF/classes/com/acme/Order.class", order(),
                        "WEB-INF/lib/base.jar", nested("org/vendor/Base.class", base()),
                        "org/springframework/boot/loader/Launcher.class", launcher()));
        assertThat(judged(war)).containsExactly("com.acme.Order.weight");
        assertThat(unknownBases(war)).isEmpty();
    }

    @Test
    void an_archive_inside_another_is_judged_when_it_is_named() throws IOException {
        Path nested = Path.of(bootJar() + "!/BOOT-INF/lib/base.jar");
        assertThat(judged(nested)).containsExactly("org.vendor.Base.size");
    }

    @Test
    void an_archive_inside_another_may_be_a_class_path_entry() throws IOException {
        Path order = Files.createDirectory(temporary.resolve("order"));
        new ClassFolder(order).add("com/acme/Order", order());
        Request alone = Request.of(List.of(order));
        assertThat(unknownBases(alone)).containsExactly("com.acme.Order");
        assertThat(unknownBases(alone.withClassPath(List.of(Path.of(bootJar() + "!/BOOT-INF/lib/base.jar")))))
                .isEmpty();
    }

    @Test
    void a_broken_library_inside_an_archive_is_listed_and_missed() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("BOOT-INF/classes/com/acme/Order.class", order());
        entries.put("BOOT-INF/lib/broken.jar", "no archive".getBytes(StandardCharsets.UTF_8));
        entries.put("BOOT-INF/lib/base.jar", nested("org/vendor/Base.class", base()));
        Path jar = archive("broken-library.jar", entries);
        assertThat(judged(jar)).containsExactly("com.acme.Order.weight");
        assertThat(unknownBases(jar)).isEmpty();
        assertThat(Engine.inspect(Request.of(List.of(jar))).diagnostics())
                .containsExactly(new Diagnostic(
                        Diagnostic.Severity.NOTE,
                        jar + "!/BOOT-INF/lib/broken.jar",
                        "it is not a readable archive, so its types are not known"));
    }

    @Test
    void a_broken_class_inside_an_archive_is_listed_by_its_entry() throws IOException {
        Path jar = archive("broken.jar", Map.of("com/acme/Order.class", order(), "com/acme/Cut.class", new byte[10]));
        Report report = Engine.inspect(Request.of(List.of(jar)));
        assertThat(report.unreadClasses())
                .extracting(Diagnostic::toString)
                .containsExactly(jar + "!/com/acme/Cut.class: it is truncated (10 bytes)");
        assertThat(report.classesAnalysed()).isEqualTo(1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void no_archive_stays_open_whether_the_run_succeeds_or_not() throws IOException {
        Path jar = bootJar();
        Session session = Engine.open(Request.of(List.of(jar)));
        assertThat(openArchives()).isEmpty();
        session.run(List.of(new KnowsBases()), Tier.CORE);
        assertThat(openArchives()).isEmpty();
        assertRefused(temporary.resolve("gone.jar"), List.of(jar), temporary.resolve("gone.jar") + ": no such");
        assertThat(openArchives()).isEmpty();
    }

    /** The archives of this test that the process has open, and unpacked ones. */
    private List<String> openArchives() throws IOException {
        List<String> open = new ArrayList<>();
        try (DirectoryStream<Path> handles = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path handle : handles) {
                try {
                    String target = Files.readSymbolicLink(handle).toString();
                    if (target.startsWith(temporary.toString()) || target.matches(".*/custody\\d+\\.jar.*")) {
                        open.add(target);
                    }
                } catch (NoSuchFileException e) {
                    continue; // the handle of the listing itself
                }
            }
        }
        return open;
    }

    @Test
    void what_is_missing_or_no_archive_is_named() throws IOException {
        Path text = Files.writeString(temporary.resolve("notes.jar"), "no archive");
        assertRefused(text, text + ": neither a folder nor a readable archive");
        Path cut = Files.write(temporary.resolve("cut.jar"), Arrays.copyOf(Files.readAllBytes(bootJar()), 200));
        assertRefused(cut, cut + ": neither a folder nor a readable archive");
        Path gone = Path.of(bootJar() + "!/BOOT-INF/lib/gone.jar");
        assertRefused(gone, gone + ": no such entry");
        assertRefused(temporary.resolve("gone.jar"), temporary.resolve("gone.jar") + ": no such file or folder");
    }

    private static void assertRefused(Path root, String message) {
        assertRefused(root, List.of(), message);
    }

    /** Whether as a root or as a class path entry, after others that can be read. */
    private static void assertRefused(Path refused, List<Path> others, String message) {
        List<Path> paths = new ArrayList<>(others);
        paths.add(refused);
        for (Request request : List.of(Request.of(paths), Request.of(others).withClassPath(List.of(refused)))) {
            assertThatThrownBy(() -> Engine.inspect(request))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith(message);
        }
    }

    private Path bootJar() throws IOException {
        return archive(
                "orders.jar",
                Map.of(
                        "BOOT-INF/classes/com/acme/Order.class", order(),
                        "BOOT-INF/lib/base.jar", nested("org/vendor/Base.class", base()),
                        "org/springframework/boot/loader/Launcher.class", launcher()));
    }

    private byte[] order() throws IOException {
        return classes.bytes("com/acme/Order");
    }

    private byte[] base() throws IOException {
        return classes.bytes("org/vendor/Base");
    }

    private byte[] launcher() throws IOException {
        return classes.bytes("org/springframework/boot/loader/Launcher");
    }

    private Path archive(String name, Map<String, byte[]> entries) throws IOException {
        return Archives.write(temporary.resolve(name), entries);
    }

    private byte[] nested(String entry, byte[] content) throws IOException {
        return Files.readAllBytes(archive("nested.jar", Map.of(entry, content)));
    }

    private static List<String> judged(Path root) throws IOException {
        Report report = Engine.open(Request.of(List.of(root))).run(List.of(new WideOpenField()), Tier.CORE);
        return report.findings().stream()
                .map(finding -> finding.place().qualifiedName())
                .sorted()
                .toList();
    }

    private static List<String> unknownBases(Path root) throws IOException {
        return unknownBases(Request.of(List.of(root)));
    }

    private static List<String> unknownBases(Request request) throws IOException {
        return Engine.open(request).run(List.of(new KnowsBases()), Tier.CORE).findings().stream()
                .map(finding -> finding.place().type())
                .toList();
    }
}
