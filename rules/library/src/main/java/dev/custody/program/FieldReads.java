package dev.custody.program;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is done with the values read from static fields of a few types, indexed in one pass over all methods. */
final class FieldReads {
    private final Map<FieldRef, List<Read>> reads = new HashMap<>();

    private record Read(MethodFacts method, int node) {}

    /** @param descriptors of the field types that will be asked about */
    FieldReads(List<ClassFacts> classes, Hierarchy hierarchy, Set<String> descriptors) {
        if (!declares(classes, descriptors)) {
            return;
        }
        for (MethodFacts method : hierarchy.methods()) {
            List<Node> nodes = method.body().nodes();
            for (int i = 0; i < nodes.size(); i++) {
                if (nodes.get(i) instanceof Node.FieldRead read
                        && read.receiver().isEmpty()
                        && descriptors.contains(read.field().descriptor())) {
                    add(hierarchy.declaration(read.field()), new Read(method, i));
                }
            }
        }
    }

    private static boolean declares(List<ClassFacts> classes, Set<String> descriptors) {
        for (ClassFacts type : classes) {
            for (FieldFacts field : type.fields()) {
                if (field.modifiers().isStatic() && descriptors.contains(field.descriptor())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void add(Optional<FieldFacts> field, Read read) {
        field.ifPresent(declared ->
                reads.computeIfAbsent(declared.ref(), ref -> new ArrayList<>(2)).add(read));
    }

    /** Whether every value read from the field is only the receiver of calls with these names. */
    boolean onlyCalls(FieldFacts field, Set<String> methods) {
        return reads.getOrDefault(field.ref(), List.of()).stream()
                .allMatch(read -> onlyReceiverOf(read.method().body().nodes(), read.node(), methods));
    }

    private static boolean onlyReceiverOf(List<Node> nodes, int value, Set<String> names) {
        for (Node node : nodes) {
            boolean bad = node instanceof Node.Call call
                    && ((call.receiver().contains(value)
                                    && !names.contains(call.callee().name()))
                            || call.arguments().stream().anyMatch(argument -> argument.contains(value)));
            bad |= node instanceof Node.Return returned && returned.value().contains(value);
            bad |= node instanceof Node.FieldWrite write && write.value().contains(value);
            bad |= node instanceof Node.Lambda lambda
                    && lambda.captured().stream().anyMatch(captured -> captured.contains(value))
                    && !names.contains(lambda.target().name());
            if (bad) {
                return false;
            }
        }
        return true;
    }
}
