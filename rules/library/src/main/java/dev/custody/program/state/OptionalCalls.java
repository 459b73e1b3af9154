package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Optionals whose contents are followed: {@code Optional.of(state).filter(…).ifPresent(…)}. */
final class OptionalCalls {
    private static final String OPTIONAL = "java/util/Optional";
    private static final Set<String> RUNNING =
            Set.of("filter", "map", "flatMap", "ifPresent", "ifPresentOrElse", "orElseGet", "or");

    private final Lambdas lambdas;

    OptionalCalls(Lambdas lambdas) {
        this.lambdas = lambdas;
    }

    /** Whether a lambda is handed to an optional that is made in the same body, which runs it there and then. */
    static boolean takes(Body body, int lambda) {
        for (Node node : body.nodes()) {
            if (node instanceof Node.Call call
                    && call.callee().owner().equals(OPTIONAL)
                    && RUNNING.contains(call.callee().name())
                    && isGiven(call, lambda)
                    && isMadeIn(body, call)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a node may be an argument of a call. */
    static boolean isGiven(Node.Call call, int node) {
        for (Values argument : call.arguments()) {
            if (argument.contains(node)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMadeIn(Body body, Node.Call call) {
        Optional<Node> made = body.only(call.receiver());
        return made.isPresent()
                && made.get() instanceof Node.Call before
                && before.callee().owner().equals(OPTIONAL)
                && (before.kind() == Node.Dispatch.STATIC || isMadeIn(body, before));
    }

    /** {@code Optional.of(…)} and its like; empty for any other method. */
    static Optional<Value> made(Node.Call call, List<Value> arguments) {
        if (!call.callee().owner().equals(OPTIONAL)) {
            return Optional.empty();
        }
        return switch (call.callee().name()) {
            case "of" -> Optional.of(Value.optional(arguments.get(0), false, true));
            case "ofNullable" -> Optional.of(ofNullable(arguments.get(0)));
            case "empty" -> Optional.of(Value.optional(Value.UNKNOWN, true, false));
            default -> Optional.empty();
        };
    }

    private static Value ofNullable(Value value) {
        if (!value.is(Value.Kind.CONSTANTS)) {
            return Value.optional(value, !value.is(Value.Kind.SELF), true);
        }
        boolean mayBeNull = value.bits() < 0;
        boolean mayBeSet = (value.bits() & ~Value.NULL_BIT) != 0;
        Value held =
                Value.constants(value.type(), value.bits() & ~Value.NULL_BIT).taintedIf(value.tainted());
        return Value.optional(held, mayBeNull, mayBeSet);
    }

    /** A call on an optional; empty when its contents are not followed or the method is not known. */
    Optional<Value> call(MethodRun run, String name, Value optional, List<Value> arguments) {
        if (!(optional.parts() instanceof Value.Parts.Held held)) {
            return Optional.empty();
        }
        boolean taint = optional.tainted();
        return switch (name) {
            case "isPresent" ->
                Optional.of(
                        Value.ofBoolean(held.mayBePresent(), held.mayBeEmpty()).taintedIf(taint));
            case "isEmpty" ->
                Optional.of(
                        Value.ofBoolean(held.mayBeEmpty(), held.mayBePresent()).taintedIf(taint));
            case "filter" -> Optional.of(filtered(run, held, arguments.get(0), taint));
            case "map" -> Optional.of(mapped(run, held, arguments.get(0), taint));
            case "get", "orElseThrow" -> Optional.of(taken(run, held, taint));
            case "orElse" -> Optional.of(orElse(held, arguments.get(0)));
            case "ifPresent" -> {
                doWith(run, held, arguments.get(0), taint);
                yield Optional.of(Value.UNKNOWN);
            }
            default -> Optional.empty();
        };
    }

    private Value filtered(MethodRun run, Value.Parts.Held held, Value predicate, boolean taint) {
        Value passes = held.mayBePresent()
                ? lambdas.call(run, predicate, List.of(held.value())).orElse(Value.UNKNOWN.taintedIf(taint))
                : Value.of(0);
        return Value.optional(
                        held.value(), held.mayBeEmpty() || passes.mayBe(0), held.mayBePresent() && passes.mayBe(1))
                .taintedIf(taint || passes.tainted());
    }

    private Value mapped(MethodRun run, Value.Parts.Held held, Value function, boolean taint) {
        Value result = held.mayBePresent()
                ? lambdas.call(run, function, List.of(held.value())).orElse(Value.UNKNOWN.taintedIf(taint))
                : Value.UNKNOWN;
        if (result.is(Value.Kind.NEVER)) {
            return held.mayBeEmpty() ? Value.optional(Value.UNKNOWN, true, false) : Value.NEVER;
        }
        return Value.optional(result, held.mayBeEmpty(), held.mayBePresent()).taintedIf(taint);
    }

    private static Value taken(MethodRun run, Value.Parts.Held held, boolean taint) {
        if (!held.mayBePresent()) {
            return Value.NEVER;
        }
        if (held.mayBeEmpty() && taint) {
            run.guardCall();
        }
        return held.value();
    }

    private static Value orElse(Value.Parts.Held held, Value other) {
        if (!held.mayBePresent()) {
            return other;
        }
        return held.mayBeEmpty() ? held.value().join(other) : held.value();
    }

    private void doWith(MethodRun run, Value.Parts.Held held, Value consumer, boolean taint) {
        if (!held.mayBePresent()) {
            return;
        }
        long before = run.memory();
        if (held.mayBeEmpty() && taint) {
            run.guardCall();
        }
        lambdas.call(run, consumer, List.of(held.value()));
        if (held.mayBeEmpty()) {
            run.remember(run.memory() | before);
        }
    }
}
