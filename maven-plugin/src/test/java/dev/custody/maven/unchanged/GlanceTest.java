package dev.custody.maven.unchanged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlanceTest {
    /** As a compiler leaves it, with a fraction of a second. */
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00.123Z");

    @TempDir
    private Path classes;

    private Path order;

    @BeforeEach
    void compile() throws IOException {
        order = Files.writeString(classes.resolve("Order.class"), "order");
        changedAt(LONG_AGO);
    }

    private void changedAt(Instant time) throws IOException {
        Files.setLastModifiedTime(order, FileTime.from(time));
    }

    private Inputs look() throws IOException {
        return Inputs.atAGlance().contents("classes", classes, ".class");
    }

    @Test
    void sees_no_change_where_path_size_and_time_are_the_same() throws IOException {
        assertThat(look().hash()).isEqualTo(look().hash());
        String before = look().hash();
        Files.writeString(classes.resolve("messages.properties"), "a=b");
        assertThat(look().hash()).isEqualTo(before);
    }

    @Test
    void sees_a_class_of_another_size_and_those_that_come_go_or_move() throws IOException {
        String before = look().hash();
        Files.writeString(order, "orders");
        changedAt(LONG_AGO);
        assertThat(look().hash()).isNotEqualTo(before);
        Files.writeString(order, "order");
        changedAt(LONG_AGO);
        assertThat(look().hash()).isEqualTo(before);
        Path line = Files.writeString(classes.resolve("Line.class"), "line");
        assertThat(look().hash()).isNotEqualTo(before);
        Files.delete(line);
        Files.move(order, order.resolveSibling("Orders.class"));
        assertThat(look().hash()).isNotEqualTo(before);
    }

    @Test
    void sees_a_class_that_is_written_anew_and_the_smallest_part_of_its_time() throws IOException {
        String before = look().hash();
        changedAt(LONG_AGO.plusMillis(1));
        assertThat(look().hash()).isNotEqualTo(before);
    }

    @Test
    void has_settled_when_the_last_change_is_longer_ago_than_any_clock_ticks() throws IOException {
        assertThat(look().settled()).isTrue();
        changedAt(Instant.now().minus(Duration.ofMinutes(1)).with(ChronoField.NANO_OF_SECOND, 1));
        assertThat(look().settled()).isTrue();
    }

    /** A second change within the same tick, of the same size, would leave no trace. */
    @Test
    void has_not_settled_when_a_class_was_written_a_moment_ago_or_in_the_future() throws IOException {
        Files.writeString(order, "other");
        assertThat(look().settled()).isFalse();
        changedAt(Instant.now().plus(Duration.ofHours(1)));
        assertThat(look().settled()).isFalse();
    }

    @Test
    void has_not_settled_when_a_jar_on_the_class_path_was_written_a_moment_ago() throws IOException {
        Path jar = Files.writeString(classes.resolve("money.jar"), "money");
        assertThat(look().stamps("class path", List.of(jar)).settled()).isFalse();
    }

    /** Archives often give all their files one time, so unpacking another version leaves that as it was. */
    @Test
    void has_not_settled_when_a_class_was_unpacked_a_moment_ago_with_the_time_of_its_archive() throws IOException {
        assumeTrue(order.getFileSystem().supportedFileAttributeViews().contains("unix"));
        changedAt(Instant.EPOCH);
        assertThat(look().settled()).isFalse();
    }
}
