package dev.custody.maven.unchanged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastRunTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LastRun.Block WARNING = new LastRun.Block(Severity.WARNING, "Order.lines() leaks\nits list");

    @TempDir
    private Path folder;

    private Path sarif;
    private LastRunFile file;

    @BeforeEach
    void writeReport() throws IOException {
        sarif = Files.writeString(folder.resolve("custody.sarif"), "{}");
        file = new LastRunFile(folder.resolve("custody/default.lastrun"));
    }

    private LastRun run(Optional<LocalDate> lastDay, Optional<String> failure) throws IOException {
        return LastRun.of("abc", Optional.empty(), TODAY, lastDay, List.of(WARNING), List.of(sarif), failure);
    }

    @Test
    void holds_as_long_as_what_went_in_is_the_same() throws IOException {
        assertThat(run(Optional.empty(), Optional.empty()).holds("abc", TODAY.plusYears(1)))
                .isTrue();
        assertThat(run(Optional.empty(), Optional.empty()).holds("abd", TODAY)).isFalse();
    }

    @Test
    void holds_up_to_the_last_day_of_the_first_waiver_that_ends() throws IOException {
        LastRun run = run(Optional.of(TODAY.plusDays(1)), Optional.empty());
        assertThat(run.holds("abc", TODAY.plusDays(1))).isTrue();
        assertThat(run.holds("abc", TODAY.plusDays(2))).isFalse();
    }

    @Test
    void does_not_hold_on_days_before_the_run_when_other_waivers_held() throws IOException {
        assertThat(run(Optional.empty(), Optional.empty()).holds("abc", TODAY.minusDays(1)))
                .isFalse();
    }

    @Test
    void does_not_hold_when_a_report_is_gone_or_another() throws IOException {
        LastRun run = run(Optional.empty(), Optional.empty());
        Files.writeString(sarif, "{ }");
        assertThat(run.holds("abc", TODAY)).isFalse();
        Files.delete(sarif);
        assertThat(run.holds("abc", TODAY)).isFalse();
    }

    @Test
    void tells_again_what_the_console_showed() throws IOException {
        List<LastRun.Block> told = new ArrayList<>();
        run(Optional.empty(), Optional.empty()).repeat((severity, text) -> told.add(new LastRun.Block(severity, text)));
        assertThat(told).containsExactly(WARNING);
    }

    @Test
    void comes_back_from_its_file_as_it_was_kept() throws IOException {
        for (LastRun run : List.of(
                run(Optional.empty(), Optional.empty()),
                run(Optional.of(TODAY), Optional.of("found 1 error")),
                run(Optional.empty(), Optional.empty()).seen(new Glance("def", folder.resolve("known.txt"))))) {
            file.write(run);
            assertThat(file.read()).contains(run);
        }
    }

    @Test
    void is_not_believed_when_its_file_is_cut_off_changed_or_missing() throws IOException {
        assertThat(file.read()).isEmpty();
        file.write(run(Optional.empty(), Optional.of("found 1 error")));
        Path stored = folder.resolve("custody/default.lastrun");
        String text = Files.readString(stored);
        for (String broken : List.of(
                "",
                "\n",
                text.substring(0, text.length() - 1),
                text.replace("1 error", "0 error"),
                text.replace("run 2", "run 1"),
                text.lines().skip(1).findFirst().orElseThrow())) {
            Files.writeString(stored, broken);
            assertThat(file.read()).as(broken).isEmpty();
        }
    }

    @Test
    void is_forgotten_when_asked_to() throws IOException {
        file.write(run(Optional.empty(), Optional.empty()));
        file.forget();
        file.forget();
        assertThat(file.read()).isEmpty();
    }
}
