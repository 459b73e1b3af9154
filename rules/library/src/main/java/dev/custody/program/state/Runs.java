package dev.custody.program.state;

import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Runs one method in each state the object may be in, and tells from what it writes in which of them whether the state
 * decides. Where the caller says what to write, it is run for each state and each constant the caller may pass.
 */
final class Runs {
    private static final int MOST_COMBINATIONS = 2_048;

    private final Hierarchy hierarchy;
    private final Evaluator evaluator;
    private final List<Long> states;

    /** @param states the states to start from, each a set of one */
    Runs(Hierarchy hierarchy, Evaluator evaluator, List<Long> states) {
        this.hierarchy = hierarchy;
        this.evaluator = evaluator;
        this.states = List.copyOf(states);
    }

    /** Transitions of a method by the place of their write. */
    List<Transition> of(MethodFacts entry, Value receiver, List<Value> arguments) {
        Map<Outcome.Site, Map<Long, Outcome.Write>> bySite = new TreeMap<>();
        for (long state : states) {
            Outcome outcome = evaluator.run(entry, receiver, arguments, state);
            for (Map.Entry<Outcome.Site, Outcome.Write> write : outcome.writes().entrySet()) {
                bySite.computeIfAbsent(write.getKey(), site -> new TreeMap<>()).put(state, write.getValue());
            }
        }
        Map<Outcome.Site, Set<Change>> changes =
                isOpen(bySite.values()) ? byArgument(entry, receiver, arguments) : Map.of();
        List<Transition> transitions = new ArrayList<>();
        for (Map.Entry<Outcome.Site, Map<Long, Outcome.Write>> writes : bySite.entrySet()) {
            Outcome.Site site = writes.getKey();
            Optional<MethodFacts> method = hierarchy.declaration(site.method());
            if (method.isPresent()) {
                Optional<Set<Change>> chosen = Optional.ofNullable(changes.get(site));
                transitions.add(transition(entry, method.get(), site, writes.getValue(), chosen));
            }
        }
        return transitions;
    }

    /** Whether something else than the state says, or may say, what is written. */
    private static boolean isOpen(Collection<Map<Long, Outcome.Write>> writes) {
        for (Map<Long, Outcome.Write> byState : writes) {
            for (Outcome.Write write : byState.values()) {
                if (write.opaque() || !write.value().is(Value.Kind.CONSTANTS)) {
                    return true;
                }
            }
        }
        return false;
    }

    // --- for each argument

    private Map<Outcome.Site, Set<Change>> byArgument(MethodFacts entry, Value receiver, List<Value> arguments) {
        List<List<Value>> choices = choices(entry, arguments);
        if (choices.size() < 2 || choices.size() * states.size() > MOST_COMBINATIONS) {
            return Map.of();
        }
        Map<Outcome.Site, Set<Change>> changes = new TreeMap<>();
        for (long state : states) {
            for (List<Value> chosen : choices) {
                Outcome outcome = evaluator.run(entry, receiver, chosen, state);
                for (Map.Entry<Outcome.Site, Outcome.Write> write :
                        outcome.writes().entrySet()) {
                    Set<Change> atSite = changes.computeIfAbsent(write.getKey(), site -> new TreeSet<>());
                    addSteps(write.getValue(), write.getValue().opaque(), atSite);
                }
            }
        }
        return changes;
    }

    /** All combinations of constants that a caller may pass; parameters of other types stay unknown. */
    private List<List<Value>> choices(MethodFacts entry, List<Value> arguments) {
        List<String> parameters = Names.parameterDescriptors(entry.ref().descriptor());
        List<List<Value>> choices = List.of(arguments);
        for (int i = 0; i < parameters.size(); i++) {
            List<Value> constants = arguments.get(i).is(Value.Kind.UNKNOWN) ? constants(parameters.get(i)) : List.of();
            if (constants.isEmpty() || choices.size() * constants.size() > MOST_COMBINATIONS) {
                continue;
            }
            List<List<Value>> more = new ArrayList<>();
            for (List<Value> choice : choices) {
                for (Value constant : constants) {
                    List<Value> changed = new ArrayList<>(choice);
                    changed.set(i, constant.asArgument());
                    more.add(changed);
                }
            }
            choices = more;
        }
        return choices;
    }

    private List<Value> constants(String parameter) {
        FiniteType own = evaluator.state().states();
        boolean ofState = parameter.equals(own.descriptor());
        Optional<FiniteType> type =
                ofState ? Optional.of(own) : evaluator.types().described(parameter);
        if (type.isEmpty() || !(ofState || type.get().is(FiniteType.Kind.ENUM))) {
            return List.of();
        }
        List<Value> constants = new ArrayList<>();
        for (Value constant : Elements.of(Value.constants(type.get(), type.get().all()))) {
            constants.add(Literals.of(type.get(), constant.bits()));
        }
        return constants;
    }

    // --- transitions

    private Transition transition(
            MethodFacts entry,
            MethodFacts method,
            Outcome.Site site,
            Map<Long, Outcome.Write> writes,
            Optional<Set<Change>> byArgument) {
        Map<Long, Long> written = new TreeMap<>();
        Set<Transition.Origin> origins = EnumSet.noneOf(Transition.Origin.class);
        boolean opaque = false;
        boolean inHandler = true;
        int line = Integer.MAX_VALUE;
        for (Map.Entry<Long, Outcome.Write> byState : writes.entrySet()) {
            Outcome.Write write = byState.getValue();
            if (write.value().is(Value.Kind.CONSTANTS)) {
                written.put(byState.getKey(), write.value().bits());
            }
            origins.add(origin(write.value()));
            opaque |= write.opaque();
            inHandler &= write.inHandler();
            line = Math.min(line, write.line());
        }
        Set<Long> values = new HashSet<>(written.values());
        boolean alike = writes.size() == states.size() && origins.size() == 1 && values.size() < 2;
        Transition.Guard guard =
                !alike ? Transition.Guard.GUARDED : opaque ? Transition.Guard.OPAQUE : Transition.Guard.NONE;
        Set<Change> changes = new TreeSet<>();
        for (Outcome.Write write : writes.values()) {
            addSteps(write, guard == Transition.Guard.OPAQUE, changes);
        }
        return new Transition(
                entry,
                method,
                line,
                method.body().node(site.node()).line(),
                written,
                guard,
                origins.size() == 1 ? origins.iterator().next() : Transition.Origin.COMPUTED,
                inHandler,
                List.copyOf(byArgument.orElse(changes)));
    }

    private static void addSteps(Outcome.Write write, boolean opaque, Set<Change> changes) {
        for (Change step : write.steps()) {
            changes.add(step.opaqueIf(opaque));
        }
    }

    private static Transition.Origin origin(Value value) {
        if (value.is(Value.Kind.CONSTANTS)) {
            return value.bits() == Value.NULL_BIT ? Transition.Origin.NULL : Transition.Origin.CONSTANT;
        }
        return value.argument() ? Transition.Origin.ARGUMENT : Transition.Origin.COMPUTED;
    }
}
