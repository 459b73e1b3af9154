package dev.custody.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing leaves the page, and nothing in it comes to life that is not its own. */
class QuietBrowserTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @ParameterizedTest
    @EnumSource(Page.class)
    void writes_nothing_to_the_console_and_asks_for_nothing(Page page) {
        BROWSER.open(page, "#findings");
        assertThat(BROWSER.console()).isEmpty();
        assertThat(BROWSER.requests())
                .isNotEmpty()
                .allMatch(url -> url.startsWith(page.file().toUri().toString()) || url.equals("data:,"));
    }

    @Test
    void names_of_the_code_run_nothing() {
        BROWSER.open(Page.HOSTILE, "");
        BROWSER.one("#unfold").click();
        assertThat(BROWSER.text("return document.title")).startsWith("Custody review of ");
        assertThat(BROWSER.text("return document.scripts.length")).isEqualTo("1");
        assertThat(BROWSER.text("return document.images.length")).isEqualTo("0");
        assertThat(BROWSER.console()).isEmpty();
    }

    @Test
    void the_policy_of_the_page_stops_scripts_and_requests_that_are_not_its_own() {
        BROWSER.open(Page.SAMPLE, "");
        BROWSER.text("const s = document.createElement('script'); s.textContent = 'document.title = \"taken\"';"
                + " document.body.append(s);"
                + " const i = document.createElement('img'); i.src = 'other.png'; document.body.append(i);");
        assertThat(BROWSER.text("return document.title")).doesNotContain("taken");
        assertThat(BROWSER.console()).hasSize(2).allMatch(line -> line.contains("Content Security Policy"));
    }
}
