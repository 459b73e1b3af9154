package dev.custody.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.finding.Finding;
import dev.custody.finding.Step;
import dev.custody.rule.ownership.BorrowedMutated;
import dev.custody.rule.ownership.CapturedArgument;
import dev.custody.rule.ownership.LeakedInternals;
import dev.custody.rule.ownership.LiveView;
import dev.custody.rule.ownership.MutableValueObject;
import dev.custody.rule.ownership.UncopiedArgument;
import dev.custody.rule.ownership.UseAfterTransfer;
import dev.custody.rule.sharedstate.ExposedStaticMutable;
import dev.custody.rule.sharedstate.MutableStaticField;
import dev.custody.rule.sharedstate.SharedMutableSingleton;
import dev.custody.rule.transition.StateSetter;
import dev.custody.rule.transition.UnguardedTransition;
import dev.custody.testkit.RuleSpec;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ways that code and data take through findings, which viewers step through: lines of source, in order. */
class WaysOfFindingsTest {
    private static final String IMPORTS = "import java.util.*; import dev.custody.annotation.*; ";

    /** The source lines of the way, without margins. */
    private static List<String> way(Class<? extends Rule> rule, String source) {
        List<Finding> findings =
                RuleSpec.of(rule).onSource(IMPORTS + source).findings().findings();
        assertThat(findings).isNotEmpty();
        List<String> lines = source.lines().toList();
        return findings.get(0).path().stream()
                .map(step -> lines.get(step.place().line() - 1).strip())
                .toList();
    }

    @Test
    void lead_from_where_data_is_made_over_where_it_gets_out_to_where_it_changes() {
        assertThat(way(LeakedInternals.class, """
                        public class Order {
                            private final List<String> lines;
                            public Order() { this.lines = new ArrayList<>(); }
                            public void add(String line) { lines.add(line); }
                            public List<String> lines() { return lines; }
                        }"""))
                .containsExactly(
                        "public Order() { this.lines = new ArrayList<>(); }",
                        "public List<String> lines() { return lines; }",
                        "public void add(String line) { lines.add(line); }");
    }

    @Test
    void lead_from_a_view_to_the_change_that_shows_in_it() {
        assertThat(way(LiveView.class, """
                        public class Order {
                            private final List<String> lines = new ArrayList<>();
                            public void add(String line) { lines.add(line); }
                            public List<String> lines() { return Collections.unmodifiableList(lines); }
                        }"""))
                .containsExactly(
                        "public List<String> lines() { return Collections.unmodifiableList(lines); }",
                        "public void add(String line) { lines.add(line); }");
    }

    @Test
    void lead_from_the_argument_over_who_stores_it_to_the_change() {
        assertThat(way(CapturedArgument.class, """
                        public class Order {
                            private final List<String> lines;
                            public Order(List<String> lines) { this(lines, 1); }
                            private Order(List<String> lines, int urgency) { this.lines = lines; }
                            public void add(String line) { lines.add(line); }
                            public String text() { return String.join(", ", lines); }
                        }"""))
                .containsExactly(
                        "public Order(List<String> lines) { this(lines, 1); }",
                        "private Order(List<String> lines, int urgency) { this.lines = lines; }",
                        "public void add(String line) { lines.add(line); }");
    }

    @Test
    void lead_from_the_argument_to_where_it_gets_out_again() {
        assertThat(way(UncopiedArgument.class, """
                        public class Order {
                            private final List<String> lines;
                            public Order(List<String> lines) {
                                this.lines = lines;
                            }
                            public List<String> lines() { return lines; }
                            public int size() { return lines.size(); }
                        }"""))
                .containsExactly("this.lines = lines;", "public List<String> lines() { return lines; }");
    }

    @Test
    void lead_through_the_fields_of_a_value_to_the_change() {
        assertThat(way(MutableValueObject.class, """
                        @Immutable public final class Delivery {
                            private final Address address = new Address();
                            public String town() { return address.getTown(); }
                        }
                        class Address {
                            private String town = "";
                            public String getTown() { return town; }
                            public void setTown(String town) { this.town = town; }
                        }
                        @interface Immutable {}"""))
                .containsExactly(
                        "private final Address address = new Address();",
                        "private String town = \"\";",
                        "public void setTown(String town) { this.town = town; }");
    }

    @Test
    void lead_from_a_singleton_to_what_changes_in_it() {
        assertThat(way(SharedMutableSingleton.class, """
                        public final class Desk {
                            static final Desk DESK = new Desk();
                            private final Note note = new Note();
                            private Desk() {}
                            public void write(String text) { note.text = text; }
                            public String read() { return note.text; }
                        }
                        final class Note {
                            String text = "";
                        }"""))
                .containsExactly(
                        "private final Note note = new Note();",
                        "String text = \"\";",
                        "public void write(String text) { note.text = text; }");
    }

    @Test
    void lead_from_a_static_to_who_hands_it_out() {
        assertThat(way(ExposedStaticMutable.class, """
                        public class Currencies {
                            private static final String[] KNOWN = {"EUR"};
                            public static String[] known() { return KNOWN; }
                            public static String[] all() { return KNOWN; }
                        }"""))
                .containsExactly(
                        "private static final String[] KNOWN = {\"EUR\"};",
                        "public static String[] all() { return KNOWN; }");
    }

    @Test
    void lead_from_the_loan_to_what_breaks_it() {
        assertThat(way(BorrowedMutated.class, """
                        public class Basket extends Prices {
                            @Override public void read(List<String> prices) {
                                prices.clear();
                            }
                        }
                        class Prices {
                            public void read(@Borrowed List<String> prices) {}
                        }"""))
                .containsExactly("public void read(@Borrowed List<String> prices) {}", "prices.clear();");
    }

    @Test
    void lead_from_the_hand_over_to_who_goes_on_using_it() {
        assertThat(way(UseAfterTransfer.class, """
                        public class Sender {
                            private final List<String> parcels = new ArrayList<>();
                            public void send(Lorry lorry) {
                                lorry.load(parcels);
                            }
                            public int left() { return parcels.size(); }
                        }
                        class Lorry {
                            private List<String> load;
                            void load(@Owned List<String> parcels) { load = parcels; }
                        }"""))
                .containsExactly("lorry.load(parcels);", "public int left() { return parcels.size(); }");
    }

    @Test
    void lead_from_the_caller_over_a_setter_to_the_assignment() {
        assertThat(way(StateSetter.class, """
                        public class Order {
                            enum State { NEW, PAID, SENT }
                            private State state = State.NEW;
                            public void become(State next) { set(next); }
                            private void set(State next) { state = next; }
                            public boolean isOpen() { return state != State.SENT; }
                        }
                        class Desk {
                            void pay(Order order) { order.become(Order.State.PAID); }
                        }"""))
                .containsExactly(
                        "void pay(Order order) { order.become(Order.State.PAID); }",
                        "public void become(State next) { set(next); }",
                        "private void set(State next) { state = next; }");
    }

    @Test
    void lead_from_a_method_to_the_one_that_assigns_the_state() {
        assertThat(way(UnguardedTransition.class, """
                        public class Order {
                            enum Stage { NEW, PAID, SENT }
                            @State private Stage stage = Stage.NEW;
                            public void pay() { if (stage == Stage.NEW) { stage = Stage.PAID; } }
                            public void send() {
                                leave();
                            }
                            private void leave() { stage = Stage.SENT; }
                        }"""))
                .containsExactly("leave();", "private void leave() { stage = Stage.SENT; }");
    }

    @Test
    void are_none_where_there_are_only_further_places() {
        Stream<Finding> findings =
                RuleSpec.of(MutableStaticField.class).onSource(IMPORTS + """
                        public class Counter {
                            private static int last;
                            public static void up() { last++; }
                            public static void down() { last--; }
                        }""").findings().findings().stream();
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.steps()).hasSize(2).extracting(Step::way).containsOnly(Step.Way.BESIDE);
            assertThat(finding.path()).isEmpty();
        });
    }
}
