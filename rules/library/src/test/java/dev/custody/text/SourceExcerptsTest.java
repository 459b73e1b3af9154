package dev.custody.text;

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

class SourceExcerptsTest {
    private static final Place LINES = new Place("com.acme.Order", "lines()", Optional.of("Order.java"), 3);
    private static final Finding FINDING =
            Finding.at(LINES).message("Order.lines() hands out Order.entries").step(LINES.atLine(1), "declares it");

    @TempDir
    private Path root;

    private SourceExcerpts excerpts;

    @BeforeEach
    void writeSource() throws IOException {
        Files.writeString(root.resolve("Order.java"), "class Order {\n  List lines() {\n\treturn entries;\n  }\n\n}");
        excerpts = new SourceExcerpts(new Sources(List.of(root), root));
    }

    @Test
    void shows_two_lines_before_and_after_and_marks_what_the_finding_names() {
        assertThat(excerpts.of(FINDING).lines())
                .containsExactly(
                        new SourceExcerpt.Line(1, "class Order {", "", ""),
                        new SourceExcerpt.Line(2, "  List lines() {", "", ""),
                        new SourceExcerpt.Line(3, "    return ", "entries", ";"),
                        new SourceExcerpt.Line(4, "  }", "", ""),
                        new SourceExcerpt.Line(5, "", "", ""));
    }

    @Test
    void shows_the_one_line_of_a_step_and_marks_all_of_it_when_nothing_is_named() {
        assertThat(excerpts.of(FINDING.steps().get(0), FINDING).lines())
                .containsExactly(new SourceExcerpt.Line(1, "", "class Order {", ""));
    }

    @Test
    void cuts_a_long_line_around_its_mark() throws IOException {
        Files.writeString(root.resolve("Order.java"), "a ".repeat(200) + "entries" + " b".repeat(200));
        SourceExcerpt.Line line = excerpts.of(Finding.at(LINES.atLine(1)).message("Order.entries is open"))
                .lines()
                .get(0);
        assertThat(line.marked()).isEqualTo("entries");
        assertThat(line.before()).startsWith("...");
        assertThat(line.after()).endsWith("...");
        assertThat(line.before().length() + line.after().length()).isLessThan(110);
    }

    @Test
    void is_empty_without_source_or_line() {
        assertThat(excerpts.of(Finding.at(LINES.atLine(99)).message("m")).lines())
                .isEmpty();
        Place lost = new Place("com.acme.Lost", "", Optional.of("Lost.java"), 1);
        assertThat(excerpts.of(Finding.at(lost).message("m")).lines()).isEmpty();
    }
}
