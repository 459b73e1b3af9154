package dev.custody.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingLineTest {
    private static final Place LINES =
            new Place("com.acme.Order$Lines", "all()", Optional.of("com/acme/Order.java"), 42);

    @Test
    void says_member_message_and_place_on_one_line() {
        assertThat(FindingLine.of(Finding.at(LINES).message("Order.Lines.all() hands out its list")))
                .isEqualTo("com.acme.Order$Lines.all(): Order.Lines.all() hands out its list (Order.java:42)");
    }

    @Test
    void keeps_its_form_where_file_and_line_are_unknown() {
        Place unknown = new Place("com.acme.Order", "", Optional.empty(), 0);
        assertThat(FindingLine.of(Finding.at(unknown).message("Order does it")))
                .isEqualTo("com.acme.Order: Order does it (Order:0)");
    }

    @Test
    void says_help_only_where_there_is_some() {
        assertThat(FindingLine.help(Finding.at(LINES))).isEmpty();
        assertThat(FindingLine.help(Finding.at(LINES).help("return List.copyOf(all)")))
                .isEqualTo("    = help: return List.copyOf(all)");
    }
}
