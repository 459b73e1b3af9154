package dev.custody.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderedNamesTest {
    private final Set<String> names = new OrderedNames(List.of("Order", "Entity", "Object"));

    @Test
    void keeps_the_order_in_which_names_were_given() {
        assertThat(names).containsExactly("Order", "Entity", "Object");
    }

    @Test
    void knows_its_names_and_no_others() {
        assertThat(names.contains(new StringBuilder("Enti").append("ty").toString()))
                .isTrue();
        assertThat(names.contains("Invoice")).isFalse();
    }

    @Test
    void equals_any_set_of_the_same_names() {
        assertThat(names).isEqualTo(Set.of("Object", "Order", "Entity")).hasSize(3);
    }

    @Test
    void cannot_be_changed() {
        assertThatThrownBy(() -> names.add("Invoice")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(names::clear).isInstanceOf(UnsupportedOperationException.class);
    }
}
