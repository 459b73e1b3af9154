package dev.custody.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

class KeyboardBrowserTest {
    /** What a form field, a button or a link is called, for the order in which Tab reaches them. */
    private static final String NAME_OF_FOCUSED = "return (e => e.name || e.id || e.getAttribute('href')"
            + " || e.type || e.localName)(document.activeElement)";

    private static final int MANY_TABS = 400;

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @BeforeEach
    void openTheSample() {
        BROWSER.open(Page.SAMPLE, "");
    }

    private static void press(CharSequence... keys) {
        BROWSER.focused().sendKeys(keys);
    }

    @Test
    void the_first_stop_leads_past_the_navigation() {
        press(Keys.TAB);
        assertThat(BROWSER.focused().getText()).isEqualTo("Skip to the content");
        assertThat(BROWSER.focused().isDisplayed()).isTrue();
        press(Keys.ENTER);
        assertThat(BROWSER.text("return document.activeElement.id")).isEqualTo("content");
    }

    /** The page from its first stop to its last. */
    @Test
    void every_stop_can_be_seen_and_all_filters_come_in_their_order() {
        Set<String> stops = new LinkedHashSet<>();
        for (int i = 0; i < MANY_TABS; i++) {
            press(Keys.TAB);
            if (BROWSER.text("return document.activeElement === document.body").equals("true")) {
                break;
            }
            stops.add(BROWSER.text(NAME_OF_FOCUSED));
            assertThat(BROWSER.text("return (s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1"
                            + " || s.boxShadow !== 'none')(getComputedStyle(document.activeElement))"))
                    .as("focus shows on %s", BROWSER.text("return document.activeElement.outerHTML.slice(0, 100)"))
                    .isEqualTo("true");
        }
        assertThat(stops)
                .containsSubsequence(
                        "#content", "#overview", "#findings", "boundary", "verdict", "reset", "q", "severity", "rule",
                        "package", "unfold");
    }

    @Test
    void filters_are_set_by_keys_alone() {
        BROWSER.one("[name=q]").sendKeys("order", Keys.TAB);
        assertThat(BROWSER.focused().getDomAttribute("name")).isEqualTo("severity");
        press("w");
        BROWSER.answer("setTimeout(arguments[arguments.length - 1], 250)");
        assertThat(BROWSER.address()).contains("q=order", "severity=warning");
        press(Keys.TAB, Keys.TAB, Keys.TAB);
        BROWSER.one("#filters [type=reset]").sendKeys(Keys.SPACE);
        BROWSER.answer("setTimeout(arguments[arguments.length - 1], 250)");
        assertThat(BROWSER.address()).doesNotContain("q=");
    }

    @Test
    void a_finding_folds_and_unfolds_by_enter_and_space() {
        boolean open = isOpen();
        BROWSER.one(".finding summary").sendKeys(Keys.ENTER);
        assertThat(isOpen()).isNotEqualTo(open);
        BROWSER.one(".finding summary").sendKeys(Keys.SPACE);
        assertThat(isOpen()).isEqualTo(open);
    }

    private static boolean isOpen() {
        return Objects.nonNull(BROWSER.one(".finding").getDomAttribute("open"));
    }
}
