package com.acme.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackingListTest {

    @Test
    void puts_many_pieces_into_a_large_box_and_few_into_a_small_one() {
        List<OrderLine> lines = List.of(new OrderLine("TEA", 12, 450), new OrderLine("POT", 1, 2900));
        PackingList list = new PackingList(new ArrayList<>(lines));
        list.packNext();
        list.packNext();
        assertThat(list.isDone()).isTrue();
        assertThat(list.boxes()).containsExactly(1, 1);
    }
}
