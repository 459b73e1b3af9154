package dev.custody.program.mutability;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.program.FieldUse;
import dev.custody.program.Program;
import dev.custody.program.Source;
import java.util.ArrayList;
import java.util.List;

/** What is done to a field once its object, or its class, is there, and under which guard. */
public final class Changes {
    private final Program program;

    public Changes(Program program) {
        this.program = program;
    }

    /** Assignments after construction, by method and line. */
    public List<FieldUse.Write> laterWrites(FieldFacts field) {
        List<FieldUse.Write> later = new ArrayList<>(0);
        for (FieldUse.Write write : program.use(field).writes()) {
            if (write.holder() != Source.Holder.FRESH && isLater(field, write.method())) {
                later.add(write);
            }
        }
        return later;
    }

    /** Changes of the contents after construction, by method and line. */
    public List<FieldUse.Change> laterChanges(FieldFacts field) {
        List<FieldUse.Change> later = new ArrayList<>(0);
        for (FieldUse.Change change : program.use(field).changes()) {
            if (change.holder() != Source.Holder.FRESH && isLater(field, change.method())) {
                later.add(change);
            }
        }
        return later;
    }

    private boolean isLater(FieldFacts field, MethodFacts method) {
        return field.modifiers().isStatic()
                ? !program.runsOnlyInClassInitialisation(method)
                : !program.runsOnlyInConstruction(method);
    }

    /** Whether a method takes a lock: by its modifier, a block, or a call of a lock's method. */
    public static boolean takesLock(MethodFacts method) {
        if (method.modifiers().isSynchronized()) {
            return true;
        }
        for (Node node : method.body().nodes()) {
            if (isLock(node)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an instruction takes or releases a lock. */
    public static boolean isLock(Node node) {
        return node instanceof Node.Monitor || (node instanceof Node.Call call && isLocking(call));
    }

    private static boolean isLocking(Node.Call call) {
        String method = call.callee().name();
        return (method.equals("lock") || method.equals("tryLock") || method.equals("lockInterruptibly"))
                && call.callee().descriptor().startsWith("()");
    }
}
