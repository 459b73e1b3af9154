package dev.custody.program.state;

import dev.custody.facts.CompilerMade;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What lambdas and method references do when they are made, and when somebody calls them. */
final class Lambdas {
    private final Evaluator evaluator;
    private final Calls calls;

    Lambdas(Evaluator evaluator, Calls calls) {
        this.evaluator = evaluator;
        this.calls = calls;
    }

    /**
     * A lambda may run at once or later; where it is made decides whether its writes are guarded. What it answers when
     * somebody calls it depends on the state when its body does.
     *
     * @param isCalledHere whether a call that is followed runs it, so that nothing happens yet
     */
    Value made(MethodRun run, Node.Lambda lambda, boolean isCalledHere) {
        List<Value> captured = new ArrayList<>();
        for (Values values : lambda.captured()) {
            captured.add(run.operand(values));
        }
        Value made = Value.lambda(lambda, captured);
        Optional<MethodFacts> target = target(lambda);
        if (target.isEmpty() || evaluator.heap().isOpen()) {
            return made;
        }
        if (CompilerMade.isLambdaName(lambda.target().name()) && !isCalledHere) {
            run.take(apply(target.get(), lambda, captured, List.of(), run.memory()), true);
        }
        Outcome inAnyState = apply(
                target.get(),
                lambda,
                captured,
                List.of(),
                evaluator.state().states().all());
        return made.taintedIf(inAnyState.asks() || inAnyState.result().tainted());
    }

    /** Runs a lambda with arguments; what it writes counts to the run. Empty when nobody knows what runs. */
    Optional<Value> call(MethodRun run, Value lambda, List<Value> arguments) {
        if (!(lambda.parts() instanceof Value.Parts.Closure closure)) {
            return Optional.empty();
        }
        Optional<Value> reference = reference(closure, arguments);
        if (reference.isPresent()) {
            return reference;
        }
        Optional<MethodFacts> target = target(closure.lambda());
        if (target.isEmpty()) {
            return Optional.empty();
        }
        Outcome outcome = apply(target.get(), closure.lambda(), closure.captured(), arguments, run.memory());
        run.take(outcome, false);
        return Optional.of(
                outcome.returns() ? outcome.result().taintedIf(lambda.tainted() && outcome.asks()) : Value.NEVER);
    }

    /** A reference to a method that every enum or collection has: {@code OPEN::contains}, {@code State.PAID::equals}. */
    private static Optional<Value> reference(Value.Parts.Closure closure, List<Value> arguments) {
        List<Value> operands = new ArrayList<>(closure.captured());
        operands.addAll(arguments);
        MethodRef target = closure.lambda().target();
        if (operands.isEmpty() || closure.lambda().kind() == Node.Dispatch.STATIC) {
            return Optional.empty();
        }
        List<Value> rest = operands.subList(1, operands.size());
        Optional<Value> answer = EnumCalls.call(target.name(), operands.get(0), rest);
        return answer.isPresent() ? answer : CollectionCalls.call(target.name(), operands.get(0), rest);
    }

    private Optional<MethodFacts> target(Node.Lambda lambda) {
        List<MethodFacts> targets = calls.targets(lambda).methods();
        return targets.size() == 1 ? Optional.of(targets.get(0)) : Optional.empty();
    }

    private Outcome apply(
            MethodFacts target, Node.Lambda lambda, List<Value> captured, List<Value> arguments, long memory) {
        List<Value> operands = new ArrayList<>(captured);
        operands.addAll(arguments);
        boolean isStatic = target.modifiers().isStatic() || lambda.target().isConstructor();
        Value receiver = isStatic || operands.isEmpty() ? Value.UNKNOWN : operands.remove(0);
        int count = Names.parameterCount(target.ref().descriptor());
        while (operands.size() < count) {
            operands.add(Value.UNKNOWN);
        }
        return evaluator.run(target, receiver, operands.subList(0, count), memory);
    }
}
