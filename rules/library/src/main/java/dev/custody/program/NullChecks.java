package dev.custody.program;

import dev.custody.facts.Body;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.Flow;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Is a field set only where it was seen to be null? A write is under the check when every path to it takes the null side of
 * a test of the field, directly or through a local copy.
 */
final class NullChecks {
    private final Hierarchy hierarchy;

    NullChecks(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    boolean isUnderOwnNullCheck(FieldFacts field, FieldUse.Write write) {
        Body body = write.method().body();
        boolean isNull = body.node(write.node()) instanceof Node.FieldWrite node && isNull(body, node);
        return !isNull && isUnderNullCheck(field, body, write.node());
    }

    /** Whether contents are changed only where the field was seen to be null, so that the value was just made. */
    boolean isUnderOwnNullCheck(FieldFacts field, FieldUse.Change change) {
        return isUnderNullCheck(field, change.method().body(), change.node());
    }

    private boolean isUnderNullCheck(FieldFacts field, Body body, int node) {
        return body.flow().isPresent()
                && !isReachableWithoutCheck(body, body.flow().get(), field.ref(), node);
    }

    private static boolean isNull(Body body, Node.FieldWrite write) {
        return body.nodes(write.value()).allMatch(new Node.Constant(Node.Null.NULL)::equals);
    }

    /** Walks all paths that avoid the null side of a test of the field. */
    private boolean isReachableWithoutCheck(Body body, Flow flow, FieldRef field, int write) {
        BitSet seen = new BitSet();
        Deque<Integer> pending = new ArrayDeque<>(List.of(0));
        while (!pending.isEmpty()) {
            int index = pending.remove();
            if (seen.get(index)) {
                continue;
            }
            seen.set(index);
            Flow.Block block = flow.blocks().get(index);
            if (block.nodes().contains(write)) {
                return true;
            }
            pending.addAll(block.handlers());
            pending.addAll(unchecked(body, flow, index, field));
        }
        return false;
    }

    private List<Integer> unchecked(Body body, Flow flow, int block, FieldRef field) {
        if (flow.blocks().get(block).exit() instanceof Flow.Branch branch) {
            boolean onNull = branch.test() == Flow.Test.NULL;
            if ((onNull || branch.test() == Flow.Test.NOT_NULL) && mayBeField(body, branch.left(), field)) {
                return List.of(onNull ? branch.whenFalse() : branch.whenTrue());
            }
            Optional<Boolean> asksForNull = asksForNull(body, branch, field);
            if (asksForNull.isPresent()) {
                boolean zeroIsTrue = branch.test() == Flow.Test.EQUAL;
                return List.of(zeroIsTrue == asksForNull.get() ? branch.whenTrue() : branch.whenFalse());
            }
        }
        return flow.successors(block);
    }

    /** {@code Objects.isNull(field)}: true, {@code nonNull}: false; empty for any other test. */
    private Optional<Boolean> asksForNull(Body body, Flow.Branch branch, FieldRef field) {
        boolean ofOutcome =
                branch.right().isEmpty() && (branch.test() == Flow.Test.EQUAL || branch.test() == Flow.Test.NOT_EQUAL);
        return ofOutcome
                ? body.only(branch.left())
                        .filter(node -> node instanceof Node.Call call
                                && call.callee().owner().equals("java/util/Objects")
                                && call.arguments().size() == 1
                                && mayBeField(body, call.arguments().get(0), field))
                        .map(node -> ((Node.Call) node).callee().name())
                        .filter(name -> name.equals("isNull") || name.equals("nonNull"))
                        .map("isNull"::equals)
                : Optional.empty();
    }

    private boolean mayBeField(Body body, Values tested, FieldRef field) {
        return body.nodes(tested)
                .anyMatch(node -> node instanceof Node.FieldRead read
                        && read.field().name().equals(field.name())
                        && hierarchy
                                .declaration(read.field())
                                .filter(found -> found.ref().equals(field))
                                .isPresent());
    }
}
