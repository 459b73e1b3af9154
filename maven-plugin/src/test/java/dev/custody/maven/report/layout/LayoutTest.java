package dev.custody.maven.report.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.maven.report.layout.Graph.Link;
import dev.custody.maven.report.layout.Graph.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {
    private static final Size NODE = new Size(80, 30);
    private static final Size LABEL = new Size(50, 15);

    private static Graph graph(int nodes, int... ends) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < ends.length; i += 2) {
            links.add(new Link(ends[i], ends[i + 1], LABEL));
        }
        return new Graph(Stream.generate(() -> NODE).limit(nodes).toList(), links);
    }

    static Stream<Graph> anyGraphs() {
        Random random = new Random(42);
        return Stream.generate(() -> {
                    int nodes = 1 + random.nextInt(12);
                    List<Size> sizes = new ArrayList<>();
                    for (int i = 0; i < nodes; i++) {
                        sizes.add(new Size(14 + random.nextInt(150), 14 + random.nextInt(30)));
                    }
                    List<Link> links = new ArrayList<>();
                    for (int i = nodes == 1 ? 40 : random.nextInt(40); i < 40; i++) {
                        int from = random.nextInt(nodes);
                        int to = (from + 1 + random.nextInt(nodes - 1)) % nodes;
                        boolean labelled = random.nextBoolean();
                        links.add(new Link(from, to, labelled ? new Size(random.nextInt(120), 15) : new Size(0, 0)));
                    }
                    return new Graph(sizes, links);
                })
                .limit(60);
    }

    @ParameterizedTest
    @MethodSource("anyGraphs")
    void no_boxes_or_labels_overlap_and_all_are_inside(Graph graph) {
        Layout layout = Layout.of(graph);
        List<Box> boxes = new ArrayList<>(layout.nodes());
        layout.routes().stream()
                .map(Route::label)
                .filter(box -> box.width() > 0)
                .forEach(boxes::add);
        Box picture = new Box(0, 0, layout.width(), layout.height());
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            assertThat(box.x() >= 0
                            && box.y() >= 0
                            && box.right() <= picture.right()
                            && box.bottom() <= picture.bottom())
                    .as("%s in %s", box, picture)
                    .isTrue();
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                assertThat(box.overlaps(other)).as("%s on %s", box, other).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("anyGraphs")
    void every_link_leads_from_its_node_to_its_node(Graph graph) {
        Layout layout = Layout.of(graph);
        assertThat(layout.routes()).hasSameSizeAs(graph.links());
        for (int i = 0; i < graph.links().size(); i++) {
            Route route = layout.routes().get(i);
            Box from = layout.nodes().get(graph.links().get(i).from());
            Box to = layout.nodes().get(graph.links().get(i).to());
            assertThat(route.tail().x()).isBetween(from.x(), from.right());
            assertThat(route.head().x()).isBetween(to.x(), to.right());
            assertThat(route.tail().y()).isEqualTo(route.upward() ? from.y() : from.bottom());
            assertThat(route.head().y()).isEqualTo(route.upward() ? to.bottom() : to.y());
        }
    }

    @ParameterizedTest
    @MethodSource("anyGraphs")
    void links_pass_beside_boxes_and_labels_of_others(Graph graph) {
        Layout layout = Layout.of(graph);
        for (Route route : layout.routes()) {
            List<Point> points = route.points();
            for (int i = 1; i + 1 < points.size(); i += 2) {
                Box passage = new Box(
                        points.get(i).x(),
                        points.get(i).y(),
                        1,
                        points.get(i + 1).y() - points.get(i).y());
                assertThat(layout.nodes()).noneMatch(passage::overlaps);
                assertThat(layout.routes().stream()
                                .filter(other -> !other.equals(route))
                                .map(Route::label))
                        .noneMatch(passage::overlaps);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("anyGraphs")
    void the_same_graph_gets_the_same_picture(Graph graph) {
        assertThat(Layout.of(graph)).isEqualTo(Layout.of(graph));
    }

    @Test
    void steps_lead_down_and_only_the_way_back_leads_up() {
        Layout layout = Layout.of(graph(3, 0, 1, 1, 2, 2, 0));
        assertThat(layout.nodes().get(0).bottom())
                .isLessThan(layout.nodes().get(1).y());
        assertThat(layout.nodes().get(1).bottom())
                .isLessThan(layout.nodes().get(2).y());
        assertThat(layout.routes()).extracting(Route::upward).containsExactly(false, false, true);
    }

    @Test
    void a_state_that_all_lead_to_stands_below_them() {
        Layout layout = Layout.of(graph(4, 0, 1, 1, 2, 0, 3, 1, 3, 2, 3));
        assertThat(layout.nodes().subList(0, 3))
                .allMatch(box -> box.bottom() < layout.nodes().get(3).y());
    }

    @Test
    void links_cross_no_more_than_they_must() {
        Layout layout = Layout.of(graph(4, 0, 3, 1, 2));
        boolean order = layout.nodes().get(0).x() < layout.nodes().get(1).x();
        assertThat(layout.nodes().get(3).x() < layout.nodes().get(2).x()).isEqualTo(order);
    }

    @Test
    void nothing_to_draw_is_an_empty_picture() {
        assertThat(Layout.of(graph(0)).nodes()).isEmpty();
    }

    @Test
    void a_link_to_the_node_itself_is_refused() {
        assertThatThrownBy(() -> graph(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
