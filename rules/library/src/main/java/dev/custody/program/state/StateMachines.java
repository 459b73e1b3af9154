package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldRef;
import dev.custody.facts.Flow;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Modifiers;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import dev.custody.program.FieldUse;
import dev.custody.program.Hierarchy;
import dev.custody.program.Program;
import dev.custody.program.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final Set<String> QUESTIONS = Set.of("equals", "hashCode", "toString", "compareTo", "<init>");

    private final Program program;
    private final Hierarchy hierarchy;
    private final Calls calls;
    private final StateFields stateFields;
    private final UnguardedTransitions unguarded;
    private final BlindSuccessors blindSuccessors;
    private final SettableStates settableStates;
    private final ForeignWrites foreignWrites;
    private final SilentSwitches silentSwitches;
    private final Map<String, List<StateField>> changing = new ConcurrentHashMap<>();

    private StateMachines(Program program) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.calls = program.calls();
        this.stateFields = new StateFields(hierarchy, program.roles(), program.settings());
        this.unguarded = new UnguardedTransitions(hierarchy);
        this.blindSuccessors = new BlindSuccessors(hierarchy, calls, stateFields);
        this.settableStates = new SettableStates(program);
        this.foreignWrites = new ForeignWrites(program, stateFields, this::changingFields);
        this.silentSwitches = new SilentSwitches(program, stateFields, this::changingFields);
    }

    /** The machines of a program. */
    public static StateMachines of(Program program) {
        return program.analysis(StateMachines.class, StateMachines::new);
    }

    /** The machines of all reported types, by type and field. */
    public Stream<StateMachine> all() {
        return program.reportedClasses().flatMap(type -> in(type).stream());
    }

    /** The transitions of a machine that ignore the current state although it should decide. */
    public List<Transition> unguarded(StateMachine machine) {
        return unguarded.in(machine);
    }

    /** State fields of reported types that outside code sets to whatever it likes. */
    public Stream<SettableState> settableStates() {
        return all().flatMap(machine -> settableStates.in(machine).stream());
    }

    /** Assignments of state fields by reported types that are outside of who owns the field. */
    public Stream<ForeignWrite> foreignWrites() {
        return foreignWrites.all();
    }

    /** Switches of reported types over a state that pass over some of its constants in silence. */
    public Stream<SilentSwitch> silentSwitches() {
        return silentSwitches.all();
    }

    /** Methods of reported types that return a next state without looking at the one they are given. */
    public Stream<BlindSuccessor> blindSuccessors() {
        return program.reportedClasses().flatMap(type -> blindSuccessors.in(type).stream());
    }

    /** State fields of a type that change after construction, or are copied with another value, in declaration order. */
    public List<StateField> changingFields(ClassFacts type) {
        List<StateField> fields = changing.get(type.name());
        if (fields == null) {
            fields = stateFields.in(type).stream().filter(this::changes).toList();
            changing.put(type.name(), fields);
        }
        return fields;
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
                || program.use(state.field()).writes().stream()
                        .anyMatch(write -> write.holder() != Source.Holder.FRESH
                                && !program.runsOnlyInConstruction(write.method()));
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
        return new StateMachine(type, state, initial, isAsked(type, state), transitions);
    }

    /** Which parameter of a constructor becomes the state, −1 for none. */
    private int statePosition(StateField state, MethodRef constructor) {
        return program.use(state.field()).writes().stream()
                .filter(write -> write.method().ref().equals(constructor))
                .flatMap(write -> write.sources().stream())
                .filter(source -> source instanceof Source.Argument)
                .mapToInt(source -> ((Source.Argument) source).index())
                .findFirst()
                .orElse(-1);
    }

    /** Whether a method tests the state to do one thing or another; a question that returns the answer does not count. */
    private boolean isAsked(ClassFacts type, StateField state) {
        return type.methods().stream()
                .filter(method -> !method.ref().returnDescriptor().equals("Z"))
                .filter(method -> !QUESTIONS.contains(method.name()))
                .anyMatch(method -> method.body()
                        .flow()
                        .map(flow ->
                                flow.blocks().stream().anyMatch(block -> tests(method.body(), block.exit(), state)))
                        .orElse(false));
    }

    private boolean tests(Body body, Flow.Exit exit, StateField state) {
        if (exit instanceof Flow.Branch branch) {
            boolean compares = branch.test() == Flow.Test.SAME || branch.test() == Flow.Test.NOT_SAME;
            return compares && (isRead(body, branch.left(), state) || isRead(body, branch.right(), state));
        }
        return exit instanceof Flow.Switch choice
                && body.nodes(choice.selector())
                        .anyMatch(node -> node instanceof Node.ArrayRead read
                                && body.nodes(read.index())
                                        .anyMatch(index -> index instanceof Node.Call ordinal
                                                && isRead(body, ordinal.receiver(), state)));
    }

    private boolean isRead(Body body, Values operand, StateField state) {
        return body.nodes(operand)
                .anyMatch(node -> node instanceof Node.FieldRead read
                        && hierarchy
                                .declaration(read.field())
                                .filter(field ->
                                        field.ref().equals(state.field().ref()))
                                .isPresent());
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
        program.use(state.field()).writes().stream()
                .map(FieldUse.Write::method)
                .filter(method -> !program.runsOnlyInConstruction(method))
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
                .filter(method -> !CompilerMade.isMade(method) && !program.runsOnlyInConstruction(method))
                .toList();
    }

    private static boolean isEntry(Modifiers modifiers) {
        return modifiers.isPublic() && !modifiers.isStatic();
    }

    /** Methods that write the state or, through any number of calls, run one that does. */
    private Set<MethodRef> reachingWrites(StateField state) {
        Map<MethodRef, MethodFacts> found = new HashMap<>();
        List<MethodFacts> pending = new ArrayList<>();
        FieldUse use = program.use(state.field());
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
                writes.values().stream().mapToInt(Outcome.Write::line).min().orElse(0),
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
