package dev.custody.program.state;

import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates instructions for the runs of one state field: what reads, tests, calls and writes mean for the object whose
 * state is followed. A call is run per method, states and arguments, remembered, and followed {@value #DEEPEST} deep; what
 * lies deeper asks for the state in a way that is not worked out.
 */
final class Evaluator implements MethodRun.Machine {
    private static final int DEEPEST = 6;
    private static final int MOST_RUNS = 2_000;
    private static final Outcome NOT_FOLLOWED = new Outcome(true, 0, Value.OPAQUE, true, true, Map.of());

    private final StateField state;
    private final FiniteTypes types;
    private final Heap heap = new Heap();
    private final FieldAccess fields;
    private final ArrayElements arrays;
    private final CallEvaluation callEvaluation;
    private final Map<Key, Outcome> known = new HashMap<>();
    private final boolean creating;
    private final Hierarchy hierarchy;
    private int depth;
    private int runs;
    private boolean gaveUp;
    private final Set<Key> running = new HashSet<>();

    private record Key(MethodRef method, Value receiver, List<Value> arguments, long states) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && states == key.states
                    && method.equals(key.method)
                    && receiver.equals(key.receiver)
                    && arguments.equals(key.arguments);
        }

        @Override
        public int hashCode() {
            int called = (31 * method.hashCode() + receiver.hashCode()) * 31 + arguments.hashCode();
            return 31 * called + Long.hashCode(states);
        }
    }

    /**
     * What the rest of the program says about one state field.
     *
     * @param companions fields of the same object that are assigned together with the state
     * @param statePosition which parameter of a constructor becomes the state, −1 for none
     * @param touches whether a method reads or writes the state or a companion, itself or through what it calls
     * @param fixedFields what initialisers and constructors leave for good
     */
    record Surroundings(
            Hierarchy hierarchy,
            Calls calls,
            FiniteTypes types,
            Set<FieldRef> companions,
            ToIntFunction<MethodRef> statePosition,
            Predicate<MethodRef> touches,
            FixedFields fixedFields) {
        Surroundings {
            companions = Set.copyOf(companions);
        }

        /** For code that is run with a state that lies in no field. */
        static Surroundings anywhere(Hierarchy hierarchy, Calls calls, FiniteTypes types, FixedFields fixedFields) {
            return new Surroundings(hierarchy, calls, types, Set.of(), constructor -> -1, any -> true, fixedFields);
        }
    }

    Evaluator(StateField state, Surroundings surroundings) {
        this(state, surroundings, false);
    }

    private Evaluator(StateField state, Surroundings surroundings, boolean creating) {
        this.creating = creating;
        this.hierarchy = surroundings.hierarchy();
        this.state = state;
        this.types = surroundings.types();
        this.fields = new FieldAccess(this, surroundings);
        this.arrays = new ArrayElements(surroundings.hierarchy(), types, heap);
        this.callEvaluation = new CallEvaluation(this, surroundings);
    }

    /** Follows the objects that methods make: what is new in them is the object whose state is followed. */
    static Evaluator ofCreation(StateField state, Surroundings surroundings) {
        return new Evaluator(state, surroundings, true);
    }

    /** Runs a method of the object with arguments that the caller chose. */
    Outcome run(MethodFacts method, long states) {
        return run(method, Value.SELF, arguments(method), states);
    }

    /** The arguments of a method as far as they are known when nothing is known of the caller. */
    List<Value> arguments(MethodFacts method) {
        List<Value> arguments = new ArrayList<>();
        for (String parameter : Names.parameterDescriptors(method.ref().descriptor())) {
            arguments.add(typed(parameter, Value.ARGUMENT));
        }
        return arguments;
    }

    /** A value whose static type says which variant of the state it is. */
    Value typed(String descriptor, Value value) {
        boolean mayTell = value.is(Value.Kind.UNKNOWN) && !state.states().isHeldBy(descriptor);
        Optional<String> name = mayTell ? Names.classOf(descriptor) : Optional.empty();
        long bits = name.isPresent() ? types.below(state.states(), name.get()) : 0;
        return bits == 0 ? value : Value.constants(state.states(), bits).taintedIf(value.tainted());
    }

    /** What a method answers for sure; never for one that throws, unknown for one that asks what cannot be worked out. */
    Value ask(MethodFacts method, Value receiver, List<Value> arguments) {
        MethodFacts target = callEvaluation.target(method, receiver).orElse(method);
        Outcome outcome = run(target, receiver, arguments, state.states().all());
        return outcome.returns() ? outcome.result() : Value.NEVER;
    }

    Outcome run(MethodFacts method, Value receiver, List<Value> arguments, long states) {
        Key key = new Key(method.ref(), receiver, List.copyOf(arguments), states);
        Outcome outcome = heap.isOpen() ? null : known.get(key);
        if (outcome != null) {
            gaveUp |= running.contains(key);
            return outcome;
        }
        if (depth == DEEPEST || runs > MOST_RUNS) {
            gaveUp = true;
            return NOT_FOLLOWED.after(states);
        }
        runs++;
        if (!heap.isOpen()) {
            known.put(key, NOT_FOLLOWED.after(states)); // what a recursive call sees
        }
        running.add(key);
        depth++;
        outcome = new MethodRun(method, arguments, receiver, states, this).run();
        depth--;
        running.remove(key);
        if (!heap.isOpen()) {
            known.put(key, outcome);
        }
        return outcome;
    }

    /** Runs a static initialiser, in which collections are filled. */
    void initialise(MethodFacts initialiser) {
        int before = depth;
        depth = 0;
        heap.open();
        new MethodRun(initialiser, List.of(), Value.UNKNOWN, 1, this).run();
        heap.close();
        depth = before;
    }

    @Override
    public Value evaluate(MethodRun run, int index) {
        Node node = run.node(index);
        if (node instanceof Node.Constant constant) {
            return constant(constant);
        }
        if (node instanceof Node.FieldRead read) {
            return fields.read(run, read);
        }
        if (node instanceof Node.FieldWrite write) {
            fields.write(run, index, write);
            return Value.UNKNOWN;
        }
        if (node instanceof Node.Call call) {
            return callEvaluation.call(run, index, call);
        }
        if (node instanceof Node.Lambda lambda) {
            return callEvaluation.lambda(run, index, lambda);
        }
        if (node instanceof Node.ArrayRead read) {
            return arrays.element(run, read);
        }
        if (node instanceof Node.ArrayWrite write) {
            arrays.write(run, write);
            return Value.UNKNOWN;
        }
        if (node instanceof Node.Arithmetic arithmetic) {
            return Numbers.arithmetic(run, arithmetic);
        }
        return made(run, index, node);
    }

    private Value made(MethodRun run, int index, Node node) {
        if (node instanceof Node.DynamicCall call) {
            return dynamicCall(run, call);
        }
        if (node instanceof Node.TypeTest test) {
            return tested(run.operand(test.value()), test.descriptor());
        }
        if (node instanceof Node.New made) {
            if (creating && hierarchy.isSubtype(made.type(), state.field().ref().owner())) {
                return Value.SELF;
            }
            Value variant = typed("L" + made.type() + ";", Value.UNKNOWN);
            Optional<Value> empty = variant.is(Value.Kind.CONSTANTS) || !heap.isOpen()
                    ? Optional.empty()
                    : HeapCalls.emptyOf(made.type());
            return empty.isPresent() ? heap.allocate(run, index, Value.UNKNOWN, empty.get()) : variant;
        }
        return node instanceof Node.NewArray && heap.isOpen()
                ? heap.allocate(run, index, Value.UNKNOWN, Value.EMPTY_SET)
                : Value.UNKNOWN;
    }

    private static Value constant(Node.Constant constant) {
        if (constant.value() instanceof Integer number) {
            return Value.of(number);
        }
        if (constant.value() instanceof String text) {
            return Value.ofTexts(Set.of(text));
        }
        if (constant.value() instanceof Node.ClassLiteral literal) {
            return Value.ofTexts(Set.of(literal.descriptor()));
        }
        return constant.value() == Node.Null.NULL ? Value.NULL : Value.UNKNOWN;
    }

    private Value tested(Value value, String descriptor) {
        FiniteType type = value.type();
        if (!value.is(Value.Kind.CONSTANTS) || type == null) {
            return Value.UNKNOWN.taintedIf(value.tainted());
        }
        Optional<String> name = Names.classOf(descriptor);
        long below = name.isPresent() ? types.constantsOf(type, name.get()) : 0;
        return Value.ofBoolean((value.bits() & below) != 0, (value.bits() & ~below) != 0)
                .taintedIf(value.tainted());
    }

    private Value dynamicCall(MethodRun run, Node.DynamicCall call) {
        if (PatternSwitches.isPatternSwitch(call) && call.arguments().size() == 2) {
            return new PatternSwitches(types)
                    .cases(
                            call,
                            run.operand(call.arguments().get(0)),
                            run.operand(call.arguments().get(1)));
        }
        return Value.UNKNOWN;
    }

    /** Whether some call was not followed, since it is recursive or too deep: writes behind it are not known. */
    boolean gaveUp() {
        return gaveUp;
    }

    // --- the state

    StateField state() {
        return state;
    }

    FiniteTypes types() {
        return types;
    }

    Heap heap() {
        return heap;
    }

    FieldAccess fields() {
        return fields;
    }

    /** The states that the object may be in at the instruction that is being run, as the field holds them. */
    Value current(MethodRun run) {
        return Literals.of(state.states(), run.memory()).taintedIf(true);
    }

    /** Puts the object into another state. */
    void store(MethodRun run, int index, Value value) {
        Value stored = Literals.named(state.states(), value);
        write(run, index, stored);
        run.remember(isState(stored) ? stored.bits() : state.states().all());
    }

    /** Takes note of a write of the state by the object or of its successor's. */
    void write(MethodRun run, int index, Value value) {
        run.write(index, Change.steps(state.states(), run.memory(), value), value);
    }

    boolean isState(Value value) {
        return value.is(Value.Kind.CONSTANTS)
                && (value.type() == null || value.type().equals(state.states()));
    }
}
