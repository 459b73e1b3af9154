package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Modifiers;
import dev.custody.facts.Node;
import dev.custody.program.Calls;
import dev.custody.program.FieldUse;
import dev.custody.program.Hierarchy;
import dev.custody.program.Source;
import dev.custody.program.TypeRoles;
import dev.custody.settings.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Extracts the state machine of every state field: each method that outside code calls is run once per entry state, and what
 * it writes in which state gives the transitions.
 */
public final class StateMachines {
    private static final Comparator<Transition> ORDER = Comparator.comparing(
                    (Transition transition) -> transition.entry().ref())
            .thenComparingInt(Transition::line)
            .thenComparing(transition -> transition.site().ref());

    private final Hierarchy hierarchy;
    private final Calls calls;
    private final StateFields stateFields;
    private final Function<FieldRef, FieldUse> uses;
    private final Predicate<MethodFacts> construction;

    /**
     * @param uses what is done to a field
     * @param construction whether a method runs only while an object is made
     */
    public StateMachines(
            Hierarchy hierarchy,
            Calls calls,
            TypeRoles roles,
            Settings settings,
            Function<FieldRef, FieldUse> uses,
            Predicate<MethodFacts> construction) {
        this.hierarchy = hierarchy;
        this.calls = calls;
        this.stateFields = new StateFields(hierarchy, roles, settings);
        this.uses = uses;
        this.construction = construction;
    }

    /** Machines of the state fields that a type declares, in declaration order; fields that never change have none. */
    public List<StateMachine> in(ClassFacts type) {
        return stateFields.in(type).stream()
                .filter(this::changes)
                .map(state -> machine(type, state))
                .filter(machine -> !machine.transitions().isEmpty())
                .toList();
    }

    private boolean changes(StateField state) {
        return state.cell()
                || state.field().modifiers().isFinal()
                || uses.apply(state.field().ref()).writes().stream()
                        .anyMatch(write -> write.holder() != Source.Holder.FRESH && !construction.test(write.method()));
    }

    private StateMachine machine(ClassFacts type, StateField state) {
        Evaluator evaluator = new Evaluator(
                state, hierarchy, calls, companions(state), constructor -> statePosition(state, constructor));
        long initial = initial(type, state, evaluator);
        List<Long> entries = entryStates(state, initial);
        List<Transition> transitions = new ArrayList<>();
        for (MethodFacts entry : entryMethods(type, state)) {
            transitions.addAll(transitions(entry, entries, evaluator));
        }
        transitions.sort(ORDER);
        return new StateMachine(type, state, initial, transitions);
    }

    /** Which parameter of a constructor becomes the state, −1 for none. */
    private int statePosition(StateField state, MethodRef constructor) {
        return uses.apply(state.field().ref()).writes().stream()
                .filter(write -> write.method().ref().equals(constructor))
                .flatMap(write -> write.sources().stream())
                .filter(source -> source instanceof Source.Argument)
                .mapToInt(source -> ((Source.Argument) source).index())
                .findFirst()
                .orElse(-1);
    }

    private static List<Long> entryStates(StateField state, long initial) {
        List<Long> entries = new ArrayList<>();
        for (String constant : state.states().constants()) {
            entries.add(state.states().only(constant));
        }
        if ((initial & Value.NULL_BIT) != 0) {
            entries.add(Value.NULL_BIT);
        }
        return entries;
    }

    /** What constructors leave, all taken together; null when none of them assigns the field. */
    private long initial(ClassFacts type, StateField state, Evaluator evaluator) {
        long initial = 0;
        for (MethodFacts constructor : type.methods()) {
            if (constructor.isConstructor() && !constructor.body().isEmpty()) {
                Outcome outcome = evaluator.run(constructor, Value.NULL_BIT);
                initial |= outcome.returns() ? outcome.after() : 0;
            }
        }
        return state.cell() || initial == 0 ? state.states().all() : initial;
    }

    /** Fields that are assigned where the state is: they may stand for it in a test. */
    private Set<FieldRef> companions(StateField state) {
        Set<FieldRef> companions = new HashSet<>();
        uses.apply(state.field().ref()).writes().stream()
                .map(FieldUse.Write::method)
                .filter(method -> !construction.test(method))
                .flatMap(method -> method.body().all(Node.FieldWrite.class))
                .filter(write -> !write.receiver().isEmpty())
                .forEach(write -> hierarchy
                        .declaration(write.field())
                        .filter(field -> !field.ref().equals(state.field().ref()))
                        .ifPresent(field -> companions.add(field.ref())));
        return companions;
    }

    /** Public methods of the type and its subclasses that outside code may call on an object that is there. */
    private List<MethodFacts> entryMethods(ClassFacts type, StateField state) {
        Set<MethodRef> reaching = reachingWrites(state);
        return Stream.concat(Stream.of(type.name()), hierarchy.subtypes(type.name()).stream())
                .flatMap(name -> hierarchy.analysed(name).stream())
                .flatMap(owner -> owner.methods().stream())
                .filter(method -> reaching.contains(method.ref()))
                .filter(method -> isEntry(method.modifiers()) && !method.isConstructor())
                .filter(method -> !CompilerMade.isMade(method) && !construction.test(method))
                .toList();
    }

    private static boolean isEntry(Modifiers modifiers) {
        return modifiers.isPublic() && !modifiers.isStatic();
    }

    /** Methods that write the state or, through any number of calls, run one that does. */
    private Set<MethodRef> reachingWrites(StateField state) {
        Map<MethodRef, MethodFacts> found = new HashMap<>();
        List<MethodFacts> pending = new ArrayList<>();
        FieldUse use = uses.apply(state.field().ref());
        use.writes().forEach(write -> pending.add(write.method()));
        use.changes().forEach(change -> pending.add(change.method()));
        while (!pending.isEmpty()) {
            MethodFacts method = pending.remove(pending.size() - 1);
            if (found.put(method.ref(), method) == null) {
                calls.callers(method).forEach(site -> pending.add(site.caller()));
            }
        }
        return found.keySet();
    }

    private List<Transition> transitions(MethodFacts entry, List<Long> states, Evaluator evaluator) {
        Map<Outcome.Site, Map<Long, Outcome.Write>> bySite = new TreeMap<>();
        for (long state : states) {
            evaluator
                    .run(entry, state)
                    .writes()
                    .forEach((site, write) ->
                            bySite.computeIfAbsent(site, key -> new TreeMap<>()).put(state, write));
        }
        List<Transition> transitions = new ArrayList<>();
        bySite.forEach((site, writes) -> hierarchy
                .declaration(site.method())
                .ifPresent(method -> transitions.add(transition(entry, method, site, writes, states.size()))));
        return transitions;
    }

    private static Transition transition(
            MethodFacts entry, MethodFacts method, Outcome.Site site, Map<Long, Outcome.Write> writes, int states) {
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
        boolean alike = writes.size() == states && origins.size() == 1 && values.size() < 2;
        Transition.Guard guard =
                !alike ? Transition.Guard.GUARDED : opaque ? Transition.Guard.OPAQUE : Transition.Guard.NONE;
        return new Transition(
                entry,
                method,
                method.body().node(site.node()).line(),
                written,
                guard,
                origins.size() == 1 ? origins.iterator().next() : Transition.Origin.COMPUTED,
                writes.values().stream().allMatch(Outcome.Write::inHandler));
    }

    private static Transition.Origin origin(Value value) {
        if (value.is(Value.Kind.CONSTANTS)) {
            return value.bits() == Value.NULL_BIT ? Transition.Origin.NULL : Transition.Origin.CONSTANT;
        }
        return value.argument() ? Transition.Origin.ARGUMENT : Transition.Origin.COMPUTED;
    }
}
