package dev.custody.program.state;

import dev.custody.facts.CompilerMade;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What calls and lambdas mean for the object whose state is followed. */
final class CallEvaluation {
    private static final Set<String> ARGUMENT_CHECKS = Set.of(
            "com/google/common/base/Preconditions.checkState",
            "com/google/common/base/Preconditions.checkArgument",
            "com/google/common/base/Verify.verify",
            "org/springframework/util/Assert.state",
            "org/springframework/util/Assert.isTrue",
            "org/apache/commons/lang3/Validate.isTrue",
            "org/apache/commons/lang3/Validate.validState",
            "org/apache/commons/lang/Validate.isTrue",
            "org/junit/jupiter/api/Assertions.assertTrue");

    private final Evaluator evaluator;
    private final StateField state;
    private final Hierarchy hierarchy;
    private final Calls calls;
    private final CellCalls cellCalls;
    private final Successors successors;

    CallEvaluation(Evaluator evaluator, Hierarchy hierarchy, Calls calls, Successors successors) {
        this.evaluator = evaluator;
        this.state = evaluator.state();
        this.hierarchy = hierarchy;
        this.calls = calls;
        this.cellCalls = new CellCalls(evaluator);
        this.successors = successors;
    }

    /** What a call answers; it may write the state and change the memory of the run. */
    Value call(MethodRun run, int index, Node.Call call) {
        Value receiver = call.receiver().isEmpty() ? Value.UNKNOWN : run.operand(call.receiver());
        List<Value> arguments = new ArrayList<>(call.arguments().size());
        for (Values argument : call.arguments()) {
            arguments.add(run.operand(argument));
        }
        String name = call.callee().name();
        if (receiver.is(Value.Kind.CELL)) {
            return cellCalls.call(run, index, name, arguments);
        }
        if (ARGUMENT_CHECKS.contains(call.callee().owner() + "." + name) && !arguments.isEmpty()) {
            return checked(run, arguments.get(0));
        }
        Optional<Value> known = EnumCalls.call(name, receiver, arguments)
                .or(() -> EnumCalls.textCall(name, receiver, arguments))
                .or(() -> knownStatic(run, call, receiver, arguments));
        return known.orElseGet(() -> project(run, index, call, receiver, arguments));
    }

    private static Value checked(MethodRun run, Value condition) {
        if (condition.is(Value.Kind.INTS) && !condition.mayBe(1)) {
            return Value.NEVER;
        }
        if (condition.tainted() && condition.mayBe(0)) {
            run.guardCall();
        }
        return Value.UNKNOWN;
    }

    private Optional<Value> knownStatic(MethodRun run, Node.Call call, Value receiver, List<Value> arguments) {
        String name = call.callee().name();
        if (call.callee().owner().equals("java/util/Objects") && name.equals("equals")) {
            return Optional.of(EnumCalls.same(arguments.get(0), arguments.get(1)));
        }
        boolean passes = name.startsWith("requireNonNull") || name.equals("checkNotNull");
        if (passes
                && !arguments.isEmpty()
                && !hierarchy.isAnalysed(call.callee().owner())) {
            return Optional.of(arguments.get(0));
        }
        Optional<Value> held = CollectionCalls.call(name, receiver, arguments);
        if (held.isPresent()) {
            return held;
        }
        boolean library = !hierarchy.isAnalysed(call.callee().owner());
        return library && call.kind() == Node.Dispatch.STATIC
                ? CollectionCalls.made(run, call, arguments)
                : Optional.empty();
    }

    /**
     * A lambda may run at once or later; where it is made decides whether its writes are guarded. What it answers when
     * somebody calls it depends on the state when its body does.
     */
    Value lambda(MethodRun run, Node.Lambda lambda) {
        List<MethodFacts> targets = calls.targets(lambda).methods();
        if (targets.size() != 1) {
            return Value.UNKNOWN;
        }
        MethodFacts target = targets.get(0);
        List<Value> captured = new ArrayList<>();
        lambda.captured().forEach(values -> captured.add(run.operand(values)));
        Value receiver = target.modifiers().isStatic() || captured.isEmpty() ? Value.UNKNOWN : captured.remove(0);
        int count = Names.parameterDescriptors(target.ref().descriptor()).size();
        while (captured.size() < count) {
            captured.add(Value.UNKNOWN);
        }
        List<Value> arguments = List.copyOf(captured.subList(0, count));
        if (CompilerMade.isLambdaName(lambda.target().name())) {
            take(run, evaluator.run(target, receiver, arguments, run.memory()), true);
        }
        Outcome inAnyState =
                evaluator.run(target, receiver, arguments, state.states().all());
        return Value.UNKNOWN.taintedIf(inAnyState.asks() || inAnyState.result().tainted());
    }

    private Value project(MethodRun run, int index, Node.Call call, Value receiver, List<Value> arguments) {
        boolean concerns = receiver.is(Value.Kind.SELF)
                || concernsState(receiver)
                || arguments.stream().anyMatch(value -> value.is(Value.Kind.SELF) || concernsState(value));
        Calls.Targets targets = calls.targets(call);
        if (targets.methods().isEmpty()) {
            return unresolved(run, call, receiver, arguments, concerns);
        }
        boolean decides = targets.methods().stream()
                .allMatch(target -> target.body().flow().isPresent()
                        && arguments.stream().anyMatch(value -> value.is(Value.Kind.INTS)));
        successors.record(run, index, call, arguments);
        boolean neverReturns = targets.methods().stream()
                .allMatch(
                        target -> target.body().all(Node.Return.class).findAny().isEmpty());
        if (neverReturns) {
            return Value.NEVER;
        }
        if (!concerns && !decides) {
            return Value.UNKNOWN;
        }
        return join(run, targets.methods(), receiver, arguments);
    }

    private Value join(MethodRun run, List<MethodFacts> targets, Value receiver, List<Value> arguments) {
        long before = run.memory();
        long after = 0;
        boolean returns = false;
        boolean asks = false;
        Value result = null;
        for (MethodFacts target : targets) {
            Value self = target.modifiers().isStatic() ? Value.UNKNOWN : receiver;
            Outcome outcome = evaluator.run(target, self, arguments, before);
            outcome.writes().forEach(run::write);
            asks |= outcome.asks();
            after |= outcome.returns() ? outcome.after() : 0;
            result = !outcome.returns() ? result : result == null ? outcome.result() : result.join(outcome.result());
            returns |= outcome.returns();
        }
        if (!returns) {
            return Value.NEVER;
        }
        run.asksIf(asks);
        run.remember(after);
        return result == null ? Value.UNKNOWN : result;
    }

    private static void take(MethodRun run, Outcome outcome, boolean maybe) {
        outcome.writes().forEach(run::write);
        run.remember(maybe ? run.memory() | outcome.after() : outcome.after());
    }

    private boolean concernsState(Value value) {
        return value.tainted()
                || (value.is(Value.Kind.CONSTANTS) && state.states().equals(value.type()));
    }

    /** Code that is not there: what it is asked about the state it may refuse or decide, in a way nobody can work out. */
    private Value unresolved(MethodRun run, Node.Call call, Value receiver, List<Value> arguments, boolean concerns) {
        boolean asked = receiver.tainted() || arguments.stream().anyMatch(Value::tainted);
        boolean takesState = Names.parameterDescriptors(call.callee().descriptor())
                .contains(state.states().descriptor());
        if (asked && takesState && call.callee().returnDescriptor().equals("V")) {
            run.guardCall();
        }
        boolean askedSelf = concerns
                && hierarchy.isAnalysed(call.callee().owner())
                && !call.callee().returnDescriptor().equals("V");
        return Value.UNKNOWN.taintedIf(asked || askedSelf);
    }
}
