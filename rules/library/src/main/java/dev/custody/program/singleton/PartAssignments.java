package dev.custody.program.singleton;

import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import dev.custody.program.FieldUse;
import dev.custody.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Assignments to the fields of what a field of an object holds, {@code part.last = name}, by the methods of the object. */
final class PartAssignments {
    private final Program program;

    /**
     * One assignment.
     *
     * @param field of the part
     */
    record Assignment(FieldFacts field, MethodFacts method, int line) {}

    PartAssignments(Program program) {
        this.program = program;
    }

    /** Assignments in the order of the part's fields, by method and line. */
    List<Assignment> of(FieldFacts holder, String part) {
        List<Assignment> found = new ArrayList<>(0);
        Optional<ClassFacts> type = program.hierarchy().analysed(part);
        if (type.isEmpty()) {
            return List.of();
        }
        for (FieldFacts field : type.get().fields()) {
            if (!field.modifiers().isStatic()) {
                for (FieldUse.Write write : program.use(field).writes()) {
                    add(holder, field, write, found);
                }
            }
        }
        return found;
    }

    private void add(FieldFacts holder, FieldFacts field, FieldUse.Write write, List<Assignment> found) {
        MethodFacts method = write.method();
        if (CompilerMade.isAccessor(method)) {
            for (Calls.CallSite site : program.calls().callers(method)) {
                MethodFacts caller = site.caller();
                if (caller.body().node(site.node()) instanceof Node.Call call
                        && !call.arguments().isEmpty()
                        && isHeldBy(holder, caller.body(), call.arguments().get(0))) {
                    found.add(new Assignment(field, caller, call.line()));
                }
            }
        } else if (method.body().node(write.node()) instanceof Node.FieldWrite node
                && isHeldBy(holder, method.body(), node.receiver())) {
            found.add(new Assignment(field, method, write.line()));
        }
    }

    private boolean isHeldBy(FieldFacts holder, Body body, Values object) {
        Optional<Node> only = body.only(object);
        if (only.isEmpty() || !(only.get() instanceof Node.FieldRead read) || !body.isThis(read.receiver())) {
            return false;
        }
        Optional<FieldFacts> field = program.hierarchy().declaration(read.field());
        return field.isPresent() && field.get().ref().equals(holder.ref());
    }
}
