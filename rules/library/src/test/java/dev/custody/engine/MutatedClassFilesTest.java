package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.finding.Finding;
import dev.custody.read.ClassRoot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of class files with broken bytes, the same ones in each run of the test: whatever is in them, the run ends with
 * a report that accounts for each file. Names of a mutant are lost in the noise, so a failure names its round; the round
 * alone tells all bytes.
 */
class MutatedClassFilesTest {
    private static final int ROUNDS = 30;
    private static final int MUTANTS_A_ROUND = 100;

    @TempDir
    Path temporary;

    private final List<byte[]> originals = new ArrayList<>();
    private ClassFolder folder;

    @BeforeEach
    void take_the_engine_itself_as_an_example() throws IOException {
        folder = new ClassFolder(temporary).compile(ClassFolder.HEALTHY);
        try (ClassRoot root = ClassRoot.open(Archives.holding(Engine.class))) {
            for (var file : root.classFiles()) {
                if (file.expectedName().matches("dev/custody/(engine|finding|text|work)/.*")) {
                    originals.add(file.bytes());
                }
            }
        }
    }

    @Test
    void broken_bytes_never_end_a_run() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            check(round);
        }
    }

    private void check(int round) throws IOException {
        Random random = new Random(round);
        for (int i = 0; i < MUTANTS_A_ROUND; i++) {
            folder.add("mutant/M" + i, mutant(originals.get(i % originals.size()), random));
        }
        Report report;
        try {
            report = folder.inspect();
        } catch (RuntimeException | Error e) {
            throw new AssertionError("round " + round + " ends with " + e, e);
        }
        assertThat(report.classesAnalysed()
                        + report.unreadClasses().size()
                        + report.shadowedClasses().size())
                .as("classes of round %d", round)
                .isEqualTo(report.classFiles())
                .isEqualTo(MUTANTS_A_ROUND + 1);
        assertThat(report.findings())
                .as("findings of round %d", round)
                .filteredOn(finding -> finding.place().type().equals("com.acme.Counters"))
                .extracting(Finding::rule)
                .containsExactly("mutable-static-field");
    }

    private static byte[] mutant(byte[] original, Random random) {
        byte[] bytes = original.clone();
        int at = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(16);
        switch (random.nextInt(8)) {
            case 0 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 1 -> {
                return without(bytes, at, Math.min(bytes.length, at + length));
            }
            case 2 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + length), (byte) random.nextInt(256));
            case 3 -> System.arraycopy(bytes, random.nextInt(at + 1), bytes, at, Math.min(length, bytes.length - at));
            default -> {
                for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        byte[] rest = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, rest, from, bytes.length - to);
        return rest;
    }
}
