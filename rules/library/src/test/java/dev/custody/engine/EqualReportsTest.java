package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.finding.Tier;
import dev.custody.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestEngine;

/** The same class files give the same report, whoever reads them first. */
class EqualReportsTest {
    /** Real code: some twelve hundred classes, among them every shape that the rules look at. */
    private static final List<Path> ROOTS = List.of(
            Archives.holding(Assertions.class), Archives.holding(TestEngine.class), Archives.holding(Engine.class));

    private static Report expected;

    @BeforeAll
    static void run_on_one_thread() throws IOException {
        expected = run(ROOTS, 1);
        assertThat(expected.findings().size()).isGreaterThan(10);
    }

    @Test
    void whatever_the_number_of_threads() throws IOException {
        assertThat(run(ROOTS, 2)).isEqualTo(expected);
        assertThat(run(ROOTS, 8)).isEqualTo(expected);
    }

    @Test
    void whatever_the_order_of_the_roots() throws IOException {
        List<Path> shuffled = new ArrayList<>(ROOTS);
        for (int seed = 0; seed < 2; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(run(shuffled, 2)).isEqualTo(expected);
        }
    }

    private static Report run(List<Path> roots, int threads) throws IOException {
        Settings settings = Settings.defaults().withTier(Tier.STRICT);
        return Engine.inspect(Request.of(roots).withSettings(settings).withThreads(threads));
    }
}
