package dev.custody.program.transfer;

import dev.custody.facts.Body;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of the object itself, and static ones of its class, that a method touches; numbered from 0. */
final class OwnFields {
    private final Program program;
    private final MethodFacts method;
    private final List<FieldFacts> fields = new ArrayList<>();
    private final Map<FieldRef, Integer> numbers = new HashMap<>();

    OwnFields(Program program, MethodFacts method) {
        this.program = program;
        this.method = method;
        for (Node node : method.body().nodes()) {
            if (node instanceof Node.FieldRead read && isOwn(read.field(), read.receiver())) {
                add(read.field());
            } else if (node instanceof Node.FieldWrite write && isOwn(write.field(), write.receiver())) {
                add(write.field());
            }
        }
    }

    private boolean isOwn(FieldRef field, Values receiver) {
        return !Names.isPrimitive(field.descriptor())
                && (receiver.isEmpty() ? field.owner().equals(method.ref().owner()) : body().isThis(receiver));
    }

    private Body body() {
        return method.body();
    }

    private void add(FieldRef ref) {
        program.hierarchy().declaration(ref).ifPresent(field -> {
            if (numbers.putIfAbsent(field.ref(), fields.size()) == null) {
                fields.add(field);
            }
        });
    }

    int count() {
        return fields.size();
    }

    FieldFacts field(int number) {
        return fields.get(number);
    }

    /** Number of the field that a node reads, -1 when it reads none of these. */
    int read(Node node) {
        return node instanceof Node.FieldRead read && isOwn(read.field(), read.receiver()) ? number(read.field()) : -1;
    }

    /** Number of the field that a node assigns, -1 when it assigns none of these. */
    int written(Node node) {
        return node instanceof Node.FieldWrite write && isOwn(write.field(), write.receiver())
                ? number(write.field())
                : -1;
    }

    private int number(FieldRef ref) {
        return program.hierarchy()
                .declaration(ref)
                .map(field -> numbers.getOrDefault(field.ref(), -1))
                .orElse(-1);
    }

    /** Whether a method other than this one assigns the field once the object is there. */
    boolean isAssignedElsewhere(int number) {
        return program.use(fields.get(number)).writes().stream()
                .anyMatch(write -> !write.method().ref().equals(method.ref())
                        && !program.runsOnlyInConstruction(write.method())
                        && !write.method().isConstructor()
                        && !write.method().isClassInitializer());
    }
}
