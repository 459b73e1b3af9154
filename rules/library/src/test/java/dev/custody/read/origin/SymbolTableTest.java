package dev.custody.read.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.work.Workers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SymbolTableTest {
    private static final int MANY = 20_000;
    private static final int NAME = 1;
    private static final int DESCRIPTOR = 2;

    private final SymbolTable table = new SymbolTable(0);

    @Test
    void keeps_the_first_of_equal_symbols() {
        Object first = table.canonical(fresh("com/acme/Order"));

        assertThat(table.canonical(fresh("com/acme/Order"))).isSameAs(first);
        assertThat(table.canonical(fresh("com/acme/Customer"))).isNotEqualTo(first);
    }

    @Test
    void tells_symbols_of_the_same_hash_apart() {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        Object first = table.canonical("Aa");

        assertThat(table.canonical("BB")).isEqualTo("BB");
        assertThat(table.canonical(fresh("Aa"))).isSameAs(first);
    }

    @Test
    void knows_a_symbol_as_what_it_was_put_down_for() {
        assertThat(table.known("state", NAME)).isNull();
        Object name = table.canonical("state", NAME);

        assertThat(table.known(fresh("state"), NAME)).isSameAs(name);
        assertThat(table.known(fresh("state"), DESCRIPTOR)).isNull();
        assertThat(table.canonical(fresh("state"), DESCRIPTOR)).isSameAs(name);
        assertThat(table.known(fresh("state"), NAME | DESCRIPTOR)).isSameAs(name);
    }

    @Test
    void keeps_what_it_has_while_it_grows() {
        List<Object> first = IntStream.range(0, MANY)
                .mapToObj(i -> table.canonical("m" + i, NAME))
                .toList();

        for (int i = 0; i < MANY; i++) {
            assertThat(table.known("m" + i, NAME)).isSameAs(first.get(i));
        }
    }

    @Test
    void gives_all_threads_the_same_copies() {
        List<Integer> askers = List.of(0, 1, 2, 3);

        List<List<Object>> copies;
        try (Workers workers = Workers.of(askers.size())) {
            copies = workers.map(
                    askers,
                    asker -> IntStream.range(0, MANY)
                            .mapToObj(i -> table.canonical("m" + (asker % 2 == 0 ? i : MANY - 1 - i)))
                            .sorted()
                            .toList());
        }

        for (List<Object> other : copies) {
            for (int i = 0; i < MANY; i++) {
                assertThat(other.get(i)).isSameAs(copies.get(0).get(i));
            }
        }
    }

    /** An equal text that is another object. */
    private static Object fresh(String text) {
        return new String(text.toCharArray());
    }
}
