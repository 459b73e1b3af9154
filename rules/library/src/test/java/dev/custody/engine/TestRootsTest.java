package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestRootsTest {
    private static final Path MAIN = Path.of("orders/target/classes");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders/target/test-classes",
                "orders/build/classes/java/test",
                "orders/build/classes/test",
                "out/test/orders",
                "repository/orders-1.0-tests.jar"
            })
    void leaves_out_what_build_tools_make_of_tests(String place) {
        assertThat(TestRoots.leftOut(List.of(MAIN, Path.of(place)))).containsExactly(MAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"orders/build/classes/java/main", "out/production/orders", "repository/orders-tests-api-1.0.jar"
            })
    void keeps_everything_else(String place) {
        assertThat(TestRoots.leftOut(List.of(MAIN, Path.of(place)))).containsExactly(MAIN, Path.of(place));
    }

    @Test
    void keeps_tests_where_there_is_nothing_else() {
        Path tests = Path.of("orders/target/test-classes");
        assertThat(TestRoots.leftOut(List.of(tests))).containsExactly(tests);
    }
}
