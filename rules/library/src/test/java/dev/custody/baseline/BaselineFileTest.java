package dev.custody.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineFileTest {
    private static final Finding LEAK = Finding.at(
                    new Place("com.acme.Order", "lines()", Optional.of("com/acme/Order.java"), 42))
            .by("leaked-internals");

    @TempDir
    private Path root;

    private Path orders;

    @BeforeEach
    void makeModule() throws IOException {
        orders = Files.createDirectories(root.resolve("shop/orders"));
    }

    private BaselineFile shared(Path module) {
        return BaselineFile.at(root.resolve(BaselineFile.NAME), module, root);
    }

    @Test
    void is_the_nearest_from_the_module_up_to_the_root() throws IOException {
        assertThat(BaselineFile.nearest(orders, root)).isEmpty();
        Path above = Files.createFile(root.resolve(BaselineFile.NAME));
        assertThat(BaselineFile.nearest(orders, root)).contains(above);
        assertThat(BaselineFile.nearest(orders, root.resolve("shop"))).isEmpty();
        Path own = Files.createFile(orders.resolve(BaselineFile.NAME));
        assertThat(BaselineFile.nearest(orders, root)).contains(own);
    }

    @Test
    void knows_nothing_before_it_is_written() {
        assertThat(shared(orders).read().entries()).isEmpty();
    }

    @Test
    void keeps_the_entries_of_modules_that_are_not_its_own() throws IOException {
        Path billing = Files.createDirectories(root.resolve("billing"));
        shared(billing).change(known -> known.with(List.of(LEAK)));
        shared(orders).change(known -> known.with(List.of(LEAK)));
        shared(orders).change(known -> known.without(known.entries()));
        assertThat(shared(orders).read().entries()).isEmpty();
        assertThat(shared(billing).read().entries())
                .singleElement()
                .extracting(BaselineEntry::where)
                .isEqualTo("billing/com.acme.Order.lines()");
    }

    @Test
    void names_a_module_from_the_root_where_the_file_is_elsewhere() {
        Path file = root.resolve("ci/known.txt");
        BaselineFile.at(file, orders, root).change(known -> known.with(List.of(LEAK)));
        assertThat(BaselineFile.ofAllModules(file).entries())
                .extracting(BaselineEntry::module)
                .containsExactly("shop/orders");
    }

    @Test
    void ends_its_lines_with_a_line_feed_and_leaves_nothing_beside_it() throws IOException {
        shared(orders).change(known -> known.with(List.of(LEAK)));
        assertThat(Files.readString(root.resolve(BaselineFile.NAME)))
                .endsWith("\n")
                .doesNotContain("\r");
        try (var files = Files.list(root)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder(BaselineFile.NAME, "shop");
        }
    }

    @Test
    void loses_nothing_when_modules_write_at_the_same_time() throws Exception {
        ExecutorService builders = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 12; i++) {
            Path module = Files.createDirectories(root.resolve("module" + i));
            builders.execute(() -> shared(module).change(known -> known.with(List.of(LEAK))));
        }
        builders.shutdown();
        assertThat(builders.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(BaselineFile.ofAllModules(root.resolve(BaselineFile.NAME)).entries())
                .hasSize(12);
    }
}
