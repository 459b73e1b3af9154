package com.acme.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackingListTest {

    private final List<OrderLine> lines = List.of(new OrderLine("TEA", 12, 450), new OrderLine("POT", 1, 2900));

    @Test
    void puts_many_pieces_into_a_large_box_and_few_into_a_small_one() {
        PackingList list = new PackingList(lines);
        list.packNext();
        list.packNext();
        assertThat(list.isDone()).isTrue();
        assertThat(list.boxes()).containsExactly(1, 1);
    }

    @Test
    void leaves_the_order_as_it_is() {
        Order order = new Order(1001, "Ada", Instant.EPOCH);
        lines.forEach(order::add);
        PackingList list = new PackingList(order.lines());
        list.packNext();
        assertThat(order.lines()).isEqualTo(lines);
    }
}
