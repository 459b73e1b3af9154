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
