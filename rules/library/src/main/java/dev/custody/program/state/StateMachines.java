package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.StateNames;
import dev.custody.machine.Machine;
import dev.custody.program.Calls;
import dev.custody.program.FieldUse;
import dev.custody.program.Hierarchy;
import dev.custody.program.Program;
import dev.custody.program.Reaching;
import dev.custody.program.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private final Program program;
    private final Hierarchy hierarchy;
    private final Calls calls;
    private final FiniteTypes types;
    private final Entries entries;
    private final Creation creation;
    private final StateFields stateFields;
    private final Map<String, List<StateMachine>> known = new HashMap<>();
    private final UnguardedTransitions unguarded;
    private final BlindSuccessors blindSuccessors;
    private final Successions successions;
    private final DeclaredTransitions declaredTransitions;
    private final Declarations declarations;
    private final UndeclaredTransitions undeclared;
    private final UnreachableStates unreachable;
    private final Evidence evidence;
    private final StateTests stateTests;
    private final SettableStates settableStates;
    private final ForeignWrites foreignWrites;
    private final SilentSwitches silentSwitches;
    private final Map<String, List<StateField>> changing = new ConcurrentHashMap<>();

    private StateMachines(Program program) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.calls = program.calls();
        this.types = new FiniteTypes(hierarchy);
        this.entries = new Entries(program);
        this.creation = new Creation(hierarchy, calls);
        this.stateFields = new StateFields(hierarchy, types, program.roles(), program.settings());
        this.declaredTransitions = new DeclaredTransitions(hierarchy);
        this.unguarded = new UnguardedTransitions(hierarchy, declaredTransitions);
        Evaluator.Surroundings anywhere = new Evaluator.Surroundings(
                hierarchy, calls, types, Set.of(), constructor -> -1, any -> true, this::isFixed);
        this.successions = new Successions(program, anywhere);
        this.declarations = new Declarations(hierarchy, declaredTransitions, new Tables(anywhere));
        this.undeclared = new UndeclaredTransitions(declarations);
        this.unreachable = new UnreachableStates(hierarchy, declarations);
        this.blindSuccessors = new BlindSuccessors(hierarchy, calls, types, stateFields, this::isFixed);
        this.stateTests = new StateTests(hierarchy);
        this.evidence = new Evidence(program, entries, this::in);
        this.settableStates = new SettableStates(program, declaredTransitions);
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

    /** The machine that an enum or sealed type is by its own methods, which say what comes next; empty for any other type. */
    public Optional<Machine> ofStateType(ClassFacts type) {
        return successions.of(type);
    }

    /**
     * All machines of reported types as values, by type: those of fields, and those of state types that no field of an analysed
     * type holds.
     */
    public List<Machine> drawn() {
        List<Machine> machines = new ArrayList<>(all().map(this::drawn).toList());
        Set<String> held = machines.stream().map(Machine::stateType).collect(Collectors.toSet());
        program.reportedClasses()
                .filter(type -> !held.contains(Names.toBinary(type.name())))
                .filter(type -> StateNames.endsInStateWord(Names.innermost(type.name())))
                .flatMap(type -> ofStateType(type).stream())
                .forEach(machines::add);
        machines.sort(Comparator.comparing(Machine::type));
        return machines;
    }

    /** Where the code of a machine and what is declared about it disagree. */
    public List<DeclarationBreach> breaches(StateMachine machine) {
        List<StateMachine> others = evidence.sharing(machine);
        boolean complete = others.stream().allMatch(evidence::isComplete);
        return undeclared.in(machine, unguarded.in(machine, declarations.table(machine)), others, complete);
    }

    /** States of a machine that no object gets into or, where final states are declared, out of. */
    public List<UnreachableState> unreachable(StateMachine machine) {
        return evidence.isWhole(machine)
                ? unreachable.in(machine).stream()
                        .filter(state -> state.deadEnd() || !evidence.isProducedElsewhere(machine, state))
                        .toList()
                : List.of();
    }

    /** A machine as a value that outlives the program. */
    public Machine drawn(StateMachine machine) {
        return new Drawing(program).of(machine);
    }

    /** The transitions of a machine that ignore the current state although it should decide. */
    public List<Transition> unguarded(StateMachine machine) {
        return UnguardedTransitions.withoutCallers(unguarded.in(machine, declarations.table(machine)));
    }

    /** State fields of reported types that outside code sets to whatever it likes. */
    public Stream<SettableState> settableStates() {
        return all().flatMap(machine -> settableStates.in(machine).stream());
    }

    /** How many state fields of analysed types change, which {@link #foreignWrites()} looks at. */
    public long changingFields() {
        long fields = 0;
        for (ClassFacts type : program.classes()) {
            fields += changingFields(type).size();
        }
        return fields;
    }

    /** Assignments of state fields by reported types that are outside of who owns the field. */
    public Stream<ForeignWrite> foreignWrites() {
        return foreignWrites.all();
    }

    /** Switches of reported types over a state that pass over some of its constants in silence. */
    public Stream<SilentSwitch> silentSwitches() {
        return switchesFound().silent().stream();
    }

    /** How many switches over states {@link #silentSwitches()} looks at. */
    public int judgedSwitches() {
        return switchesFound().judged();
    }

    private SilentSwitches.Found switchesFound() {
        return program.analysis(SilentSwitches.Found.class, linked -> silentSwitches.find());
    }

    /** Methods of reported types that return a next state without looking at the one they are given. */
    public Stream<BlindSuccessor> blindSuccessors() {
        return program.reportedClasses().flatMap(type -> blindSuccessors.in(type).stream());
    }

    /** State fields of a type that change after construction, or are copied with another value, in declaration order. */
    public List<StateField> changingFields(ClassFacts type) {
        List<StateField> fields = changing.get(type.name());
        if (fields == null) {
            fields = new ArrayList<>(0);
            for (StateField state : stateFields.in(type)) {
                if (changes(type, state)) {
                    fields.add(state);
                }
            }
            changing.put(type.name(), fields);
        }
        return fields;
    }

    /** Machines of the state fields that a type declares, in declaration order; fields that never change have none. */
    public List<StateMachine> in(ClassFacts type) {
        synchronized (known) { // two rules ask at the same time
            return known.computeIfAbsent(type.name(), name -> extracted(type));
        }
    }

    private List<StateMachine> extracted(ClassFacts type) {
        List<StateMachine> machines = new ArrayList<>(0);
        for (StateField state : changingFields(type)) {
            StateMachine machine = program.shared(() -> machine(type, state));
            if (!machine.transitions().isEmpty() || !machine.besides().isEmpty() || declaredTransitions.areIn(type)) {
                machines.add(machine);
            }
        }
        return machines;
    }

    private boolean changes(ClassFacts type, StateField state) {
        return state.cell()
                || declaredTransitions.areIn(type)
                || state.field().modifiers().isFinal()
                || !entries.writingThroughHandles(type).isEmpty()
                || program.use(state.field()).writes().stream()
                        .anyMatch(write -> write.holder() != Source.Holder.FRESH
                                && !program.runsOnlyInConstruction(write.method()));
    }

    private StateMachine machine(ClassFacts type, StateField state) {
        Set<FieldRef> companions = companions(type, state);
        Set<FieldRef> deciding = new HashSet<>(companions);
        deciding.add(state.field().ref());
        List<MethodFacts> writing = Stream.concat(
                        program.use(state.field()).writes().stream().map(FieldUse.Write::method),
                        entries.writers(type, state))
                .toList();
        Reaching touching = touching().methods(deciding, writing);
        Evaluator.Surroundings surroundings = new Evaluator.Surroundings(
                hierarchy,
                calls,
                types,
                companions,
                constructor -> statePosition(state, constructor),
                touching::contains,
                this::isFixed);
        Creation.Start start = creation.of(type, state, surroundings);
        Evaluator evaluator = new Evaluator(state, surroundings);
        Runs runs = new Runs(hierarchy, evaluator, entryStates(state, start.states()));
        List<Transition> transitions = new ArrayList<>();
        Reaching reaching = entries.reachingWrites(type, state);
        for (MethodFacts entry : entries.of(type, reaching)) {
            transitions.addAll(runs.of(entry, Value.SELF, evaluator.arguments(entry)));
        }
        List<Transition> besides = new ArrayList<>();
        for (MethodFacts entry : entries.besides(type, state, reaching)) {
            List<Value> arguments = evaluator.arguments(entry);
            int owner = entries.owner(type, entry);
            if (owner >= 0) {
                arguments.set(owner, Value.SELF);
            }
            besides.addAll(runs.of(entry, owner >= 0 ? Value.UNKNOWN : Value.INNER, arguments));
        }
        transitions.sort(ORDER);
        besides.sort(ORDER);
        return new StateMachine(
                type,
                state,
                start.states(),
                start.restored(),
                stateTests.decide(type, state),
                evaluator.gaveUp(),
                transitions,
                besides);
    }

    private boolean isChangingFlag(FieldFacts field) {
        return field.descriptor().equals("Ljava/util/concurrent/atomic/AtomicBoolean;")
                || (field.descriptor().equals("Z")
                        && program.use(field).writes().stream()
                                .anyMatch(write -> !program.runsOnlyInConstruction(write.method())));
    }

    private Touching touching() {
        return program.analysis(
                Touching.class,
                linked -> new Touching(linked.classes(), hierarchy, calls));
    }

    /** Whether nothing but initialisers and constructors assigns a field or changes what it holds. */
    private boolean isFixed(FieldFacts field) {
        FieldUse use = program.use(field);
        boolean assigned = use.writes().stream().map(FieldUse.Write::method).allMatch(this::isInitialisation);
        return assigned && use.changes().stream().map(FieldUse.Change::method).allMatch(this::isInitialisation);
    }

    private boolean isInitialisation(MethodFacts method) {
        return method.isConstructor()
                || method.isClassInitializer()
                || program.runsOnlyInClassInitialisation(method)
                || program.runsOnlyInConstruction(method);
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

    private static List<Long> entryStates(StateField state, long initial) {
        List<Long> entries = new ArrayList<>();
        for (int i = 0; i < state.states().constants().size(); i++) {
            entries.add(1L << i);
        }
        if ((initial & Value.NULL_BIT) != 0) {
            entries.add(Value.NULL_BIT);
        }
        return entries;
    }

    /** Fields that may stand for the state in a test: those assigned where the state is, and flags that change. */
    private Set<FieldRef> companions(ClassFacts type, StateField state) {
        Set<FieldRef> companions = new HashSet<>();
        type.fields().stream().filter(this::isChangingFlag).forEach(flag -> companions.add(flag.ref()));
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
}
