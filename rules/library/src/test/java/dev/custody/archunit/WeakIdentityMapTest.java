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
    void forgets_the_values_of_keys_that_are_gone() {
        for (int i = 0; i < 100; i++) {
            map.computeIfAbsent(new Object(), k -> new byte[1 << 16]);
        }
        int rounds = 0;
        while (map.size() > 0 && rounds++ < 100) {
            System.gc();
            map.computeIfAbsent(this, k -> new byte[1 << 20]);
            if (map.size() == 1) {
                break;
            }
        }
        assertThat(map.size()).isEqualTo(1);
    }
}
