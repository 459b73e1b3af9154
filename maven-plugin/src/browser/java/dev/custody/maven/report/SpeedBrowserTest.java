package dev.custody.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page with 10,000 findings. The time to its first paint is printed; what makes it short is asserted. */
class SpeedBrowserTest {
    private static final double NANOS_PER_MILLI = 1e6;

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void the_browser_lays_out_only_what_is_near_the_window() {
        BROWSER.open(Page.LARGE, "");
        assertThat(BROWSER.text("return document.querySelectorAll('.finding').length"))
                .isEqualTo("" + Page.MANY);
        assertThat(BROWSER.text("return [...document.querySelectorAll('.finding')]"
                        + ".every(f => getComputedStyle(f).contentVisibility === 'auto' && !f.open)"))
                .isEqualTo("true");
        double paint = ((Number) BROWSER.value("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
                .doubleValue();
        System.out.printf(Locale.ROOT, "first paint of %,d findings after %.0f ms%n", Page.MANY, paint);
    }

    @Test
    void a_search_over_all_of_them_answers() {
        BROWSER.open(Page.LARGE, "");
        long start = System.nanoTime();
        BROWSER.one("[name=q]").sendKeys("Parcel9999.items");
        BROWSER.answer("const done = arguments[arguments.length - 1]; const shown = document.getElementById('shown');"
                + " const wait = () => shown.textContent.startsWith('1 of') ? done() : setTimeout(wait, 20); wait();");
        System.out.printf(Locale.ROOT, "search in them after %.0f ms%n", (System.nanoTime() - start) / NANOS_PER_MILLI);
        assertThat(BROWSER.text("return document.querySelectorAll('.finding:not([hidden])').length"))
                .isEqualTo("1");
    }
}
