package dev.custody.program.state;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Evaluates instructions for the runs of one state field: what reads, tests, calls and writes mean for the object whose
 * state is followed. A call is run per method, states and arguments, remembered, and followed {@value #DEEPEST} deep; what
 * lies deeper asks for the state in a way that is not worked out.
 */
final class Evaluator implements MethodRun.Machine {
    private static final int DEEPEST = 6;
    private static final int MOST_RUNS = 4_000;

    private final StateField state;
    private final Hierarchy hierarchy;
    private final Set<FieldRef> companions;
    private final Map<Key, Outcome> known = new HashMap<>();
    private final ConstantSets constantSets;
    private final ArrayElements arrays;
    private final CallEvaluation callEvaluation;
    private int depth;

    private record Key(MethodRef method, Value receiver, List<Value> arguments, long states) {}

    /**
     * @param companions fields of the same object that are assigned together with the state
     * @param statePosition which parameter of a constructor becomes the state, −1 for none
     */
    Evaluator(
            StateField state,
            Hierarchy hierarchy,
            Calls calls,
            Set<FieldRef> companions,
            ToIntFunction<MethodRef> statePosition) {
        this.state = state;
        this.hierarchy = hierarchy;
        this.companions = Set.copyOf(companions);
        this.constantSets = new ConstantSets(hierarchy, this);
        this.arrays = new ArrayElements(hierarchy);
        this.callEvaluation = new CallEvaluation(this, hierarchy, calls, new Successors(state, statePosition));
    }

    /** Runs a method of the object with arguments that the caller chose. */
    Outcome run(MethodFacts method, long states) {
        int count = Names.parameterDescriptors(method.ref().descriptor()).size();
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(Value.ARGUMENT);
        }
        return run(method, Value.SELF, arguments, states);
    }

    Outcome run(MethodFacts method, Value receiver, List<Value> arguments, long states) {
        Key key = new Key(method.ref(), receiver, List.copyOf(arguments), states);
        Outcome outcome = known.get(key);
        if (outcome != null) {
            return outcome;
        }
        if (depth == DEEPEST || known.size() > MOST_RUNS) {
            return new Outcome(true, states, Value.OPAQUE, true, Map.of());
        }
        known.put(key, new Outcome(true, states, Value.OPAQUE, true, Map.of())); // what a recursive call sees
        depth++;
        outcome = new MethodRun(method, arguments, receiver, states, this).run();
        depth--;
        known.put(key, outcome);
        return outcome;
    }

    @Override
    public Value evaluate(MethodRun run, int index) {
        Node node = run.node(index);
        if (node instanceof Node.Constant constant) {
            return constant(constant);
        }
        if (node instanceof Node.FieldRead read) {
            return read(run, read);
        }
        if (node instanceof Node.FieldWrite write) {
            write(run, index, write);
            return Value.UNKNOWN;
        }
        if (node instanceof Node.Call call) {
            return callEvaluation.call(run, index, call);
        }
        if (node instanceof Node.Lambda lambda) {
            return callEvaluation.lambda(run, lambda);
        }
        if (node instanceof Node.ArrayRead read) {
            return arrays.element(run, read);
        }
        if (node instanceof Node.Arithmetic arithmetic) {
            return Numbers.arithmetic(run, arithmetic);
        }
        if (node instanceof Node.DynamicCall dynamic) {
            return dynamicCall(run, dynamic);
        }
        if (node instanceof Node.TypeTest test) {
            return Value.UNKNOWN.taintedIf(run.operand(test.value()).tainted());
        }
        return Value.UNKNOWN;
    }

    private static Value constant(Node.Constant constant) {
        if (constant.value() instanceof Integer number) {
            return Value.of(number);
        }
        if (constant.value() instanceof String text) {
            return Value.ofTexts(Set.of(text));
        }
        return constant.value() == Node.Null.NULL ? Value.NULL : Value.UNKNOWN;
    }

    // --- fields

    private Value read(MethodRun run, Node.FieldRead read) {
        if (read.receiver().isEmpty()) {
            return readStatic(read.field());
        }
        Value receiver = run.operand(read.receiver());
        if (!receiver.is(Value.Kind.SELF)) {
            return Value.UNKNOWN.taintedIf(receiver.tainted()); // what a constant keeps for itself tells it from others
        }
        Optional<FieldRef> field = hierarchy.declaration(read.field()).map(FieldFacts::ref);
        if (field.filter(state.field().ref()::equals).isPresent()) {
            return state.cell() ? Value.cell() : current(run);
        }
        return field.filter(companions::contains).isPresent() ? Value.OPAQUE : Value.UNKNOWN;
    }

    StateField state() {
        return state;
    }

    /** The states that the object may be in at the instruction that is being run. */
    Value current(MethodRun run) {
        return Value.constants(state.states(), run.memory()).taintedIf(true);
    }

    private Value readStatic(FieldRef field) {
        Optional<EnumType> type =
                Names.classOf(field.descriptor()).flatMap(hierarchy::analysed).flatMap(EnumType::of);
        if (type.isPresent()
                && type.get().only(field.name()) != 0
                && field.owner().equals(type.get().name())) {
            return Value.constants(type.get(), type.get().only(field.name()));
        }
        return hierarchy.declaration(field).map(constantSets::of).orElse(Value.UNKNOWN);
    }

    private void write(MethodRun run, int index, Node.FieldWrite write) {
        boolean own = !state.cell()
                && !write.receiver().isEmpty()
                && run.operand(write.receiver()).is(Value.Kind.SELF)
                && hierarchy
                        .declaration(write.field())
                        .filter(field -> field.ref().equals(state.field().ref()))
                        .isPresent();
        if (own) {
            store(run, index, run.operand(write.value()));
        }
    }

    /** Puts the object into another state. */
    void store(MethodRun run, int index, Value value) {
        run.write(index, value);
        run.remember(isState(value) ? value.bits() : state.states().all());
    }

    boolean isState(Value value) {
        return value.is(Value.Kind.CONSTANTS)
                && (value.type() == null || value.type().equals(state.states()));
    }

    private static Value dynamicCall(MethodRun run, Node.DynamicCall call) {
        if (PatternSwitches.isPatternSwitch(call) && call.arguments().size() == 2) {
            return PatternSwitches.cases(
                    call,
                    run.operand(call.arguments().get(0)),
                    run.operand(call.arguments().get(1)));
        }
        return Value.UNKNOWN;
    }
}
