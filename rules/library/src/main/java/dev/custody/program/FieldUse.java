package dev.custody.program;

import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the analysed classes do to a field.
 *
 * @param writes assignments, by method and line
 * @param changes changes of the contents of what it holds, by method and line
 */
public record FieldUse(List<Write> writes, List<Change> changes) {
    static final FieldUse NONE = new FieldUse(List.of(), List.of());

    public FieldUse {
        writes = List.copyOf(writes);
        changes = List.copyOf(changes);
    }

    /**
     * Whether a method puts something that it makes into the field of its object before it looks at what is there, so that what
     * it changes from there on is not what was in the field before.
     */
    public boolean beginsAnew(MethodFacts method) {
        for (Write write : writes) {
            if (write.method().ref().equals(method.ref())
                    && write.holder() == Source.Holder.THIS
                    && write.isOfMade()
                    && !isReadBefore(method, write.node())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReadBefore(MethodFacts method, int write) {
        List<Node> nodes = method.body().nodes();
        FieldRef written = ((Node.FieldWrite) nodes.get(write)).field();
        for (int i = 0; i < write; i++) {
            if (nodes.get(i) instanceof Node.FieldRead read
                    && read.field().name().equals(written.name())
                    && read.field().descriptor().equals(written.descriptor())) {
                return true;
            }
        }
        return false;
    }

    /**
     * An assignment.
     *
     * @param method that assigns
     * @param node index of the write in the method's body
     * @param holder whose field it is
     * @param sources where the value comes from; empty for a primitive
     */
    public record Write(MethodFacts method, int node, int line, Source.Holder holder, Set<Source> sources) {
        /** Whether all that it may assign is made there. */
        boolean isOfMade() {
            for (Source source : sources) {
                if (!(source instanceof Source.Made)) {
                    return false;
                }
            }
            return !sources.isEmpty();
        }
    }

    /**
     * A change of the contents.
     *
     * @param method that makes it, directly or through a callee that it hands the contents to
     * @param node index of the changing node in the method's body
     * @param by the called method; empty for a write to an array element
     * @param inner whether the contents of an element are changed rather than the field's own
     */
    public record Change(
            MethodFacts method, int node, int line, Source.Holder holder, Optional<MethodRef> by, boolean inner) {}
}
