package dev.custody.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.management.JMException;
import org.junit.jupiter.api.Test;

/** Needs HotSpot, as every JDK that builds Custody has it. */
class CompilerDirectiveTest {
    @Test
    void a_JVM_has_it_once_however_often_it_is_given() throws JMException {
        CompilerDirective.give();
        CompilerDirective.give();

        assertThat(CompilerDirective.timesGiven()).isEqualTo(1);
    }

    @Test
    void it_leaves_no_file_behind() throws IOException {
        CompilerDirective.give();

        assertThat(temporaryFiles()).isEmpty();
    }

    private static List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("custody-directive"))
                    .toList();
        }
    }
}
