package dev.custody.program;

import dev.custody.facts.Body;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.List;

/**
 * Does a method put something else into a field after it took the value out that it returns? {@code List<E> full = events;
 * events = new ArrayList<>(); return full;} gives the list up, also where a method
 * of its own assigns the field; a late initialisation, which returns what it assigned, does not.
 */
final class Replacement {
    private Replacement() {}

    /**
     * @param returned what the method returns
     * @param use of the field, which tells what methods assign it
     */
    static boolean isGivenUp(MethodFacts method, FieldRef field, Values returned, FieldUse use) {
        Body body = method.body();
        int read = firstRead(body, field, returned);
        List<Node> nodes = body.nodes();
        for (int i = read + 1; read >= 0 && i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Node.FieldWrite write
                    && isSame(write.field(), field)
                    && body.isThis(write.receiver())
                    && !write.value().anyMatch(returned::contains)) {
                return true;
            }
            if (nodes.get(i) instanceof Node.Call call
                    && body.isThis(call.receiver())
                    && !returned.contains(i)
                    && assigns(call.callee(), use)) {
                return true;
            }
        }
        return false;
    }

    private static boolean assigns(MethodRef callee, FieldUse use) {
        return !callee.isConstructor()
                && use.writes().stream()
                        .map(write -> write.method().ref())
                        .anyMatch(writer -> writer.name().equals(callee.name())
                                && writer.descriptor().equals(callee.descriptor()));
    }

    private static int firstRead(Body body, FieldRef field, Values returned) {
        for (int i = 0; i < returned.size(); i++) {
            if (body.node(returned.get(i)) instanceof Node.FieldRead read
                    && isSame(read.field(), field)
                    && body.isThis(read.receiver())) {
                return returned.get(i);
            }
        }
        return -1;
    }

    /** An instruction may name the field by a sub-class of the one that declares it. */
    private static boolean isSame(FieldRef named, FieldRef declared) {
        return named.name().equals(declared.name()) && named.descriptor().equals(declared.descriptor());
    }
}
