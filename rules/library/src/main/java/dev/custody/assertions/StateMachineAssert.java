package dev.custody.assertions;

import dev.custody.machine.Diagram;
import dev.custody.machine.Edge;
import dev.custody.machine.Machine;
import dev.custody.text.MachineText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about what the code of a class allows. An edge that is not sure, since something decides about it that cannot be
 * worked out, counts as one that the code may take: it satisfies who asks for it and fails who excludes it.
 *
 * @param <S> the states
 */
public final class StateMachineAssert<S> extends AbstractAssert<StateMachineAssert<S>, StateMachine<S>> {
    StateMachineAssert(StateMachine<S> actual) {
        super(actual, StateMachineAssert.class);
    }

    private Machine machine() {
        isNotNull();
        return actual.machine();
    }

    // --- where objects start and end

    /** New objects are in one of exactly these states; objects that are restored in the state of their caller do not count. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final StateMachineAssert<S> startsIn(S... states) {
        Set<String> expected = names(Arrays.asList(states));
        if (!Set.copyOf(machine().initial()).equals(expected)) {
            throw failure(
                    "%s starts in %s, not in %s",
                    machine().name(), listed(machine().initial()), listed(expected));
        }
        return this;
    }

    /** Exactly these states are never left. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final StateMachineAssert<S> hasFinalStates(S... states) {
        Set<String> expected = names(Arrays.asList(states));
        List<String> actualFinals = machine().finalStates();
        if (Set.copyOf(actualFinals).equals(expected)) {
            return this;
        }
        Difference left = new Difference(machine());
        machine().edges().stream()
                .filter(edge -> expected.contains(edge.from()))
                .forEach(left::addUnwanted);
        throw failure(
                "%s",
                left.under("%s ends in %s, not in %s"
                        .formatted(machine().name(), listed(actualFinals), listed(expected))));
    }

    /** Objects can get into every state there is. */
    public StateMachineAssert<S> reachesEveryState() {
        List<String> missed = new ArrayList<>(machine().states());
        missed.removeAll(machine().reachable());
        if (!missed.isEmpty()) {
            throw failure(
                    "%s never gets into %s; it starts in %s\n%s",
                    machine().name(), listed(missed), listed(machine().initial()), allEdges());
        }
        return this;
    }

    // --- edges

    /** The code takes these edges and no others. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final StateMachineAssert<S> allowsExactly(Moves<? extends S>... moves) {
        return compare(
                pairs(moves),
                "%s does not allow exactly what is asked for"
                        .formatted(machine().name()),
                true);
    }

    /** The code takes these edges, whatever else it does. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final StateMachineAssert<S> allowsAtLeast(Moves<? extends S>... moves) {
        return compare(
                pairs(moves),
                "%s does not allow all that is asked for".formatted(machine().name()),
                false);
    }

    /** The code takes none of these edges. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final StateMachineAssert<S> neverAllows(Moves<? extends S>... moves) {
        Difference difference = new Difference(machine());
        for (Pair pair : pairs(moves)) {
            machine().edge(pair.from(), pair.to()).forEach(difference::addUnwanted);
        }
        if (!difference.isEmpty()) {
            throw failure("%s", difference.under(machine().name() + " allows what is excluded"));
        }
        return this;
    }

    /**
     * The code takes exactly the edges of a table: a state that is no key goes nowhere.
     *
     * @param table such as the one that the code itself asks before it moves on
     */
    public StateMachineAssert<S> followsTable(Map<? extends S, ? extends Iterable<? extends S>> table) {
        Set<Pair> pairs = new LinkedHashSet<>();
        table.forEach((from, all) -> all.forEach(to -> pairs.add(new Pair(actual.nameOf(from), actual.nameOf(to)))));
        pairs.removeIf(pair -> pair.from().equals(pair.to()));
        return compare(pairs, machine().name() + " does not follow the table", true);
    }

    /**
     * The code takes exactly the edges between two states that a rule lets pass, such as {@code OrderState::canBecome}.
     *
     * @param mayFollow asked for each two different states, the earlier one first
     */
    public StateMachineAssert<S> followsTable(BiPredicate<? super S, ? super S> mayFollow) {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (String from : machine().states()) {
            for (String to : machine().states()) {
                if (!from.equals(to) && mayFollow.test(actual.stateOf(from), actual.stateOf(to))) {
                    pairs.add(new Pair(from, to));
                }
            }
        }
        return compare(pairs, machine().name() + " does not follow the table", true);
    }

    /**
     * The code takes exactly the edges of a state diagram in a file, Mermaid's {@code stateDiagram-v2} or PlantUML's, and starts
     * and ends where it says, if it does.
     *
     * @param file relative to the folder the test runs in, which build tools make the module's, or on the class path
     * @throws IllegalArgumentException when there is no such file, or it is no plain state diagram
     */
    public StateMachineAssert<S> matches(String file) {
        Diagram diagram = Diagram.parse(file, DiagramFile.read(file));
        Set<Pair> pairs = new LinkedHashSet<>();
        diagram.arrows()
                .forEach(arrow -> pairs.add(new Pair(
                        known(diagram, arrow.from(), arrow.line()), known(diagram, arrow.to(), arrow.line()))));
        pairs.removeIf(pair -> pair.from().equals(pair.to()));
        compare(pairs, machine().name() + " does not match " + file, true);
        if (!diagram.initial().isEmpty() && !Set.copyOf(machine().initial()).equals(diagram.initial())) {
            throw failure(
                    "%s starts in %s, not in %s as %s says",
                    machine().name(), listed(machine().initial()), listed(diagram.initial()), file);
        }
        List<String> left = new ArrayList<>(diagram.finalStates());
        left.removeAll(machine().finalStates());
        if (!left.isEmpty()) {
            throw failure("%s does not end in %s as %s says", machine().name(), listed(left), file);
        }
        return this;
    }

    private String known(Diagram diagram, String state, int line) {
        if (!machine().states().contains(state)) {
            throw failure(
                    "%s:%d: %s is no state of %s; its states are %s",
                    diagram.name(),
                    line,
                    state,
                    machine().name(),
                    listed(machine().states()));
        }
        return state;
    }

    // --- paths and methods

    /** Objects do not get into a state on ways that {@link Reach#without} goes on to name. */
    public Reach cannotReach(S state) {
        return new Reach(actual.nameOf(state));
    }

    /**
     * Only these methods change the state, directly or through what they call.
     *
     * @param methods names as in source code, without parameters; those of other classes as {@code Orders.expire}
     */
    public StateMachineAssert<S> changesOnlyIn(String... methods) {
        Set<String> expected = Set.of(methods);
        Difference difference = new Difference(machine());
        for (Edge edge : machine().edges()) {
            boolean elsewhere = edge.ways().stream()
                    .map(way -> way.shortName().replaceFirst("\\(.*", ""))
                    .anyMatch(name ->
                            !expected.contains(name) && !expected.contains(name.substring(name.lastIndexOf('.') + 1)));
            if (elsewhere) {
                difference.addUnwanted(edge);
            }
        }
        if (!difference.isEmpty()) {
            throw failure(
                    "%s",
                    difference.under("%s changes in other methods than %s"
                            .formatted(machine().name(), String.join(", ", methods))));
        }
        return this;
    }

    /** A state that objects only get into on certain ways. */
    public final class Reach {
        private final String target;

        private Reach(String target) {
            this.target = target;
        }

        /** Every way from where objects start to the state leads through each of these: none of them can be skipped. */
        @SafeVarargs
        @SuppressWarnings("varargs") // the array is only read
        public final StateMachineAssert<S> without(S... states) {
            for (String passed : names(Arrays.asList(states))) {
                List<Edge> path = Paths.shortest(machine(), target, passed);
                boolean startsThere = machine().initial().contains(target) && !target.equals(passed);
                if (!path.isEmpty() || startsThere) {
                    throw failure(
                            "%s gets into %s without %s%s",
                            machine().name(),
                            target,
                            passed,
                            path.isEmpty() ? ": it starts there" : "\n" + String.join("\n", MachineText.table(path)));
                }
            }
            return StateMachineAssert.this;
        }
    }

    // --- what is compared

    private record Pair(String from, String to) {}

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private Set<Pair> pairs(Moves<? extends S>... moves) {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (Moves<? extends S> move : moves) {
            for (Object from : move.from()) {
                for (Object to : move.to()) {
                    pairs.add(new Pair(actual.nameOf(from), actual.nameOf(to)));
                }
            }
        }
        return pairs;
    }

    private StateMachineAssert<S> compare(Set<Pair> expected, String headline, boolean exactly) {
        Difference difference = new Difference(machine());
        for (Pair pair : expected) {
            if (machine().edge(pair.from(), pair.to()).isEmpty()) {
                difference.addMissing(pair.from(), pair.to());
            }
        }
        if (exactly) {
            machine().edges().stream()
                    .filter(edge -> !expected.contains(new Pair(edge.from(), edge.to())))
                    .forEach(difference::addUnwanted);
        }
        if (!difference.isEmpty()) {
            throw failure("%s", difference.under(headline + " (+ too much, - missing):"));
        }
        return this;
    }

    private Set<String> names(List<S> states) {
        Set<String> names = new LinkedHashSet<>();
        states.forEach(state -> names.add(actual.nameOf(state)));
        return names;
    }

    private String allEdges() {
        return String.join("\n", MachineText.table(machine().edges()));
    }

    private static String listed(Collection<String> states) {
        return states.isEmpty() ? "no state" : String.join(", ", states);
    }
}
