package dev.custody.program.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.custody.facts.Body;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Modifiers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenericTypesTest {
    @ParameterizedTest
    @CsvSource({
        "Ljava/util/List<Lshop/Order;>;, shop/Order",
        "Ljava/util/List<+Lshop/Order;>;, shop/Order",
        "Ljava/util/Map<Ljava/lang/String;Lshop/Order;>;, shop/Order",
        "Ljava/util/Map<TK;Ljava/util/List<Lshop/Order;>;>;, java/util/List",
        "[Lshop/Order;, shop/Order"
    })
    void tells_what_a_container_holds(String signature, String element) {
        assertThat(GenericTypes.element(signature)).contains(element);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I", "[I", "Ljava/util/List;", "Ljava/util/List<*>;", "Ljava/util/List<TT;>;", "TT;"})
    void tells_nothing_of_primitives_variables_wildcards_and_raw_types(String signature) {
        assertThat(GenericTypes.element(signature)).isEmpty();
    }

    @Test
    void finds_the_signature_of_a_parameter_behind_those_that_the_compiler_adds() {
        MethodFacts inner = method(
                "(Lshop/Shop;Ljava/util/List;I)V", Optional.of("<T:Ljava/lang/Object;>(Ljava/util/List<TT;>;I)V"));
        assertThat(GenericTypes.parameter(inner, 0)).isEqualTo("Lshop/Shop;");
        assertThat(GenericTypes.parameter(inner, 1)).isEqualTo("Ljava/util/List<TT;>;");
        assertThat(GenericTypes.parameter(inner, 2)).isEqualTo("I");
    }

    @Test
    void takes_the_descriptor_where_nothing_is_generic() {
        assertThat(GenericTypes.parameter(method("(Ljava/util/List;)V", Optional.empty()), 0))
                .isEqualTo("Ljava/util/List;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "(", "<", "(L", "(Ljava/util/List<", "<T:(", "([", "(Ljava/util/List<+>;)V", "nonsense"})
    void survives_signatures_that_are_malformed(String signature) {
        MethodFacts method = method("(Ljava/util/List;)V", Optional.of(signature));
        assertThatCode(() -> GenericTypes.element(GenericTypes.parameter(method, 0)))
                .doesNotThrowAnyException();
        assertThatCode(() -> GenericTypes.element(signature)).doesNotThrowAnyException();
    }

    private static MethodFacts method(String descriptor, Optional<String> signature) {
        return new MethodFacts(
                new MethodRef("shop/Basket", "fill", descriptor),
                new Modifiers(1),
                signature,
                List.of(),
                List.of(),
                List.of(),
                0,
                Body.none());
    }
}
