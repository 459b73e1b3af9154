package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Calls of methods that are analysed, and of those that should be and are not there. */
final class ProjectCalls {
    private final Evaluator evaluator;
    private final StateField state;
    private final Hierarchy hierarchy;
    private final Calls calls;
    private final Successors successors;
    private final Predicate<MethodRef> touches;
    private final Map<MethodRef, Boolean> hooks = new HashMap<>();

    ProjectCalls(Evaluator evaluator, Evaluator.Surroundings surroundings) {
        this.evaluator = evaluator;
        this.state = evaluator.state();
        this.hierarchy = surroundings.hierarchy();
        this.calls = surroundings.calls();
        this.touches = surroundings.touches();
        this.successors = new Successors(evaluator, surroundings.statePosition());
    }

    Value call(MethodRun run, int index, Node.Call call, Value receiver, List<Value> arguments) {
        if (evaluator.heap().isOpen()) {
            return initialising(run, call, receiver, arguments);
        }
        boolean concerns = concerns(call, receiver) || arguments.stream().anyMatch(value -> concerns(call, value));
        if (receiver.is(Value.Kind.CONSTANTS) && isDispatched(call)) {
            return byConstant(run, call, receiver, arguments);
        }
        Calls.Targets targets = calls.targets(call);
        if (targets.methods().isEmpty()) {
            if (receiver.is(Value.Kind.SELF) && isDispatched(call) && someOverrideTouches(call.callee())) {
                run.remember(state.states().all()); // too many to run each, and one of them may move on
            }
            return evaluator.typed(
                    call.callee().returnDescriptor(), unresolved(run, call, receiver, arguments, concerns));
        }
        successors.record(run, index, call, arguments);
        if (neverReturns(targets.methods())) {
            return Value.NEVER;
        }
        boolean decides = targets.methods().stream()
                .allMatch(target -> target.body().flow().isPresent()
                        && arguments.stream().anyMatch(value -> value.is(Value.Kind.INTS)));
        boolean byObjectAlone =
                arguments.stream().allMatch(value -> !concerns(call, value) || value.is(Value.Kind.SELF));
        if (concerns && byObjectAlone && !decides && targets.methods().stream().noneMatch(this::touches)) {
            return evaluator.typed(call.callee().returnDescriptor(), Value.UNKNOWN);
        }
        boolean answersState =
                call.callee().returnDescriptor().equals(state.states().descriptor())
                        && state.states().literals().isEmpty();
        if (!concerns && !decides && !answersState) {
            return evaluator.typed(call.callee().returnDescriptor(), Value.UNKNOWN);
        }
        return run.join(
                targets.methods(),
                target -> evaluator.run(
                        target, target.modifiers().isStatic() ? Value.UNKNOWN : receiver, arguments, run.memory()));
    }

    private boolean someOverrideTouches(MethodRef hook) {
        return hooks.computeIfAbsent(hook, this::isTouchingBelow);
    }

    private boolean isTouchingBelow(MethodRef hook) {
        for (String below : hierarchy.subtypes(hook.owner())) {
            if (touches.test(new MethodRef(below, hook.name(), hook.descriptor()))) {
                return true;
            }
        }
        return false;
    }

    private boolean touches(MethodFacts method) {
        return touches.test(method.ref()) || method.body().has(Node.Lambda.class);
    }

    /** Whether a lambda is handed to a method that calls it, so that nothing happens where it is made. */
    boolean runs(Body body, int index, Node.Lambda lambda) {
        return body.all(Node.Call.class).anyMatch(call -> {
            for (int i = 0; i < call.arguments().size(); i++) {
                if (call.arguments().get(i).contains(index) && runsArgument(call, i, lambda.method())) {
                    return true;
                }
            }
            return false;
        });
    }

    private boolean runsArgument(Node.Call call, int position, String method) {
        List<MethodFacts> targets = calls.targets(call).methods();
        return targets.size() == 1
                && targets.get(0)
                        .body()
                        .all(Node.Call.class)
                        .filter(inner -> inner.callee().name().equals(method))
                        .anyMatch(inner -> targets.get(0)
                                .body()
                                .only(inner.receiver())
                                .filter(node ->
                                        node instanceof Node.Parameter parameter && parameter.index() == position)
                                .isPresent());
    }

    private static boolean neverReturns(List<MethodFacts> targets) {
        for (MethodFacts target : targets) {
            if (target.body().has(Node.Return.class)) {
                return false;
            }
        }
        return true;
    }

    private boolean concerns(Node.Call call, Value value) {
        boolean ofState = state.states().equals(value.type());
        return switch (value.kind()) {
            case SELF, INNER -> true;
            case SET -> ofState || value.tainted();
            case LAMBDA ->
                value.tainted()
                        || (value.parts() instanceof Value.Parts.Closure closure
                                && closure.captured().contains(Value.SELF));
            case CONSTANTS ->
                ofState
                        || value.tainted()
                        || call.callee()
                                .returnDescriptor()
                                .equals(state.states().descriptor());
            default -> value.tainted();
        };
    }

    // --- constants

    private static boolean isDispatched(Node.Call call) {
        return call.kind() == Node.Dispatch.VIRTUAL || call.kind() == Node.Dispatch.INTERFACE;
    }

    /** A method of a constant or variant: the one that its own class has. */
    private Value byConstant(MethodRun run, Node.Call call, Value receiver, List<Value> arguments) {
        FiniteType type = receiver.type();
        Map<MethodRef, MethodFacts> methods = new TreeMap<>();
        Map<MethodRef, Long> receivers = new TreeMap<>();
        for (int i = 0; type != null && i < type.constants().size(); i++) {
            long constant = 1L << i;
            Optional<MethodFacts> method = (receiver.bits() & constant) == 0
                    ? Optional.empty()
                    : hierarchy.declaration(new MethodRef(
                            classOf(type, i),
                            call.callee().name(),
                            call.callee().descriptor()));
            if (method.isPresent() && !method.get().body().isEmpty()) {
                methods.put(method.get().ref(), method.get());
                receivers.merge(method.get().ref(), constant, (one, other) -> one | other);
            }
        }
        if (methods.isEmpty()) {
            return unresolved(run, call, receiver, arguments, true);
        }
        return run.join(
                List.copyOf(methods.values()),
                target -> evaluator.run(
                        target,
                        Value.constants(type, receivers.getOrDefault(target.ref(), 0L))
                                .taintedIf(receiver.tainted()),
                        arguments,
                        run.memory()));
    }

    /** The method that runs on a single constant; empty for any other receiver. */
    Optional<MethodFacts> target(MethodRef method, Value constant) {
        FiniteType type = constant.type();
        if (type == null || !constant.is(Value.Kind.CONSTANTS) || !constant.isSingle()) {
            return Optional.empty();
        }
        String owner = classOf(type, Long.numberOfTrailingZeros(constant.bits()));
        return hierarchy
                .declaration(new MethodRef(owner, method.name(), method.descriptor()))
                .filter(found -> !found.body().isEmpty());
    }

    private String classOf(FiniteType type, int ordinal) {
        return type.is(FiniteType.Kind.VARIANTS)
                ? type.constants().get(ordinal)
                : evaluator.fields().initials().classOf(type, 1L << ordinal);
    }

    // --- initialisers

    private Value initialising(MethodRun run, Node.Call call, Value receiver, List<Value> arguments) {
        Value made = receiver;
        if (call.callee().isConstructor()) {
            made = constantMade(run, call, arguments).orElse(receiver);
        }
        Value self = made;
        List<MethodFacts> targets = calls.targets(call).methods();
        if (targets.isEmpty()) {
            arguments.stream()
                    .filter(argument -> argument.is(Value.Kind.REF))
                    .filter(argument -> !call.callee().isConstructor())
                    .forEach(evaluator.heap()::lose);
            return Value.UNKNOWN;
        }
        return run.join(
                targets,
                target -> evaluator.run(
                        target, target.modifiers().isStatic() ? Value.UNKNOWN : self, arguments, run.memory()));
    }

    /** The constructor of an enum gets name and ordinal first (JLS leaves it open, all compilers do it). */
    private Optional<Value> constantMade(MethodRun run, Node.Call call, List<Value> arguments) {
        boolean named = arguments.size() >= 2
                && arguments.get(0).is(Value.Kind.TEXTS)
                && arguments.get(0).isSingle()
                && arguments.get(1).is(Value.Kind.INTS);
        if (!named) {
            return Optional.empty();
        }
        String owner = call.callee().owner();
        Optional<FiniteType> type = evaluator
                .types()
                .of(owner)
                .or(() -> hierarchy
                        .analysed(owner)
                        .flatMap(made -> made.superName())
                        .flatMap(evaluator.types()::of));
        Optional<Value> constant = type.filter(found -> found.is(FiniteType.Kind.ENUM))
                .map(found -> Value.constants(
                        found, found.only(arguments.get(0).texts().iterator().next())))
                .filter(Value::isSingle);
        boolean isNew = run.body()
                .only(call.receiver())
                .filter(Node.New.class::isInstance)
                .isPresent();
        if (isNew) {
            constant.ifPresent(value -> evaluator.fields().initials().recordClass(value, owner));
        }
        return constant;
    }

    // --- code that is not there

    /** What it is asked about the state it may refuse or decide, in a way nobody can work out. */
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
