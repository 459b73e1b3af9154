package dev.custody.program.mutability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MutabilityTest {
    @ParameterizedTest
    @EnumSource
    void joins_with_itself_to_itself(Mutability one) {
        assertThat(one.join(one)).isEqualTo(one);
        assertThat(one.join(Mutability.IMMUTABLE)).isEqualTo(one);
    }

    @Test
    void joins_in_any_order_to_the_same() {
        for (Mutability one : Mutability.values()) {
            for (Mutability two : Mutability.values()) {
                assertThat(one.join(two)).isEqualTo(two.join(one));
                for (Mutability three : Mutability.values()) {
                    assertThat(one.join(two).join(three)).isEqualTo(one.join(two.join(three)));
                }
            }
        }
    }

    @Test
    void writes_its_name_as_tables_do() {
        assertThat(Mutability.THREAD_SAFE.label()).isEqualTo("thread-safe");
        assertThat(Mutability.THREAD_SAFE.changes()).isTrue();
        assertThat(Mutability.FIXED.changes()).isFalse();
    }
}
