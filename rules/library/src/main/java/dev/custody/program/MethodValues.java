package dev.custody.program;

import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Where the values of one method come from, and what its calls do with them: library methods by their table, analysed ones
 * by their summaries. Not safe for use from several threads.
 */
public final class MethodValues {
    private final ValueSources sources;
    private final Calls calls;
    private final LibraryEffects effects;
    private final IntFunction<Summary> summaries;

    MethodValues(ValueSources sources, Calls calls, LibraryEffects effects, IntFunction<Summary> summaries) {
        this.sources = sources;
        this.calls = calls;
        this.effects = effects;
        this.summaries = summaries;
    }

    /** Sources of an operand. */
    public Set<Source> of(Values values) {
        return sources.of(values);
    }

    /** Sources of what a node of the method gives. */
    public Set<Source> ofNode(int node) {
        return sources.ofNode(node);
    }

    /**
     * Operands of a call that it returns as they are or a view of, through which they can be changed: {@code
     * requireNonNull(x)}, {@code list.subList(0, 3)}, a fluent method. Empty when it may return anything else.
     */
    public List<Values> handedBack(Node.Call call) {
        if (!call.callee().returnsReference()) {
            return List.of();
        }
        Calls.Targets targets = calls.targets(call);
        List<Values> operands = new ArrayList<>(1);
        if (targets.isEmpty()) {
            for (Effect effect : effects.of(call.callee())) {
                boolean same = effect.kind() == Effect.Kind.SAME || effect.kind() == Effect.Kind.VIEW;
                if (effect.kind().tellsResult() && !(same && addOperand(call, effect.operand(), operands))) {
                    return List.of();
                }
            }
            return operands;
        }
        for (int number : targets.numbers()) {
            for (Source source : summaries.apply(number).returns()) {
                if (!addHandedBack(call, source, operands)) {
                    return List.of();
                }
            }
        }
        return operands;
    }

    private static boolean addHandedBack(Node.Call call, Source source, List<Values> operands) {
        if (source instanceof Source.Receiver itself && isSameObject(itself.via())) {
            return addOperand(call, Effect.RECEIVER, operands);
        }
        return source instanceof Source.Argument argument
                && isSameObject(argument.via())
                && addOperand(call, argument.index(), operands);
    }

    private static boolean isSameObject(Via via) {
        return via == Via.WHOLE || via == Via.VIEW;
    }

    private static boolean addOperand(Node.Call call, int operand, List<Values> operands) {
        if (operand == Effect.RECEIVER) {
            operands.add(call.receiver());
            return true;
        }
        return operand >= 0
                && operand < call.arguments().size()
                && operands.add(call.arguments().get(operand));
    }

    /** Whether the receiver of a library call holds the argument afterwards. */
    public boolean keeps(Node.Call call, int argument) {
        if (hasAnalysedTargets(call)) {
            return false;
        }
        for (Effect effect : effects.of(call.callee())) {
            if (effect.kind() == Effect.Kind.KEEPS && effect.operand() == argument) {
                return true;
            }
        }
        return false;
    }

    /** Whether a call changes the contents of its receiver, as far as is known; always a library method. */
    public boolean changesReceiver(Node.Call call) {
        return !hasAnalysedTargets(call) && hasEffect(call, Effect.Kind.CHANGES, Effect.RECEIVER);
    }

    /** Whether a call changes the contents of an argument, as far as is known. */
    public boolean changes(Node.Call call, int argument) {
        return hasAnalysedTargets(call)
                ? changes(calls.targets(call), argument, 0)
                : hasEffect(call, Effect.Kind.CHANGES, argument);
    }

    /** Whether running a lambda changes the contents of what it captured at a position. */
    public boolean changes(Node.Lambda lambda, int captured) {
        Calls.Targets targets = calls.targets(lambda);
        if (targets.isEmpty()) {
            for (Effect effect : effects.of(lambda.target())) {
                if (effect.kind() == Effect.Kind.CHANGES && effect.operand() == Effect.RECEIVER) {
                    return captured == 0;
                }
            }
            return false;
        }
        return changes(targets, captured, targets.methods().get(0).modifiers().isStatic() ? 0 : 1);
    }

    private boolean changes(Calls.Targets targets, int argument, int receivers) {
        for (int number : targets.numbers()) {
            for (Summary.ChangedArgument changed : summaries.apply(number).changes()) {
                if (changed.index() + receivers == argument) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a library call returns a new object with the contents of the operand: an argument, or -1 for the receiver. */
    public boolean copies(Node.Call call, int operand) {
        if (hasAnalysedTargets(call)) {
            return false;
        }
        boolean makesNew = hasEffect(call, Effect.Kind.FRESH, Effect.NOTHING)
                || hasEffect(call, Effect.Kind.IMMUTABLE, Effect.NOTHING);
        return hasEffect(call, Effect.Kind.COPIES, operand)
                || (makesNew
                        && call.callee().returnsReference()
                        && call.callee().name().toLowerCase(Locale.ROOT).contains("copy"));
    }

    private boolean hasEffect(Node.Call call, Effect.Kind kind, int operand) {
        List<Effect> known = effects.of(call.callee());
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).kind() == kind && known.get(i).operand() == operand) {
                return true;
            }
        }
        return false;
    }

    private boolean hasAnalysedTargets(Node.Call call) {
        return !calls.targets(call).isEmpty();
    }
}
