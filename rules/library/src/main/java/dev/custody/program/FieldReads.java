package dev.custody.program;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is done with the values read from a field. Looked up over the classes of the field's own nest and package. */
final class FieldReads {
    private final List<ClassFacts> classes;
    private final Hierarchy hierarchy;
    private final Map<FieldRef, Boolean> answers = new ConcurrentHashMap<>();

    FieldReads(List<ClassFacts> classes, Hierarchy hierarchy) {
        this.classes = classes;
        this.hierarchy = hierarchy;
    }

    /** Whether every value read from the field is only the receiver of calls with these names. */
    boolean onlyCalls(FieldFacts field, Set<String> methods) {
        return answers.computeIfAbsent(
                field.ref(),
                ref -> classes.stream()
                        .flatMap(type -> type.methods().stream())
                        .allMatch(method -> onlyCalls(method, ref, methods)));
    }

    private boolean onlyCalls(MethodFacts method, FieldRef field, Set<String> names) {
        List<Node> nodes = method.body().nodes();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Node.FieldRead read
                    && read.field().name().equals(field.name())
                    && hierarchy
                            .declaration(read.field())
                            .filter(found -> found.ref().equals(field))
                            .isPresent()
                    && !onlyReceiverOf(nodes, i, names)) {
                return false;
            }
        }
        return true;
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
