package dev.custody.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.WebElement;

class FiltersBrowserTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private int all;

    @BeforeEach
    void openTheSample() {
        BROWSER.open(Page.SAMPLE, "");
        all = findings().size();
        assertThat(all).isGreaterThan(5);
    }

    private static List<WebElement> findings() {
        return BROWSER.shown(".finding");
    }

    private static void choose(String field, String value) {
        choose("#filters", field, value);
    }

    private static void choose(String form, String field, String value) {
        String name = "[name=" + field + "]";
        BROWSER.text("const field = document.querySelector('" + form + " " + name + "'); field.value = '" + value
                + "'; field.dispatchEvent(new Event('input', { bubbles: true }));");
        settle();
    }

    /** Filters wait a moment for more keys. */
    private static void settle() {
        BROWSER.answer("setTimeout(arguments[arguments.length - 1], 250)");
    }

    private static String rule() {
        return BROWSER.text("return document.querySelector('.group').dataset.rule");
    }

    @Test
    void a_severity_leaves_its_findings_and_says_how_many() {
        choose("severity", "warning");
        assertThat(findings())
                .isNotEmpty()
                .hasSizeLessThan(all)
                .allMatch(finding -> "warning".equals(finding.getDomAttribute("data-severity")));
        assertThat(BROWSER.one("#shown").getText())
                .isEqualTo(findings().size() + " of " + all + " findings are shown.");
    }

    @Test
    void a_status_leaves_what_is_known_or_waived() {
        BROWSER.open(Page.HOSTILE, "");
        choose("status", "waived");
        assertThat(findings())
                .isNotEmpty()
                .allMatch(finding -> "waived".equals(finding.getDomAttribute("data-status")));
        assertThat(BROWSER.text("return location.search")).contains("status=waived");
    }

    @Test
    void a_rule_leaves_its_own_group() {
        choose("rule", rule());
        assertThat(BROWSER.shown(".group")).hasSize(1);
    }

    @Test
    void a_package_leaves_its_findings() {
        String name = BROWSER.text("return document.querySelector('.finding').dataset.package");
        choose("package", name);
        assertThat(findings())
                .isNotEmpty()
                .hasSizeLessThan(all)
                .allMatch(finding -> name.equals(finding.getDomAttribute("data-package")));
    }

    @Test
    void search_takes_words_in_any_order_and_case() {
        BROWSER.one("[name=q]").sendKeys("LINES order");
        settle();
        assertThat(findings())
                .isNotEmpty()
                .hasSizeLessThan(all)
                .allMatch(finding -> BROWSER.text("return document.getElementById('" + finding.getDomAttribute("id")
                                + "').textContent.toLowerCase()")
                        .contains("lines"));
        BROWSER.one("[name=q]").sendKeys(" nothing-has-this");
        settle();
        assertThat(findings()).isEmpty();
        assertThat(BROWSER.one("#shown").getText()).isEqualTo("0 of " + all + " findings are shown.");
        BROWSER.one("#filters [type=reset]").click();
        settle();
        assertThat(findings()).hasSize(all);
    }

    @Test
    void what_is_set_stands_in_the_address_and_survives_a_reload() {
        choose("severity", "error");
        choose("rule", rule());
        List<WebElement> before = findings();
        int left = before.size();
        assertThat(BROWSER.address()).contains("severity=error", "rule=" + rule());
        BROWSER.reload();
        assertThat(findings()).hasSize(left).hasSizeLessThan(all);
        assertThat(BROWSER.value("document.querySelector('#filters [name=severity]').value"))
                .isEqualTo("error");
    }

    @Test
    void a_value_that_the_page_does_not_know_shows_everything() {
        BROWSER.open(Page.SAMPLE, "?severity=dreadful&rule=none%22&package=%3Cscript%3E");
        assertThat(findings()).hasSize(all);
    }

    @Test
    void a_number_of_the_overview_filters_by_it() {
        BROWSER.one(".tally [data-filter=rule]").click();
        settle();
        assertThat(BROWSER.shown(".group")).hasSize(1);
        assertThat(BROWSER.address()).contains("rule=").endsWith("#findings");
    }

    @Test
    void a_link_to_a_finding_unfolds_it_though_filters_would_hide_it() {
        String id = BROWSER.text("return [...document.querySelectorAll('.finding')].at(-1).id");
        BROWSER.open(Page.SAMPLE, "?q=nothing-has-this#" + id);
        settle();
        WebElement finding = BROWSER.one("[id='" + id + "']");
        assertThat(finding.isDisplayed()).isTrue();
        assertThat(finding.getDomAttribute("open")).isNotNull();
        assertThat((Boolean) BROWSER.value("(r => r.top >= 0 && r.top < innerHeight)(document.getElementById('" + id
                        + "').getBoundingClientRect())"))
                .as("the finding is on the screen")
                .isTrue();
    }

    @Test
    void boundaries_are_picked_by_verdict_and_word() {
        int passages = BROWSER.shown(".boundary").size();
        choose("#ledger-filters", "verdict", "leaked");
        assertThat(BROWSER.shown(".boundary tbody tr"))
                .isNotEmpty()
                .allMatch(row -> "leaked".equals(row.getDomAttribute("data-verdict")));
        assertThat(BROWSER.address()).contains("verdict=leaked");
        choose("#ledger-filters", "boundary", "nothing-has-this");
        assertThat(BROWSER.shown(".boundary")).isEmpty();
        BROWSER.one("#ledger-filters [type=reset]").click();
        settle();
        assertThat(BROWSER.shown(".boundary")).hasSize(passages);
    }
}
