package dev.custody.program.state;

import java.util.ArrayList;
import java.util.List;

/** Calls on the atomic reference that holds the state of the object, or on a handle through which the field is written. */
final class CellCalls {
    private final Evaluator evaluator;
    private final Lambdas lambdas;

    CellCalls(Evaluator evaluator, Lambdas lambdas) {
        this.evaluator = evaluator;
        this.lambdas = lambdas;
    }

    /**
     * What a method of the reference answers; it may write the state.
     *
     * @param operands the arguments; through a handle the object comes first
     */
    Value call(MethodRun run, int index, String name, List<Value> operands) {
        boolean throughHandle = !operands.isEmpty() && operands.get(0).is(Value.Kind.SELF);
        List<Value> arguments = throughHandle ? operands.subList(1, operands.size()) : operands;
        return switch (name) {
            case "get", "getPlain", "getAcquire", "getOpaque", "getVolatile" -> evaluator.current(run);
            case "set", "lazySet", "setPlain", "setRelease", "setOpaque", "setVolatile" -> {
                evaluator.store(run, index, arguments.get(0));
                yield Value.UNKNOWN;
            }
            case "getAndSet", "getAndSetAcquire", "getAndSetRelease" -> {
                run.guardCall(); // the old value is tested afterwards, or nobody cares
                Value before = evaluator.current(run);
                evaluator.store(run, index, arguments.get(0));
                yield before;
            }
            case "compareAndSet", "weakCompareAndSet", "weakCompareAndSetPlain", "weakCompareAndSetVolatile" ->
                exchanged(run, index, arguments);
            case "compareAndExchange", "compareAndExchangeAcquire", "compareAndExchangeRelease" ->
                witnessed(run, index, arguments);
            case "updateAndGet", "getAndUpdate" -> updated(run, index, name, arguments.get(0), List.of());
            case "accumulateAndGet", "getAndAccumulate" ->
                updated(run, index, name, arguments.get(1), List.of(arguments.get(0)));
            default -> {
                run.remember(evaluator.state().states().all());
                yield Value.OPAQUE;
            }
        };
    }

    private Value exchanged(MethodRun run, int index, List<Value> arguments) {
        Value expected = Literals.named(evaluator.state().states(), arguments.get(0));
        long before = run.memory();
        long hit = evaluator.isState(expected) ? before & expected.bits() : before;
        if (hit == 0) {
            return Value.of(0).taintedIf(true);
        }
        // when the old value is what the caller asked for, nothing else can be the case in one state
        boolean sure = evaluator.isState(expected) && Long.bitCount(before) == 1 && expected.isSingle();
        evaluator.store(run, index, arguments.get(1));
        run.remember(sure ? run.memory() : run.memory() | before);
        return Value.ofBoolean(true, !sure).taintedIf(true);
    }

    private Value witnessed(MethodRun run, int index, List<Value> arguments) {
        Value before = evaluator.current(run);
        exchanged(run, index, arguments);
        return before;
    }

    private Value updated(MethodRun run, int index, String name, Value function, List<Value> more) {
        Value before = evaluator.current(run);
        List<Value> arguments = new ArrayList<>(List.of(before));
        arguments.addAll(more);
        Value next = lambdas.call(run, function, arguments).orElse(Value.OPAQUE);
        if (next.is(Value.Kind.NEVER)) {
            return next;
        }
        evaluator.store(run, index, next);
        return name.endsWith("AndGet") ? evaluator.current(run) : before;
    }
}
