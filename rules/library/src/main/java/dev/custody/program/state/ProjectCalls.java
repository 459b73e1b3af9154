package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        boolean concerns = concerns(call, receiver) || anyConcerns(call, arguments);
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
        boolean decides = areNumbersAmong(arguments) && haveFlow(targets.methods());
        if (concerns && !decides && concernObjectAlone(call, arguments) && !anyTouches(targets.methods())) {
            return evaluator.typed(call.callee().returnDescriptor(), Value.UNKNOWN);
        }
        boolean answersState = state.states().isReturnedBy(call.callee())
                && state.states().literals().isEmpty();
        if (!concerns && !decides && !answersState) {
            return evaluator.typed(call.callee().returnDescriptor(), Value.UNKNOWN);
        }
        return runAny(run, targets.methods(), receiver, arguments);
    }

    private Value runAny(MethodRun run, List<MethodFacts> targets, Value receiver, List<Value> arguments) {
        return run.join(
                targets,
                target -> evaluator.run(
                        target, target.modifiers().isStatic() ? Value.UNKNOWN : receiver, arguments, run.memory()));
    }

    private boolean anyConcerns(Node.Call call, List<Value> arguments) {
        for (Value argument : arguments) {
            if (concerns(call, argument)) {
                return true;
            }
        }
        return false;
    }

    /** Whether none of the arguments has to do with the state but the object itself. */
    private boolean concernObjectAlone(Node.Call call, List<Value> arguments) {
        for (Value argument : arguments) {
            if (!argument.is(Value.Kind.SELF) && concerns(call, argument)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areNumbersAmong(List<Value> arguments) {
        for (Value argument : arguments) {
            if (argument.is(Value.Kind.INTS)) {
                return true;
            }
        }
        return false;
    }

    private static boolean haveFlow(List<MethodFacts> targets) {
        for (MethodFacts target : targets) {
            if (target.body().flow().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean someOverrideTouches(MethodRef hook) {
        Boolean touching = hooks.get(hook);
        if (touching == null) {
            touching = isTouchingBelow(hook);
            hooks.put(hook, touching);
        }
        return touching;
    }

    private boolean isTouchingBelow(MethodRef hook) {
        for (String below : hierarchy.subtypes(hook.owner())) {
            if (touches.test(new MethodRef(below, hook.name(), hook.descriptor()))) {
                return true;
            }
        }
        return false;
    }

    private boolean anyTouches(List<MethodFacts> targets) {
        for (MethodFacts target : targets) {
            if (touches.test(target.ref()) || target.body().has(Node.Lambda.class)) {
                return true;
            }
        }
        return false;
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
            case CONSTANTS -> ofState || value.tainted() || state.states().isReturnedBy(call.callee());
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
        List<MethodFacts> methods = new ArrayList<>(1);
        Map<MethodRef, Long> receivers = new HashMap<>();
        for (int i = 0; type != null && i < type.constants().size(); i++) {
            long constant = 1L << i;
            Optional<MethodFacts> method =
                    (receiver.bits() & constant) == 0 ? Optional.empty() : target(call.callee(), type, i);
            if (method.isPresent()) {
                MethodRef ref = method.get().ref();
                Long others = receivers.put(ref, receivers.getOrDefault(ref, 0L) | constant);
                if (others == null) {
                    methods.add(method.get());
                }
            }
        }
        methods.sort(Comparator.comparing(MethodFacts::ref));
        if (methods.isEmpty()) {
            return unresolved(run, call, receiver, arguments, true);
        }
        return run.join(
                methods,
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
        return target(method, type, Long.numberOfTrailingZeros(constant.bits()));
    }

    private Optional<MethodFacts> target(MethodRef method, FiniteType type, int ordinal) {
        Optional<MethodFacts> found =
                hierarchy.declaration(new MethodRef(classOf(type, ordinal), method.name(), method.descriptor()));
        return found.isPresent() && found.get().body().isEmpty() ? Optional.empty() : found;
    }

    private String classOf(FiniteType type, int ordinal) {
        return type.is(FiniteType.Kind.VARIANTS)
                ? type.constants().get(ordinal)
                : evaluator.fields().initials().classOf(type, 1L << ordinal);
    }

    // --- initialisers

    private Value initialising(MethodRun run, Node.Call call, Value receiver, List<Value> arguments) {
        boolean constructs = call.callee().isConstructor();
        Value self = constructs ? constantMade(run, call, arguments).orElse(receiver) : receiver;
        List<MethodFacts> targets = calls.targets(call).methods();
        if (!targets.isEmpty()) {
            return runAny(run, targets, self, arguments);
        }
        for (Value argument : arguments) {
            if (argument.is(Value.Kind.REF) && !constructs) {
                evaluator.heap().lose(argument);
            }
        }
        return Value.UNKNOWN;
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
        Optional<FiniteType> type = enumOf(owner);
        if (type.isEmpty() || !type.get().is(FiniteType.Kind.ENUM)) {
            return Optional.empty();
        }
        String name = arguments.get(0).texts().iterator().next();
        Value constant = Value.constants(type.get(), type.get().only(name));
        if (!constant.isSingle()) {
            return Optional.empty();
        }
        Optional<Node> made = run.body().only(call.receiver());
        if (made.isPresent() && made.get() instanceof Node.New) {
            evaluator.fields().initials().recordClass(constant, owner);
        }
        return Optional.of(constant);
    }

    /** The finite type of a class; that of an enum's constant with a body is the one above it. */
    private Optional<FiniteType> enumOf(String owner) {
        Optional<FiniteType> own = evaluator.types().of(owner);
        if (own.isPresent()) {
            return own;
        }
        Optional<ClassFacts> type = hierarchy.analysed(owner);
        Optional<String> above = type.isPresent() ? type.get().superName() : Optional.empty();
        return above.isPresent() ? evaluator.types().of(above.get()) : Optional.empty();
    }

    // --- code that is not there

    /** What it is asked about the state it may refuse or decide, in a way nobody can work out. */
    private Value unresolved(MethodRun run, Node.Call call, Value receiver, List<Value> arguments, boolean concerns) {
        boolean asked = receiver.tainted() || Value.isAnyTainted(arguments);
        boolean takesState = Names.parameterDescriptors(call.callee().descriptor())
                .contains(state.states().descriptor());
        if (asked && takesState && call.callee().returns("V")) {
            run.guardCall();
        }
        boolean askedSelf = concerns
                && hierarchy.isAnalysed(call.callee().owner())
                && !call.callee().returns("V");
        return Value.UNKNOWN.taintedIf(asked || askedSelf);
    }
}
