package dev.custody.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Names and sources that have it in for a format leave it valid. What the page does in a browser, browser tests say. */
class HostileReportsTest {
    @TempDir
    private Path repository;

    private Project hostile;

    @BeforeEach
    void makeProject() throws IOException {
        hostile = HostileProject.in(repository);
    }

    @Test
    void sarif_keeps_to_its_schema() throws IOException {
        assertThat(Schemas.ofSarif(hostile.written("custody.sarif"))).isEmpty();
    }

    @Test
    void the_json_of_a_review_keeps_to_its_schema() throws IOException {
        assertThat(Schemas.ofReview(hostile.written("custody.json"))).isEmpty();
    }

    @Test
    void what_gitlab_reads_keeps_to_its_format() throws IOException {
        assertThat(Schemas.ofGitLab(hostile.written("custody-gitlab.json"))).isEmpty();
    }

    @Test
    void what_sonar_reads_keeps_to_its_format() throws IOException {
        assertThat(Schemas.ofSonar(hostile.written("custody-sonar.json"))).isEmpty();
    }

    @Test
    void junit_xml_is_well_formed() throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        hostile.written("custody-junit.xml").getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(5);
    }

    @Test
    void markdown_holds_no_markup_of_the_project_and_fits_a_comment() throws IOException {
        String text = hostile.written("custody.md");
        assertThat(text.replaceAll("(?<!\\\\)`[^`\n]*`", "code"))
                .doesNotContain("<script", "<img", "<!--")
                .doesNotContainPattern("[^\\\\]\\]\\(")
                .hasSizeLessThan(60_000);
    }

    /** CVE-2021-42574: a mark in a name would show text other than it is. */
    @Test
    void nothing_that_people_read_turns_the_direction_of_text() throws IOException {
        assertThat(hostile.written("custody.html")).doesNotContain("\u202e", "\u2066");
        assertThat(hostile.written("custody.md")).doesNotContain("\u202e", "\u2066");
    }

    @Test
    void equal_projects_give_equal_files() throws IOException {
        for (ReportFormat format : hostile.formats()) {
            String first = hostile.written(format);
            assertThat(HostileProject.in(repository).written(format)).isEqualTo(first);
        }
    }

    @Test
    void lines_without_end_and_sources_of_another_encoding_are_shown_short() throws IOException {
        assertThat(hostile.written("custody.html"))
                .contains("x".repeat(60) + "</mark>...")
                .contains("String text = \"\ufffd\ufffd\ufffd\"");
    }
}
