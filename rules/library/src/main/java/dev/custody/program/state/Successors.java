package dev.custody.program.state;

import dev.custody.facts.MethodRef;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Objects that take the place of the present one with another state. */
final class Successors {
    private final Evaluator evaluator;
    private final StateField state;
    private final ToIntFunction<MethodRef> statePosition;

    /** @param statePosition which parameter of a constructor becomes the state, −1 for none */
    Successors(Evaluator evaluator, ToIntFunction<MethodRef> statePosition) {
        this.evaluator = evaluator;
        this.state = evaluator.state();
        this.statePosition = statePosition;
    }

    /** The {@code copy} of a Kotlin data class, which its callers tell what to change: all else is the object's own. */
    private boolean isCopy(MethodRun run) {
        return run.method().name().equals("copy") && run.receiver().is(Value.Kind.SELF);
    }

    /**
     * Immutable style: a constructor of the same class that gets this object's other data and a state makes the successor.
     * The first constant is where a new object starts, and a copy in it is a new object.
     */
    void record(MethodRun run, int index, Node.Call call, List<Value> arguments) {
        boolean own = call.callee().isConstructor()
                && call.callee().owner().equals(state.field().ref().owner())
                && isNew(run.body().only(call.receiver()));
        boolean copies = own && (isCopy(run) || takesOwnData(run, call));
        int position = copies ? statePosition.applyAsInt(call.callee()) : -1;
        if (position < 0 || position >= arguments.size()) {
            return;
        }
        Value next = isCopy(run) ? withoutNull(arguments.get(position)) : arguments.get(position);
        if (next.bits() != 1) {
            evaluator.write(run, index, next);
        }
    }

    private static boolean isNew(Optional<Node> receiver) {
        return receiver.isPresent() && receiver.get() instanceof Node.New;
    }

    private boolean takesOwnData(MethodRun run, Node.Call call) {
        for (Values argument : call.arguments()) {
            for (int i = 0; i < argument.size(); i++) {
                if (run.node(argument.get(i)) instanceof Node.FieldRead read
                        && !read.receiver().isEmpty()
                        && run.operand(read.receiver()).is(Value.Kind.SELF)
                        && !read.field().name().equals(state.field().name())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Null stands for a part that the caller of {@code copy} leaves as it is. */
    private static Value withoutNull(Value next) {
        boolean more = next.is(Value.Kind.CONSTANTS) && (next.bits() & ~Value.NULL_BIT) != 0;
        return more
                ? Value.constants(next.type(), next.bits() & ~Value.NULL_BIT).taintedIf(next.tainted())
                : next;
    }
}
