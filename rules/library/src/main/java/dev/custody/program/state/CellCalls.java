package dev.custody.program.state;

import java.util.List;

/** Calls on the atomic reference that holds the state of the object. */
final class CellCalls {
    private final Evaluator evaluator;

    CellCalls(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** What a method of the reference answers; it may write the state. */
    Value call(MethodRun run, int index, String name, List<Value> arguments) {
        return switch (name) {
            case "get", "getPlain", "getAcquire", "getOpaque" -> evaluator.current(run);
            case "set", "lazySet", "setPlain", "setRelease", "setOpaque" -> {
                evaluator.store(run, index, arguments.get(0));
                yield Value.UNKNOWN;
            }
            case "getAndSet" -> {
                run.guardCall(); // the old value is tested afterwards, or nobody cares
                Value before = evaluator.current(run);
                evaluator.store(run, index, arguments.get(0));
                yield before;
            }
            case "compareAndSet", "weakCompareAndSet", "weakCompareAndSetPlain", "compareAndExchange" ->
                exchanged(run, index, arguments);
            default -> {
                run.remember(evaluator.state().states().all());
                yield Value.OPAQUE;
            }
        };
    }

    private Value exchanged(MethodRun run, int index, List<Value> arguments) {
        Value expected = arguments.get(0);
        long before = run.memory();
        boolean mayHit = !evaluator.isState(expected) || (before & expected.bits()) != 0;
        if (!mayHit) {
            return Value.of(0).taintedIf(true);
        }
        evaluator.store(run, index, arguments.get(1));
        run.remember(run.memory() | before);
        return Value.ofBoolean(true, true).taintedIf(true);
    }
}
