package dev.custody.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What axe-core says of the page. */
class AccessibilityBrowserTest {
    /** Calls back with a line an element that a rule of some weight finds fault with. */
    private static final String CHECK = """
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ["violations"] }).then(result => done(result.violations
              .filter(rule => rule.impact === "serious" || rule.impact === "critical")
              .flatMap(rule => rule.nodes.map(node => rule.id + ": " + node.target + ": " + node.failureSummary))
              .join("\\n")), error => done(String(error)));
            """;

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @ParameterizedTest
    @CsvSource({
        "SAMPLE, light, 1280",
        "SAMPLE, light, 400",
        "SAMPLE, dark, 1280",
        "SAMPLE, dark, 400",
        "HOSTILE, light, 1280",
        "HOSTILE, dark, 400"
    })
    void has_no_serious_fault(Page page, String scheme, int width) throws IOException {
        BROWSER.open(page, "");
        BROWSER.media("screen", scheme);
        BROWSER.width(width);
        BROWSER.text("for (const details of document.querySelectorAll('details')) details.open = true");
        BROWSER.text(axe());
        assertThat(BROWSER.answer(CHECK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.NARROW})
    void screen_readers_are_told_of_tables_with_rows_and_headers(int width) {
        BROWSER.open(Page.SAMPLE, "");
        BROWSER.width(width);
        BROWSER.text("for (const details of document.querySelectorAll('details')) details.open = true");
        List<String> roles = BROWSER.roles();
        assertThat(roles).filteredOn("table"::equals).hasSizeGreaterThanOrEqualTo(tables());
        assertThat(roles).contains("row", "cell", "columnheader", "rowheader");
    }

    private static int tables() {
        return BROWSER.shown("table").size();
    }

    private static String axe() throws IOException {
        try (InputStream in = AccessibilityBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
