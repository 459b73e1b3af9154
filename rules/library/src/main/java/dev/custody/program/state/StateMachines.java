package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.Names;
import dev.custody.facts.StateNames;
import dev.custody.machine.Machine;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Extracts the state machine of every state field: each method that outside code calls is run once per entry state, and what
 * it writes in which state gives the transitions.
 */
public final class StateMachines {
    private final Program program;
    private final Entries entries;
    private final Extraction extraction;
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
    private final SettableStates settableStates;
    private final ForeignWrites foreignWrites;
    private final SilentSwitches silentSwitches;
    private final Map<String, List<StateField>> changing = new ConcurrentHashMap<>();

    private StateMachines(Program program) {
        this.program = program;
        Hierarchy hierarchy = program.hierarchy();
        FiniteTypes types = new FiniteTypes(hierarchy);
        this.entries = new Entries(program);
        this.stateFields = new StateFields(hierarchy, types, program.roles(), program.settings());
        this.declaredTransitions = new DeclaredTransitions(hierarchy);
        this.unguarded = new UnguardedTransitions(hierarchy, declaredTransitions);
        FixedFields fixedFields = new FixedFields(program);
        this.extraction = new Extraction(program, types, entries, fixedFields);
        Evaluator.Surroundings anywhere =
                Evaluator.Surroundings.anywhere(hierarchy, program.calls(), types, fixedFields);
        this.successions = new Successions(program, anywhere);
        this.declarations = new Declarations(hierarchy, declaredTransitions, new Tables(anywhere));
        this.undeclared = new UndeclaredTransitions(declarations);
        this.unreachable = new UnreachableStates(hierarchy, declarations);
        this.blindSuccessors = new BlindSuccessors(anywhere, stateFields);
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
        return allMachines().stream();
    }

    private List<StateMachine> allMachines() {
        List<StateMachine> machines = new ArrayList<>();
        for (ClassFacts type : program.reported()) {
            machines.addAll(in(type));
        }
        return machines;
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
        List<Machine> machines = new ArrayList<>();
        Set<String> held = new HashSet<>();
        for (StateMachine machine : allMachines()) {
            Machine drawn = drawn(machine);
            machines.add(drawn);
            held.add(drawn.stateType());
        }
        for (ClassFacts type : program.reported()) {
            if (!held.contains(Names.toBinary(type.name()))
                    && StateNames.endsInStateWord(Names.innermost(type.name()))) {
                ofStateType(type).ifPresent(machines::add);
            }
        }
        machines.sort(Comparator.comparing(Machine::type));
        return machines;
    }

    /** Where the code of a machine and what is declared about it disagree. */
    public List<DeclarationBreach> breaches(StateMachine machine) {
        List<StateMachine> others = evidence.sharing(machine);
        List<Transition> ignoring = unguarded.in(machine, declarations.table(machine));
        return undeclared.in(machine, ignoring, others, evidence.areComplete(others));
    }

    /** States of a machine that no object gets into or, where final states are declared, out of. */
    public List<UnreachableState> unreachable(StateMachine machine) {
        List<UnreachableState> found = new ArrayList<>(0);
        if (evidence.isWhole(machine)) {
            for (UnreachableState state : unreachable.in(machine)) {
                if (state.deadEnd() || !evidence.isProducedElsewhere(machine, state)) {
                    found.add(state);
                }
            }
        }
        return found;
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
        List<SettableState> found = new ArrayList<>();
        for (StateMachine machine : allMachines()) {
            settableStates.in(machine).ifPresent(found::add);
        }
        return found.stream();
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
        List<BlindSuccessor> found = new ArrayList<>();
        for (ClassFacts type : program.reported()) {
            found.addAll(blindSuccessors.in(type));
        }
        return found.stream();
    }

    /** State fields of a type that change after construction, or are copied with another value, in declaration order. */
    public List<StateField> changingFields(ClassFacts type) {
        List<StateField> fields = changing.get(type.name());
        if (fields == null) {
            List<StateField> found = new ArrayList<>(0);
            for (StateField state : stateFields.in(type)) {
                if (changes(type, state)) {
                    found.add(state);
                }
            }
            fields = List.copyOf(found);
            changing.put(type.name(), fields);
        }
        return fields;
    }

    /** Machines of the state fields that a type declares, in declaration order; fields that never change have none. */
    public List<StateMachine> in(ClassFacts type) {
        if (changingFields(type).isEmpty()) {
            return List.of();
        }
        synchronized (known) { // two rules ask at the same time
            List<StateMachine> machines = known.get(type.name());
            if (machines == null) {
                machines = extracted(type);
                known.put(type.name(), machines);
            }
            return machines;
        }
    }

    private List<StateMachine> extracted(ClassFacts type) {
        List<StateMachine> machines = new ArrayList<>(0);
        for (StateField state : changingFields(type)) {
            StateMachine machine = program.shared(() -> extraction.of(type, state));
            if (!machine.transitions().isEmpty() || !machine.besides().isEmpty() || declaredTransitions.areIn(type)) {
                machines.add(machine);
            }
        }
        return List.copyOf(machines);
    }

    private boolean changes(ClassFacts type, StateField state) {
        return state.cell()
                || declaredTransitions.areIn(type)
                || state.field().modifiers().isFinal()
                || !entries.writingThroughHandles(type).isEmpty()
                || isWrittenLater(state);
    }

    private boolean isWrittenLater(StateField state) {
        for (FieldUse.Write write : program.use(state.field()).writes()) {
            if (write.holder() != Source.Holder.FRESH && !program.runsOnlyInConstruction(write.method())) {
                return true;
            }
        }
        return false;
    }
}
