package dev.custody.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    private final List<Integer> numbers = IntStream.range(0, 1_000).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void results_come_in_the_order_of_the_items(int threads) {
        try (Workers workers = Workers.of(threads)) {
            assertThat(workers.map(numbers, number -> 2 * number))
                    .isEqualTo(numbers.stream().map(number -> 2 * number).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void every_item_is_visited_once(int threads) {
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        try (Workers workers = Workers.of(threads)) {
            workers.forEach(numbers, number -> assertThat(seen.add(number)).isTrue());
        }
        assertThat(seen).hasSameSizeAs(numbers);
    }

    @Test
    void few_items_run_side_by_side() {
        CountDownLatch both = new CountDownLatch(2);
        UnaryOperator<String> meet = name -> {
            both.countDown();
            awaitAll(both);
            return name;
        };
        try (Workers workers = Workers.of(2)) {
            assertThat(workers.mapFew(List.of("one", "other"), meet)).containsExactly("one", "other");
        }
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_a_mapping_throws_reaches_the_caller_as_it_is() {
        try (Workers workers = Workers.of(2)) {
            assertThatThrownBy(() -> workers.map(numbers, number -> {
                        throw new IllegalArgumentException("not " + number);
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("not ");
        }
    }

    @Test
    void no_items_give_no_results() {
        try (Workers workers = Workers.of(2)) {
            assertThat(workers.map(List.<String>of(), String::length)).isEmpty();
        }
    }
}
