package dev.custody.maven.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EntriesTest {
    @Test
    void have_no_margins_and_are_not_empty() {
        assertThat(Entries.of(Arrays.asList(" ..domain.. ", null, "", "com.acme")))
                .containsExactly("..domain..", "com.acme");
    }
}
