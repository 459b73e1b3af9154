package dev.custody.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Severity;
import dev.custody.finding.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingTextTest {
    private static final String SOURCE = """
            package com.acme;

            import java.util.*;

            public class Order {
                private final List<OrderLine> lines = new ArrayList<>();

                public void add(OrderLine line) {
                    lines.add(line);
                }

                public List<OrderLine> lines() {
                    return lines;
                }

            \tpublic int weight() { return this.lines.stream().mapToInt(line -> line.product().weightInGrams() * line.quantity()).sum(); }
            }
            """;

    @TempDir
    private Path project;

    private FindingText text;

    @BeforeEach
    void writeSource() throws IOException {
        Path root = project.resolve("src/main/java");
        Files.createDirectories(root.resolve("com/acme"));
        Files.writeString(root.resolve("com/acme/Order.java"), SOURCE);
        text = new FindingText(new Sources(List.of(project.resolve("missing"), root), project), Style.PLAIN);
    }

    @Test
    void underlines_what_the_message_names() {
        Finding finding = Finding.at(order("lines()", 13))
                .message("Order.lines() hands out the list that the order itself keeps changing")
                .help("return List.copyOf(lines)")
                .by("leaked-internals");

        assertThat(text.render(finding)).isEqualTo("""
                        error[leaked-internals]: Order.lines() hands out the list that the order itself keeps changing
                           --> src/main/java/com/acme/Order.java:13
                           |
                        13 |         return lines;
                           |                ^^^^^
                           = help: return List.copyOf(lines)""");
    }

    @Test
    void shows_steps_of_the_same_file_in_the_excerpt() {
        Finding finding = Finding.at(order("lines()", 13))
                .message("Order.lines() hands out the list that the order itself keeps changing")
                .step(order("lines()", 13), "callers get the list itself")
                .step(order("add(OrderLine)", 9), "Order.add(OrderLine) changes Order.lines")
                .by("leaked-internals");

        assertThat(text.render(finding)).isEqualTo("""
                        error[leaked-internals]: Order.lines() hands out the list that the order itself keeps changing
                           --> src/main/java/com/acme/Order.java:13
                           |
                         9 |         lines.add(line);
                           |               --- Order.add(OrderLine) changes Order.lines
                        ...
                        13 |         return lines;
                           |                ^^^^^ callers get the list itself""");
    }

    @Test
    void notes_steps_of_other_files() {
        Place elsewhere = new Place("com.acme.Cart", "fill()", Optional.of("com/acme/Cart.java"), 7);
        Finding finding = Finding.at(order("lines", 6))
                .message("Order.lines is changed from outside")
                .step(elsewhere, "Cart.fill() adds to it")
                .by("leaked-internals");

        assertThat(text.render(finding)).isEqualTo("""
                        error[leaked-internals]: Order.lines is changed from outside
                          --> src/main/java/com/acme/Order.java:6
                          |
                        6 |     private final List<OrderLine> lines = new ArrayList<>();
                          |                                   ^^^^^
                          = note: Cart.fill() adds to it (Cart.java:7)""");
    }

    @Test
    void puts_a_label_below_the_marks_where_there_is_no_room_behind_them() {
        Finding finding = Finding.at(order("lines()", 13))
                .message("Order.lines() hands it out")
                .step(order("<init>()", 6), "makes an ArrayList that Order.lines holds")
                .by("leaked-internals");

        assertThat(text.render(finding)).contains("""
                         6 |     private final List<OrderLine> lines = new ArrayList<>();
                           |                                               ---------
                           |                                makes an ArrayList that Order.lines holds
                        ...
                        13 |         return lines;
                        """);
    }

    @Test
    void keeps_an_annotation_of_the_help_in_one_piece() {
        Finding finding = Finding.at(order("lines()", 13))
                .message("m")
                .help("return List.copyOf(lines), or declare the sharing of it with @Shared(reason = …)")
                .by("r");

        assertThat(text.render(finding))
                .contains("declare the sharing of it with\n")
                .endsWith("        @Shared(reason = ...)");
    }

    @Test
    void notes_a_step_whose_label_is_too_long_for_the_excerpt() {
        String label = "this label goes on for so long that it cannot stand behind anything on the line it belongs to";
        Finding finding = Finding.at(order("lines()", 13))
                .message("m")
                .step(order("add()", 9), label)
                .by("r");

        assertThat(text.render(finding))
                .contains("   = note: " + label.substring(0, 40))
                .doesNotContain(" 9 |");
    }

    @Test
    void underlines_the_whole_line_when_no_name_of_the_message_is_on_it() {
        Finding finding = Finding.at(order("add(OrderLine)", 9))
                .message("something is wrong with this")
                .by("some-rule");

        assertThat(text.render(finding)).contains("""
                        9 |         lines.add(line);
                          |         ^^^^^^^^^^^^^^^^""");
    }

    @Test
    void names_the_file_alone_when_there_is_no_source() {
        Place place = new Place("com.acme.Parcel", "state", Optional.of("com/acme/Parcel.java"), 120);
        Finding finding = Finding.at(place)
                .message("Parcel.state skips a state")
                .help("check it")
                .tier(Tier.RECOMMENDED)
                .by("r");

        assertThat(text.render(finding)).isEqualTo("""
                        warning[r]: Parcel.state skips a state
                            --> com/acme/Parcel.java:120
                            = help: check it""");
    }

    @Test
    void names_the_type_when_the_class_file_names_no_source() {
        Place place = new Place("com.acme.Parcel$Label", "", Optional.empty(), 0);
        Finding finding = Finding.at(place).message("m").severity(Severity.INFO).by("r");

        assertThat(text.render(finding)).isEqualTo("""
                info[r]: m
                  --> com.acme.Parcel$Label""");
    }

    @Test
    void ignores_a_line_that_the_source_does_not_have() {
        Finding finding = Finding.at(order("add(OrderLine)", 4711)).message("m").by("r");

        assertThat(text.render(finding)).isEqualTo("""
                error[r]: m
                     --> src/main/java/com/acme/Order.java:4711""");
    }

    @Test
    void cuts_long_lines_and_keeps_what_is_underlined() {
        Finding finding = Finding.at(order("weight()", 16))
                .message("OrderLine.quantity() is asked for each line")
                .by("r");

        assertThat(text.render(finding)).contains("""
                        16 | ...line -> line.product().weightInGrams() * line.quantity()).sum(); }
                           |                                                  ^^^^^^^^""");
    }

    @Test
    void wraps_help_and_notes_at_80_columns_in_plain_letters() {
        Finding finding = Finding.at(order("lines()", 13))
                .message("m")
                .help("return List.copyOf(lines), or mark the method @Shared(reason = …) if sharing is the point")
                .by("r");

        assertThat(text.render(finding))
                .endsWith("\n   = help: return List.copyOf(lines), or mark the method @Shared(reason = ...)"
                        + "\n           if sharing is the point");
    }

    @Test
    void counts_steps_that_are_too_many() {
        Place elsewhere = new Place("com.acme.Cart", "fill()", Optional.of("com/acme/Cart.java"), 7);
        Finding finding = Finding.at(order("lines", 6)).message("m").by("r");
        for (int i = 0; i < 8; i++) {
            finding = finding.step(elsewhere.atLine(i + 1), "here");
        }

        assertThat(text.render(finding))
                .contains("= note: here (Cart.java:6)")
                .doesNotContain("Cart.java:7")
                .endsWith("= note: and 2 more places");
    }

    @Test
    void does_not_let_a_class_file_send_escape_sequences_to_the_terminal() {
        Finding finding = Finding.at(order("lines()", 13))
                .message("Order.\u001b[2J() is odd\nerror[x]: y")
                .help("remove\u0007 it")
                .by("r");

        assertThat(text.render(finding))
                .contains("Order.?[2J() is odd?error[x]: y")
                .contains("remove? it")
                .doesNotContain("\u001b");
    }

    @Test
    void does_not_follow_a_source_name_out_of_the_source_root() throws IOException {
        Files.writeString(project.resolve("secret.txt"), "the secret");
        Place place = new Place("com.acme.Spy", "", Optional.of("../../../secret.txt"), 1);

        assertThat(text.render(Finding.at(place).message("m").by("r"))).doesNotContain("the secret");
    }

    @Test
    void colours_by_severity_when_the_style_has_colours() {
        FindingText coloured = new FindingText(Sources.none(), Style.ANSI);

        assertThat(coloured.render(Finding.at(order("lines()", 13)).message("m").by("r")))
                .startsWith("\u001b[1;31merror[r]\u001b[m\u001b[1m: m\u001b[m\n");
    }

    private static Place order(String member, int line) {
        return new Place("com.acme.Order", member, Optional.of("com/acme/Order.java"), line);
    }
}
