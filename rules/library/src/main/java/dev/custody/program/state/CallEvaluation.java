package dev.custody.program.state;

import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a call means for the object whose state is followed: the kind of its receiver says who answers. */
final class CallEvaluation {
    private final Evaluator evaluator;
    private final Hierarchy hierarchy;
    private final Lambdas lambdas;
    private final HandedLambdas handedLambdas;
    private final CellCalls cellCalls;
    private final OptionalCalls optionalCalls;
    private final HeapCalls heapCalls;
    private final ProjectCalls projectCalls;

    CallEvaluation(Evaluator evaluator, Evaluator.Surroundings surroundings) {
        this.evaluator = evaluator;
        this.hierarchy = surroundings.hierarchy();
        this.lambdas = new Lambdas(evaluator, surroundings.calls());
        this.handedLambdas = new HandedLambdas(surroundings.calls());
        this.cellCalls = new CellCalls(evaluator, lambdas);
        this.optionalCalls = new OptionalCalls(lambdas);
        this.heapCalls = new HeapCalls(evaluator.heap());
        this.projectCalls = new ProjectCalls(evaluator, surroundings);
    }

    Value lambda(MethodRun run, int index, Node.Lambda lambda) {
        return lambdas.made(run, lambda, handedLambdas.areCalledHere(run.body(), index, lambda));
    }

    /** The method that runs when one is called on a single constant. */
    Optional<MethodFacts> target(MethodFacts method, Value constant) {
        return projectCalls.target(method.ref(), constant);
    }

    /** What a call answers; it may write the state and change the memory of the run. */
    Value call(MethodRun run, int index, Node.Call call) {
        Value receiver = call.receiver().isEmpty() ? Value.UNKNOWN : run.operand(call.receiver());
        List<Value> arguments = new ArrayList<>(call.arguments().size());
        for (Values argument : call.arguments()) {
            arguments.add(argument(run, argument));
        }
        if (receiver.is(Value.Kind.REF)) {
            return heapCalls.call(run, index, call, receiver, arguments);
        }
        if (receiver.equals(Value.NULL) || (receiver.is(Value.Kind.CONSTANTS) && receiver.bits() == Value.NULL_BIT)) {
            return Value.NEVER;
        }
        Optional<Value> answer = byReceiver(run, index, call, receiver, arguments);
        if (answer.isEmpty()) {
            answer = ofLibrary(run, index, call, arguments);
        }
        return answer.isPresent() ? answer.get() : projectCalls.call(run, index, call, receiver, arguments);
    }

    /** An argument; an array that is written out is the set of its elements. */
    private static Value argument(MethodRun run, Values argument) {
        Value value = run.operand(argument);
        Optional<List<Value>> elements = value.is(Value.Kind.UNKNOWN) ? run.elements(argument) : Optional.empty();
        return elements.isPresent() ? CollectionCalls.setOf(elements.get()).orElse(value) : value;
    }

    private Optional<Value> byReceiver(
            MethodRun run, int index, Node.Call call, Value receiver, List<Value> arguments) {
        String name = call.callee().name();
        return switch (receiver.kind()) {
            case CELL -> Optional.of(cellCalls.call(run, index, name, arguments));
            case CONSTANTS -> EnumCalls.call(name, receiver, arguments);
            case TEXTS -> EnumCalls.textCall(name, receiver, arguments);
            case INTS -> boxed(name, receiver, arguments);
            case SET, MAP -> {
                Optional<Value> matched = matched(run, name, receiver, arguments);
                yield matched.isPresent() ? matched : CollectionCalls.call(name, receiver, arguments);
            }
            case OPTIONAL -> optionalCalls.call(run, name, receiver, arguments);
            case LAMBDA -> called(run, call, receiver, arguments);
            case UNKNOWN, NEVER, SELF, INNER, REF -> Optional.empty();
        };
    }

    private static Optional<Value> boxed(String name, Value receiver, List<Value> arguments) {
        return switch (name) {
            case "intValue", "booleanValue" -> Optional.of(receiver);
            case "equals" -> Optional.of(EnumCalls.same(receiver, arguments.get(0)));
            default -> Optional.empty();
        };
    }

    private Optional<Value> called(MethodRun run, Node.Call call, Value receiver, List<Value> arguments) {
        boolean runs = receiver.parts() instanceof Value.Parts.Closure closure
                && closure.lambda().method().equals(call.callee().name());
        return runs ? lambdas.call(run, receiver, arguments) : Optional.empty();
    }

    /** {@code allowed.stream().anyMatch(next -> …)}: asks the predicate of each element. */
    private Optional<Value> matched(MethodRun run, String name, Value set, List<Value> arguments) {
        boolean matches = name.equals("anyMatch") || name.equals("allMatch") || name.equals("noneMatch");
        if (!matches || !set.is(Value.Kind.SET) || !arguments.get(0).is(Value.Kind.LAMBDA)) {
            return Optional.empty();
        }
        boolean anyMay = false;
        boolean anyMust = false;
        boolean allMay = true;
        boolean allMust = true;
        for (Value element : Elements.of(set)) {
            Value passes = lambdas.call(run, arguments.get(0), List.of(element)).orElse(Value.UNKNOWN);
            anyMay |= passes.mayBe(1);
            anyMust |= !passes.mayBe(0);
            allMay &= passes.mayBe(1);
            allMust &= !passes.mayBe(0);
        }
        boolean taint = set.tainted() || arguments.get(0).tainted();
        Value answer = switch (name) {
            case "anyMatch" -> Value.ofBoolean(anyMay, !anyMust);
            case "noneMatch" -> Value.ofBoolean(!anyMust, anyMay);
            default -> Value.ofBoolean(allMay, !allMust);
        };
        return Optional.of(answer.taintedIf(taint));
    }

    // --- libraries

    private Optional<Value> ofLibrary(MethodRun run, int index, Node.Call call, List<Value> arguments) {
        if (hierarchy.isAnalysed(call.callee().owner()) || arguments.isEmpty()) {
            return arguments.isEmpty() && call.kind() == Node.Dispatch.STATIC && isCollectionMaker(call)
                    ? made(run, index, call, arguments)
                    : Optional.empty();
        }
        Optional<Boolean> wanted = ArgumentChecks.wanted(call.callee());
        if (wanted.isPresent()) {
            return Optional.of(checked(run, arguments.get(0), wanted.get()));
        }
        return call.kind() == Node.Dispatch.STATIC ? ofStatic(run, index, call, arguments) : Optional.empty();
    }

    private static boolean isCollectionMaker(Node.Call call) {
        return call.callee().owner().startsWith("java/util/")
                || call.callee().owner().startsWith("com/google/common/collect/");
    }

    private static Value checked(MethodRun run, Value condition, boolean wanted) {
        int passes = wanted ? 1 : 0;
        if (condition.is(Value.Kind.INTS) && !condition.mayBe(passes)) {
            return Value.NEVER;
        }
        if (condition.tainted() && condition.mayBe(1 - passes)) {
            run.guardCall();
        }
        return Value.UNKNOWN;
    }

    private Optional<Value> ofStatic(MethodRun run, int index, Node.Call call, List<Value> arguments) {
        String name = call.callee().name();
        boolean equals = name.equals("equals") || name.equals("areEqual") || name.equals("equal");
        if (equals && arguments.size() == 2) { // Objects.equals, Guava's Objects.equal, Kotlin's Intrinsics.areEqual
            return Optional.of(EnumCalls.same(arguments.get(0), arguments.get(1)));
        }
        boolean passes = name.startsWith("requireNonNull") || name.equals("checkNotNull") || name.equals("notNull");
        if (passes && !call.callee().returns("V")) {
            return Optional.of(arguments.get(0));
        }
        if (name.equals("valueOf") && arguments.get(0).is(Value.Kind.INTS)) {
            return Optional.of(arguments.get(0)); // boxing
        }
        if (name.equals("addAll") && arguments.get(0).is(Value.Kind.REF)) {
            for (int i = 1; i < arguments.size(); i++) {
                evaluator.heap().addAll(arguments.get(0), arguments.get(i));
            }
            return Optional.of(Value.UNKNOWN);
        }
        Optional<Value> optional = OptionalCalls.made(call, arguments);
        return optional.isPresent() ? optional : made(run, index, call, arguments);
    }

    private Optional<Value> made(MethodRun run, int index, Node.Call call, List<Value> arguments) {
        if (call.callee().name().equals("allOf") && arguments.get(0).is(Value.Kind.TEXTS)) {
            String named = arguments.get(0).texts().iterator().next();
            Optional<FiniteType> type = evaluator.types().described(named);
            return type.isPresent()
                    ? Optional.of(Value.set(type.get(), type.get().all()))
                    : Optional.empty();
        }
        if (evaluator.heap().isOpen() && call.callee().name().endsWith("uilder")) {
            Optional<Value> empty = HeapCalls.emptyOf(call.callee().owner());
            return empty.isPresent()
                    ? Optional.of(evaluator.heap().allocate(run, index, Value.UNKNOWN, empty.get()))
                    : Optional.empty();
        }
        Optional<Value> made = CollectionCalls.made(run, call, evaluator.heap().resolved(arguments));
        return made.isPresent() ? Optional.of(heapCalls.changeable(run, index, call, made.get())) : Optional.empty();
    }
}
