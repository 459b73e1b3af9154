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
    private final CellCalls cellCalls;
    private final OptionalCalls optionalCalls;
    private final HeapCalls heapCalls;
    private final ProjectCalls projectCalls;

    CallEvaluation(Evaluator evaluator, Evaluator.Surroundings surroundings) {
        this.evaluator = evaluator;
        this.hierarchy = surroundings.hierarchy();
        this.lambdas = new Lambdas(evaluator, surroundings.calls());
        this.cellCalls = new CellCalls(evaluator, lambdas);
        this.optionalCalls = new OptionalCalls(lambdas);
        this.heapCalls = new HeapCalls(evaluator.heap());
        this.projectCalls = new ProjectCalls(evaluator, surroundings);
    }

    Value lambda(MethodRun run, int index, Node.Lambda lambda) {
        boolean calledHere = OptionalCalls.takes(run.body(), index)
                || isUpdate(run, index)
                || projectCalls.runs(run.body(), index, lambda);
        return lambdas.made(run, lambda, calledHere);
    }

    /** Whether a lambda tells the atomic reference of the state what comes next. */
    private boolean isUpdate(MethodRun run, int lambda) {
        return run.body()
                .all(Node.Call.class)
                .anyMatch(call -> call.callee().owner().startsWith("java/util/concurrent/atomic/AtomicReference")
                        && call.arguments().stream().anyMatch(argument -> argument.contains(lambda)));
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
        return byReceiver(run, index, call, receiver, arguments)
                .or(() -> ofLibrary(run, index, call, arguments))
                .orElseGet(() -> projectCalls.call(run, index, call, receiver, arguments));
    }

    /** An argument; an array that is written out is the set of its elements. */
    private static Value argument(MethodRun run, Values argument) {
        Value value = run.operand(argument);
        return value.is(Value.Kind.UNKNOWN)
                ? run.elements(argument).flatMap(CollectionCalls::setOf).orElse(value)
                : value;
    }

    private Optional<Value> byReceiver(
            MethodRun run, int index, Node.Call call, Value receiver, List<Value> arguments) {
        String name = call.callee().name();
        return switch (receiver.kind()) {
            case CELL -> Optional.of(cellCalls.call(run, index, name, arguments));
            case CONSTANTS -> EnumCalls.call(name, receiver, arguments);
            case TEXTS -> EnumCalls.textCall(name, receiver, arguments);
            case INTS -> boxed(name, receiver, arguments);
            case SET, MAP ->
                matched(run, name, receiver, arguments).or(() -> CollectionCalls.call(name, receiver, arguments));
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
        if (passes && !call.callee().returnDescriptor().equals("V")) {
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
        return OptionalCalls.made(call, arguments).or(() -> made(run, index, call, arguments));
    }

    private Optional<Value> made(MethodRun run, int index, Node.Call call, List<Value> arguments) {
        if (call.callee().name().equals("allOf") && arguments.get(0).is(Value.Kind.TEXTS)) {
            return arguments.get(0).texts().stream()
                    .findFirst()
                    .flatMap(evaluator.types()::described)
                    .map(type -> Value.set(type, type.all()));
        }
        if (evaluator.heap().isOpen() && call.callee().name().endsWith("uilder")) {
            return HeapCalls.emptyOf(call.callee().owner())
                    .map(empty -> evaluator.heap().allocate(run, index, Value.UNKNOWN, empty));
        }
        List<Value> plain = arguments.stream().map(evaluator.heap()::resolved).toList();
        return CollectionCalls.made(run, call, plain).map(made -> heapCalls.changeable(run, index, call, made));
    }
}
