package dev.custody.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Also leaves pictures in {@code target/browser/pictures}, for people to look at. */
class LooksBrowserTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Path PICTURES = Path.of("target/browser/pictures");

    private static String background() {
        return BROWSER.text("return getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void follows_the_colour_scheme_of_the_reader() {
        BROWSER.open(Page.SAMPLE, "");
        String light = background();
        BROWSER.media("screen", "dark");
        assertThat(light).isNotEqualTo(background());
    }

    @ParameterizedTest
    @EnumSource(value = Page.class, names = {"SAMPLE", "HOSTILE"})
    void is_never_wider_than_the_window(Page page) {
        BROWSER.open(page, "");
        for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
            BROWSER.width(width);
            assertThat(((Number) BROWSER.value("document.documentElement.scrollWidth")).intValue())
                    .as("width at %s", width)
                    .isLessThanOrEqualTo(width);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Page.class, names = {"SAMPLE", "HOSTILE"})
    void has_no_table_to_scroll_sideways_on_a_small_screen(Page page) {
        BROWSER.open(page, "");
        BROWSER.width(Browser.NARROW);
        BROWSER.text("for (const details of document.querySelectorAll('details')) details.open = true");
        assertThat(BROWSER.shown("table")).hasSizeGreaterThan(3);
        assertThat(BROWSER.text("return [...document.querySelectorAll('table')].map(table => table.parentElement)"
                        + ".filter(around => around.scrollWidth > around.clientWidth)"
                        + ".map(around => around.getAttribute('aria-label') + ' ' + around.scrollWidth).join(', ')"))
                .isEmpty();
    }

    @Test
    void names_the_columns_in_each_row_on_a_small_screen_alone() {
        BROWSER.open(Page.SAMPLE, "");
        String label = "return getComputedStyle(document.querySelector('.boundary td:nth-child(3)'), '::before').content";
        assertThat(BROWSER.text(label)).isEqualTo("none");
        BROWSER.width(Browser.NARROW);
        assertThat(BROWSER.text(label)).startsWith("\"Verdict\"");
    }

    @Test
    void paper_has_tables_however_narrow_it_is() {
        BROWSER.open(Page.SAMPLE, "");
        BROWSER.media("print", "light");
        BROWSER.width(Browser.NARROW);
        assertThat(BROWSER.text("return getComputedStyle(document.querySelector('.cards td')).display"))
                .isEqualTo("table-cell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void leaves_pictures(String scheme) throws IOException {
        for (Page page : new Page[] {Page.SAMPLE, Page.HOSTILE}) {
            for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
                BROWSER.open(page, "");
                BROWSER.media("screen", scheme);
                BROWSER.width(width);
                String name = page.name().toLowerCase(Locale.ROOT) + "-" + scheme + "-" + width;
                BROWSER.pictures(PICTURES, name);
                assertThat(PICTURES.resolve(name + "-1.png")).isNotEmptyFile();
            }
        }
    }

    @Test
    void paper_has_no_controls_and_every_finding_unfolded() {
        BROWSER.open(Page.SAMPLE, "");
        BROWSER.media("print", "dark");
        BROWSER.text("dispatchEvent(new Event('beforeprint'))");
        assertThat(background()).isEqualTo("rgb(255, 255, 255)");
        assertThat(BROWSER.shown("form, .skip, .copy, body > nav")).isEmpty();
        assertThat(BROWSER.shown(".finding:not([open])")).isEmpty();
        assertThat(BROWSER.shown(".finding .steps")).isNotEmpty();
        assertThat(new String(BROWSER.pdf(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }
}
