package dev.custody.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.maven.unchanged.Inputs;
import dev.custody.maven.unchanged.LastRun;
import dev.custody.maven.unchanged.LastRunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRunTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00.123Z");

    @TempDir
    private Path folder;

    private Path order;
    private Path baseline;
    private KeptRun kept;

    @BeforeEach
    void runOnce() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        order = Files.writeString(classes.resolve("Order.class"), "order");
        Files.setLastModifiedTime(order, FileTime.from(LONG_AGO));
        baseline = folder.resolve("custody-baseline.txt");
        kept = new KeptRun(folder, "default", false);
        keep(look());
    }

    private void keep(KeptRun.Look look) throws IOException {
        new LastRunFile(folder.resolve("custody/default.lastrun"))
                .write(LastRun.of(
                        look.inputs().orElseThrow(),
                        look.glance(),
                        TODAY,
                        Optional.of(TODAY),
                        List.of(),
                        List.of(),
                        Optional.empty()));
    }

    private Inputs withCare() throws IOException {
        return Inputs.withCare().contents("classes", order.getParent(), ".class");
    }

    private Inputs fromOutside(Path known) throws IOException {
        return Inputs.atAGlance()
                .contents("classes", order.getParent(), ".class")
                .stamps("baseline", List.of(known));
    }

    private KeptRun.Look look() throws Exception {
        return KeptRun.look(baseline, this::fromOutside, this::withCare);
    }

    private boolean holdsAtAGlance() throws Exception {
        return kept.unchangedAtAGlance(TODAY, this::fromOutside).isPresent();
    }

    private boolean holdsWithCare() throws Exception {
        return kept.unchanged(TODAY, look()).isPresent();
    }

    @Test
    void holds_at_a_glance_when_all_looks_as_it_did() throws Exception {
        assertThat(holdsAtAGlance()).isTrue();
    }

    @Test
    void looks_changed_when_a_class_is_compiled_anew_and_holds_when_a_careful_look_finds_no_change() throws Exception {
        Files.setLastModifiedTime(order, FileTime.from(LONG_AGO.plusMillis(5)));
        assertThat(holdsAtAGlance()).isFalse();
        assertThat(holdsWithCare()).isTrue();
    }

    @Test
    void holds_at_a_glance_again_after_a_careful_look() throws Exception {
        Files.setLastModifiedTime(order, FileTime.from(LONG_AGO.plusMillis(5)));
        assertThat(holdsWithCare()).isTrue();
        assertThat(holdsAtAGlance()).isTrue();
    }

    @Test
    void does_not_hold_when_a_class_has_changed() throws Exception {
        Files.writeString(order, "other");
        assertThat(holdsAtAGlance()).isFalse();
        assertThat(holdsWithCare()).isFalse();
    }

    /** As after a compiler and a run, and a second compiler run, all within a tick of the file system's clock. */
    @Test
    void is_looked_at_with_care_when_a_class_was_written_a_moment_before_it() throws Exception {
        FileTime tick = FileTime.from(Instant.now());
        Files.setLastModifiedTime(order, tick);
        keep(look());
        Files.writeString(order, "other");
        Files.setLastModifiedTime(order, tick);

        assertThat(holdsAtAGlance()).isFalse();
        assertThat(holdsWithCare()).isFalse();
    }

    @Test
    void looks_changed_when_the_baseline_comes_that_settings_lead_to() throws Exception {
        Files.writeString(baseline, "");
        assertThat(holdsAtAGlance()).isFalse();
    }

    @Test
    void is_looked_at_with_care_where_a_glance_tells_too_little() throws Exception {
        keep(look().withCareAlone());
        assertThat(holdsAtAGlance()).isFalse();
        assertThat(holdsWithCare()).isTrue();
    }

    @Test
    void does_not_hold_after_the_last_day_of_a_waiver_and_when_a_run_is_forced() throws Exception {
        assertThat(kept.unchangedAtAGlance(TODAY.plusDays(1), this::fromOutside))
                .isEmpty();
        KeptRun forced = new KeptRun(folder, "default", true);
        assertThat(forced.unchangedAtAGlance(TODAY, this::fromOutside)).isEmpty();
        assertThat(forced.unchanged(TODAY, look())).isEmpty();
    }
}
