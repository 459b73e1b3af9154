package dev.custody.program.mutability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypeArgumentsTest {
    @Test
    void reads_arguments_at_any_depth() {
        assertThat(TypeArguments.of("Ljava/util/Map<Ljava/lang/String;Ljava/util/List<Lshop/Order;>;>;"))
                .containsExactly("Ljava/lang/String;", "Ljava/util/List;", "Lshop/Order;");
    }

    @Test
    void reads_bounds_arrays_and_variables() {
        assertThat(TypeArguments.of("Ljava/util/List<+Lshop/Order;>;")).containsExactly("Lshop/Order;");
        assertThat(TypeArguments.of("Ljava/util/List<[I>;")).containsExactly("[I");
        assertThat(TypeArguments.of("Ljava/util/List<TE;>;")).containsExactly(TypeArguments.VARIABLE);
        assertThat(TypeArguments.of("Ljava/util/List<*>;")).containsExactly(TypeArguments.VARIABLE);
    }

    @Test
    void finds_none_where_there_are_none() {
        assertThat(TypeArguments.of("TE;")).isEmpty();
    }
}
