package dev.custody.maven.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The golden review of the JSON format against itself with a word changed here and there. */
class ReviewDiffTest {
    @TempDir
    private Path folder;

    private String review;

    @BeforeEach
    void read() throws IOException {
        try (var in = ReviewDiffTest.class.getResourceAsStream("/dev/custody/maven/report/golden/custody.json")) {
            review = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private ReviewDiff diff(String before, String after) throws IOException, UnreadableReview {
        return ReviewDiff.of(file("before.json", before), file("after.json", after));
    }

    private static String text(ReviewDiff diff) {
        return String.join("\n", DiffText.of(diff));
    }

    @Test
    void says_nothing_of_equal_reviews() throws Exception {
        ReviewDiff same = diff(review, review);
        assertThat(same.isEmpty()).isTrue();
        assertThat(DiffText.of(same)).isEmpty();
        assertThat(DiffMarkdown.of(same)).contains("Nothing: findings,");
    }

    @Test
    void takes_moved_lines_for_no_change() throws Exception {
        assertThat(diff(review, review.replaceAll("\"line\": \\d+", "\"line\": 99"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void shows_a_verdict_and_a_protection_that_changed() throws Exception {
        String mended = review.replace("\"verdict\": \"leaked\"", "\"verdict\": \"copied\"")
                .replace("\"protection\": \"unguarded\"", "\"protection\": \"lock\"");
        assertThat(text(diff(review, mended)))
                .contains("Boundaries: 1 changed", "~ Parcel.items() gives result", "- leaked", "+ copied")
                .contains("Shared state: 1 changed", "~ Parcel: last", "- protection unguarded", "+ protection lock");
    }

    @Test
    void shows_findings_that_went_and_came() throws Exception {
        String fingerprint =
                review.substring(review.indexOf("\"fingerprint\": \"") + 16).substring(0, 32);
        String other = review.replace(fingerprint, "0".repeat(32));
        assertThat(text(diff(review, other))).contains("Findings: 1 came, 1 went");
    }

    @Test
    void shows_an_edge_and_a_machine_that_changed() throws Exception {
        String renamed = review.replace("\"to\": \"SENT\"", "\"to\": \"LOST\"");
        assertThat(text(diff(review, renamed)))
                .contains("State machines: 1 changed", "~ Parcel.state", "- PACKED -> SENT", "+ PACKED -> LOST");
    }

    @Test
    void writes_markdown_that_names_of_the_code_cannot_break() throws Exception {
        String hostile = review.replace("\"verdict\": \"leaked\"", "\"verdict\": \"<b>*x*\"");
        Path file = folder.resolve("out/custody-diff.md");
        DiffMarkdown.write(diff(review, hostile), file);
        assertThat(Files.readString(file))
                .startsWith("## Custody: what changed\n\n### Boundaries: 1 changed\n\n**Changed**\n\n- Parcel.items()")
                .contains("&lt;b&gt;\\*x\\*")
                .endsWith(")\n");
    }

    @Test
    void one_message_says_what_is_wrong_with_a_file() throws IOException {
        Path good = file("good.json", review);
        for (String bad : List.of("", "[]", "{", "{}", "null", "{\"format\": \"sarif\"}", "{\"format\": {}}")) {
            Path file = file("bad.json", bad);
            assertThatThrownBy(() -> ReviewDiff.of(file, good))
                    .as(bad)
                    .isInstanceOf(UnreadableReview.class)
                    .hasMessage(file + " is no review; write one with -Dcustody.formats=json");
        }
        Path cut = file("cut.json", review.replace("\"sharedState\"", "\"lost\""));
        assertThatThrownBy(() -> ReviewDiff.of(good, cut)).hasMessageStartingWith(cut + " is no review");
        Path newer = file("newer.json", review.replace("\"version\": 1,", "\"version\": 2,"));
        assertThatThrownBy(() -> ReviewDiff.of(good, newer))
                .hasMessageStartingWith(newer + " is a review of version 2, and this goal reads version 1;");
        assertThatThrownBy(() -> ReviewDiff.of(folder.resolve("none.json"), good))
                .hasMessage("there is no file " + folder.resolve("none.json"));
    }
}
