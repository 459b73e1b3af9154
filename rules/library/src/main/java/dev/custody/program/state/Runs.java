package dev.custody.program.state;

import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
            evaluator
                    .run(entry, receiver, arguments, state)
                    .writes()
                    .forEach((site, write) ->
                            bySite.computeIfAbsent(site, key -> new TreeMap<>()).put(state, write));
        }
        boolean open = bySite.values().stream()
                .flatMap(writes -> writes.values().stream())
                .anyMatch(write -> write.opaque() || !write.value().is(Value.Kind.CONSTANTS));
        Map<Outcome.Site, Set<Change>> changes = open ? byArgument(entry, receiver, arguments) : Map.of();
        List<Transition> transitions = new ArrayList<>();
        bySite.forEach((site, writes) -> hierarchy
                .declaration(site.method())
                .ifPresent(method -> transitions.add(
                        transition(entry, method, site, writes, Optional.ofNullable(changes.get(site))))));
        return transitions;
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
                evaluator
                        .run(entry, receiver, chosen, state)
                        .writes()
                        .forEach((site, write) -> changes.computeIfAbsent(site, key -> new TreeSet<>())
                                .addAll(changes(write, write.opaque())));
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
        return type.filter(found -> ofState || found.is(FiniteType.Kind.ENUM))
                .map(found -> Elements.of(Value.constants(found, found.all())).stream()
                        .map(constant -> Literals.of(found, constant.bits()))
                        .toList())
                .orElse(List.of());
    }

    // --- transitions

    private Transition transition(
            MethodFacts entry,
            MethodFacts method,
            Outcome.Site site,
            Map<Long, Outcome.Write> writes,
            Optional<Set<Change>> byArgument) {
        Map<Long, Long> written = new TreeMap<>();
        writes.forEach((state, write) -> {
            if (write.value().is(Value.Kind.CONSTANTS)) {
                written.put(state, write.value().bits());
            }
        });
        Set<Long> values = new HashSet<>(written.values());
        Set<Transition.Origin> origins =
                writes.values().stream().map(write -> origin(write.value())).collect(Collectors.toSet());
        boolean opaque = writes.values().stream().anyMatch(Outcome.Write::opaque);
        boolean alike = writes.size() == states.size() && origins.size() == 1 && values.size() < 2;
        Transition.Guard guard =
                !alike ? Transition.Guard.GUARDED : opaque ? Transition.Guard.OPAQUE : Transition.Guard.NONE;
        Set<Change> changes = new TreeSet<>();
        writes.values().forEach(write -> changes.addAll(changes(write, guard == Transition.Guard.OPAQUE)));
        return new Transition(
                entry,
                method,
                writes.values().stream().mapToInt(Outcome.Write::line).min().orElse(0),
                method.body().node(site.node()).line(),
                written,
                guard,
                origins.size() == 1 ? origins.iterator().next() : Transition.Origin.COMPUTED,
                writes.values().stream().allMatch(Outcome.Write::inHandler),
                List.copyOf(byArgument.orElse(changes)));
    }

    private static List<Change> changes(Outcome.Write write, boolean opaque) {
        return write.steps().stream().map(step -> step.opaqueIf(opaque)).toList();
    }

    private static Transition.Origin origin(Value value) {
        if (value.is(Value.Kind.CONSTANTS)) {
            return value.bits() == Value.NULL_BIT ? Transition.Origin.NULL : Transition.Origin.CONSTANT;
        }
        return value.argument() ? Transition.Origin.ARGUMENT : Transition.Origin.COMPUTED;
    }
}
