package dev.custody.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineTextTest {
    private static final Finding LEAK = finding("leaked-internals", "lines()", 42);
    private static final Finding CAPTURE = finding("captured-argument", "add(List, int)", 7);
    private static final String HEADER = """
            # custody-baseline 1
            # Findings that are known. Written by the goal baseline; to merge, keep the lines of both sides.
            """;
    private static final String LEAK_LINE =
            "leaked-internals com.acme.Order.lines() " + LEAK.fingerprint().hash();

    private final BaselineReader reader = new BaselineReader("orders/custody-baseline.txt");

    private static Finding finding(String rule, String member, int line) {
        return Finding.at(new Place("com.acme.Order", member, Optional.of("com/acme/Order.java"), line))
                .message("some message")
                .by(rule);
    }

    private static Baseline baseline(String module, Finding... findings) {
        return Baseline.empty().with(new ModuleBaseline(module, List.of()).with(List.of(findings)));
    }

    @Test
    void has_a_sorted_line_a_finding_and_no_line_numbers() {
        assertThat(BaselineText.of(baseline("", LEAK, CAPTURE)))
                .isEqualTo(HEADER
                        + "captured-argument com.acme.Order.add(List, int) "
                        + CAPTURE.fingerprint().hash() + "\n"
                        + LEAK_LINE + "\n");
    }

    @Test
    void says_of_which_module_a_finding_is_where_several_share_the_file() {
        Baseline both =
                baseline("orders/core", LEAK).with(baseline("billing", LEAK).of("billing"));
        String text = BaselineText.of(both);
        assertThat(text.lines().skip(2))
                .containsExactly(
                        "leaked-internals billing/com.acme.Order.lines() "
                                + LEAK.fingerprint().hash(),
                        "leaked-internals orders/core/com.acme.Order.lines() "
                                + LEAK.fingerprint().hash());
        assertThat(reader.read(text)).isEqualTo(both);
    }

    @Test
    void reads_what_it_wrote_whatever_names_and_roles_hold() {
        Finding odd = finding("state-setter", "set # \u2028\n\\u0041 (ab/c)", 1)
                .role("x # " + "0".repeat(32) + " \ud83d")
                .by("state-setter");
        Baseline written = baseline("mo dule/a#b", odd, LEAK);
        assertThat(reader.read(BaselineText.of(written))).isEqualTo(written);
    }

    @Test
    void keeps_the_reason_behind_an_entry() {
        Baseline read = reader.read(HEADER + LEAK_LINE + "  # the 1.x API # promises it \n");
        assertThat(read.entries()).extracting(BaselineEntry::reason).containsExactly("the 1.x API # promises it");
        Baseline grown = read.with(read.of("").with(List.of(LEAK, CAPTURE)));
        assertThat(BaselineText.of(grown)).endsWith(LEAK_LINE + " # the 1.x API # promises it\n");
    }

    @Test
    void takes_lines_in_any_order_twice_and_with_the_line_ends_of_windows() {
        String text = HEADER + LEAK_LINE + "\n"
                + BaselineText.of(baseline("", CAPTURE))
                        .lines()
                        .skip(2)
                        .findFirst()
                        .orElseThrow() + "\n\n" + LEAK_LINE + "\n";
        assertThat(reader.read(text.replace("\n", "\r\n"))).isEqualTo(baseline("", CAPTURE, LEAK));
    }

    @Test
    void takes_an_empty_file_for_a_baseline_without_entries() {
        assertThat(reader.read("").entries()).isEmpty();
        assertThat(reader.read(HEADER).entries()).isEmpty();
    }

    @Test
    void names_the_line_where_a_merge_left_its_marks() {
        for (String mark : List.of("<<<<<<< HEAD", "||||||| 1f0c", "=======", ">>>>>>> branch")) {
            assertThatThrownBy(() -> reader.read(HEADER + LEAK_LINE + "\n" + mark + "\n"))
                    .isInstanceOf(BaselineException.class)
                    .hasMessage("orders/custody-baseline.txt:4: a merge left its marks;"
                            + " keep the entries of both sides and take the marks out");
        }
    }

    @Test
    void names_a_line_that_is_no_entry_or_that_somebody_changed() {
        assertThatThrownBy(() -> reader.read(HEADER + "leaked-internals Order\n"))
                .hasMessage("orders/custody-baseline.txt:3: it is no entry, which is 'rule place fingerprint' and maybe"
                        + " '# reason'; take the line out and run the goal baseline");
        assertThatThrownBy(() -> reader.read(HEADER + LEAK_LINE.replace("lines()", "rows()") + "\n"))
                .hasMessage("orders/custody-baseline.txt:3: the fingerprint is not that of 'leaked-internals"
                        + " com.acme.Order.rows()'; take the line out and run the goal baseline");
    }

    @Test
    void refuses_another_scheme_and_what_is_no_baseline() {
        assertThatThrownBy(() -> reader.read(HEADER.replace("baseline 1", "baseline 2")))
                .hasMessageStartingWith("orders/custody-baseline.txt:1: it has scheme 2, and this Custody knows 1; ");
        assertThatThrownBy(() -> reader.read("leaks\n"))
                .hasMessageStartingWith("orders/custody-baseline.txt:1: it is no baseline, which starts with ");
    }
}
