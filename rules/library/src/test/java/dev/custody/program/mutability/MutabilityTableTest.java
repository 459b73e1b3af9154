package dev.custody.program.mutability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.program.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of this group say only what is true of the JDK that runs. */
class MutabilityTableTest {
    @Test
    void names_types_that_exist_once_each_with_a_word_it_explains() {
        List<String[]> entries = Tables.lines("mutability.txt").stream()
                .map(line -> line.split("\\s+", -1))
                .toList();
        assertThat(entries).extracting(entry -> entry[0]).doesNotHaveDuplicates();
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry[1]).isIn("immutable", "fixed", "thread-safe", "mutable");
            assertThat(isKnownOrForeign(entry[0])).as(entry[0]).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"singletons.txt", "lifecycle.txt"})
    void repeats_nothing(String table) {
        assertThat(Tables.lines(table)).isNotEmpty().doesNotHaveDuplicates();
    }

    private static boolean isKnownOrForeign(String type) {
        if (!type.startsWith("java.") || type.startsWith("java.net.http.")) {
            return true;
        }
        try {
            Class.forName(type, false, MutabilityTableTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
