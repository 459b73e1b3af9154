package dev.custody.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WeakIdentityMapTest {
    private final WeakIdentityMap<Object, Object> map = new WeakIdentityMap<>();

    @Test
    void makes_a_value_once_a_key() {
        Object key = new Object();
        Object value = map.computeIfAbsent(key, k -> new Object());
        assertThat(map.computeIfAbsent(key, k -> new Object())).isSameAs(value);
    }

    @Test
    void tells_equal_keys_apart() {
        List<String> one = List.of("a");
        List<String> other = List.of("a");
        assertThat(map.computeIfAbsent(one, k -> "one")).isEqualTo("one");
        assertThat(map.computeIfAbsent(other, k -> "other")).isEqualTo("other");
        assertThat(one).isEqualTo(other);
    }

    @Test
    void forgets_the_values_of_keys_that_are_gone_and_no_others() {
        Object kept = new Object();
        Object value = map.computeIfAbsent(kept, k -> new Object());
        for (int i = 0; i < 100; i++) {
            map.computeIfAbsent(new Object(), k -> new Object());
        }
        for (int round = 0; round < 100 && map.size() > 1; round++) {
            System.gc();
        }
        assertThat(map.size()).isEqualTo(1);
        assertThat(map.computeIfAbsent(kept, k -> new Object())).isSameAs(value);
    }
}
