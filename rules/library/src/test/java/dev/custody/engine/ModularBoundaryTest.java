package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.finding.Finding;
import dev.custody.testkit.CompiledSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module descriptor speaks for its own root and for no other. */
class ModularBoundaryTest {
    private static final String LEAK = """
            package %s;
            public class Basket {
                private final java.util.List<String> articles = new java.util.ArrayList<>();
                public void add(String article) { articles.add(article); }
                public java.util.List<String> articles() { return articles; }
            }""";

    @Test
    void a_module_hides_the_packages_it_does_not_export() throws IOException {
        try (CompiledSources modular = CompiledSources.of(
                "module shop { exports shop.open; }", LEAK.formatted("shop.open"), LEAK.formatted("shop.kept"))) {
            assertThat(leaksIn(modular.classes())).containsExactly("shop.open.Basket.articles()");
        }
    }

    @Test
    void a_module_hides_nothing_of_other_roots() throws IOException {
        try (CompiledSources modular =
                        CompiledSources.of("module shop { exports shop.open; }", LEAK.formatted("shop.open"));
                CompiledSources plain = CompiledSources.of(LEAK.formatted("plain"))) {
            assertThat(leaksIn(modular.classes(), plain.classes()))
                    .containsExactlyInAnyOrder("shop.open.Basket.articles()", "plain.Basket.articles()");
        }
    }

    @Test
    void a_multi_release_archive_may_keep_its_descriptor_among_the_newer_classes(@TempDir Path folder)
            throws IOException {
        try (CompiledSources modular = CompiledSources.of(
                "module shop { exports shop.open; }", LEAK.formatted("shop.open"), LEAK.formatted("shop.kept"))) {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            for (String name : List.of("shop/open/Basket.class", "shop/kept/Basket.class")) {
                entries.put(name, Files.readAllBytes(modular.classes().resolve(name)));
            }
            entries.put(
                    "META-INF/versions/9/module-info.class",
                    Files.readAllBytes(modular.classes().resolve("module-info.class")));
            Path jar = Archives.write(folder.resolve("shop.jar"), entries);

            assertThat(leaksIn(jar)).containsExactly("shop.open.Basket.articles()");
        }
    }

    private static List<String> leaksIn(Path... roots) throws IOException {
        return Engine.inspect(Request.of(List.of(roots))).findings().stream()
                .filter(finding -> finding.rule().equals("leaked-internals"))
                .map(Finding::place)
                .map(place -> place.qualifiedName())
                .toList();
    }
}
