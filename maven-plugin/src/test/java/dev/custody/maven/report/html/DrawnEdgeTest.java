package dev.custody.maven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.facts.Place;
import dev.custody.machine.Edge;
import dev.custody.machine.Machine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawnEdgeTest {
    private static Edge edge(String from, String to, String... methods) {
        List<Place> ways = Stream.of(methods)
                .map(method -> new Place("com.acme.Order", method + "()", Optional.empty(), 1))
                .toList();
        return new Edge(from, to, ways, false);
    }

    private static List<String> drawn(Edge... edges) {
        Place place = new Place("com.acme.Order", "state", Optional.empty(), 1);
        Machine machine = new Machine(
                "com.acme.Order",
                "state",
                "com.acme.OrderState",
                place,
                List.of("NEW", "PAID", "SENT", "CANCELLED"),
                List.of("NEW"),
                false,
                List.of(edges));
        return DrawnEdge.of(machine).stream()
                .map(edge -> edge.from() + " " + edge.to() + " "
                        + edge.ways().stream().map(Place::member).toList())
                .toList();
    }

    @Test
    void a_method_that_leads_to_a_state_from_all_others_is_one_arrow() {
        assertThat(drawn(
                        edge("NEW", "PAID", "pay"),
                        edge("NEW", "CANCELLED", "cancel"),
                        edge("PAID", "CANCELLED", "cancel", "refund"),
                        edge("SENT", "CANCELLED", "cancel")))
                .containsExactly(
                        "any other state CANCELLED [cancel()]", "NEW PAID [pay()]", "PAID CANCELLED [refund()]");
    }

    @Test
    void a_method_that_leaves_one_state_out_is_an_arrow_from_each() {
        assertThat(drawn(edge("NEW", "CANCELLED", "cancel"), edge("PAID", "CANCELLED", "cancel")))
                .containsExactly("NEW CANCELLED [cancel()]", "PAID CANCELLED [cancel()]");
    }

    @Test
    void where_objects_come_from_stays_an_arrow_of_its_own() {
        assertThat(drawn(
                        edge("NEW", "PAID", "set"),
                        edge("SENT", "PAID", "set"),
                        edge("CANCELLED", "PAID", "set"),
                        edge(Machine.NOTHING, "PAID", "set")))
                .containsExactly("any other state PAID [set()]", "(none) PAID [set()]");
    }
}
