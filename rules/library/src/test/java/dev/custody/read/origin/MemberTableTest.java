package dev.custody.read.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemberTableTest {
    private final MemberTable<String> table = new MemberTable<>();

    @Test
    void finds_what_was_put_for_the_same_strings() {
        table.put("a/Order", "lines", "()V", "Order.lines()");

        assertThat(table.get("a/Order", "lines", "()V")).isEqualTo("Order.lines()");
    }

    @Test
    void tells_owner_name_and_descriptor_apart() {
        table.put("a/Order", "lines", "()V", "Order.lines()");

        assertThat(table.get("a/Invoice", "lines", "()V")).isNull();
        assertThat(table.get("a/Order", "total", "()V")).isNull();
        assertThat(table.get("a/Order", "lines", "()I")).isNull();
    }

    @Test
    void keeps_all_entries_when_it_grows() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            names.add("method" + i);
            table.put("a/Order", names.get(i), "()V", "reference " + i);
        }

        for (int i = 0; i < names.size(); i++) {
            assertThat(table.get("a/Order", names.get(i), "()V")).isEqualTo("reference " + i);
        }
    }
}
