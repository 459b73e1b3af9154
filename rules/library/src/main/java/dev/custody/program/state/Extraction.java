package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.program.Calls;
import dev.custody.program.FieldUse;
import dev.custody.program.Hierarchy;
import dev.custody.program.Program;
import dev.custody.program.Reaching;
import dev.custody.program.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs each method that outside code calls once per entry state: what it writes in which state gives the transitions. */
final class Extraction {
    private static final Comparator<Transition> BY_PLACE = Extraction::compareByPlace;

    private final Program program;
    private final Hierarchy hierarchy;
    private final Calls calls;
    private final FiniteTypes types;
    private final Entries entries;
    private final FixedFields fixedFields;
    private final Creation creation;
    private final Companions companions;
    private final StateTests stateTests;

    Extraction(Program program, FiniteTypes types, Entries entries, FixedFields fixedFields) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.calls = program.calls();
        this.types = types;
        this.entries = entries;
        this.fixedFields = fixedFields;
        this.creation = new Creation(hierarchy, calls);
        this.companions = new Companions(program);
        this.stateTests = new StateTests(hierarchy);
    }

    /** The machine of a state field that a type declares. */
    StateMachine of(ClassFacts type, StateField state) {
        Set<FieldRef> besideState = companions.of(type, state);
        Set<FieldRef> deciding = new HashSet<>(besideState);
        deciding.add(state.field().ref());
        List<MethodFacts> writing = new ArrayList<>();
        for (FieldUse.Write write : program.use(state.field()).writes()) {
            writing.add(write.method());
        }
        writing.addAll(entries.writers(type, state));
        Reaching touching = touching().methods(deciding, writing);
        Evaluator.Surroundings surroundings = new Evaluator.Surroundings(
                hierarchy,
                calls,
                types,
                besideState,
                constructor -> statePosition(state, constructor),
                touching::contains,
                fixedFields);
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
        transitions.sort(BY_PLACE);
        besides.sort(BY_PLACE);
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

    private static int compareByPlace(Transition one, Transition other) {
        int byEntry = one.entry().ref().compareTo(other.entry().ref());
        int byLine = byEntry != 0 ? byEntry : Integer.compare(one.line(), other.line());
        return byLine != 0 ? byLine : one.site().ref().compareTo(other.site().ref());
    }

    private Touching touching() {
        return program.analysis(Touching.class, linked -> new Touching(linked.classes(), hierarchy, calls));
    }

    /** Which parameter of a constructor becomes the state, −1 for none. */
    private int statePosition(StateField state, MethodRef constructor) {
        for (FieldUse.Write write : program.use(state.field()).writes()) {
            if (write.method().ref().equals(constructor)) {
                for (Source source : write.sources()) {
                    if (source instanceof Source.Argument argument) {
                        return argument.index();
                    }
                }
            }
        }
        return -1;
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
}
