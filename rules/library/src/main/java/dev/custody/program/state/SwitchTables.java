package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Node;
import dev.custody.program.Hierarchy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tables that compilers make for a switch over an enum, from a constant's name to a case number: javac's and Kotlin's
 * static arrays ({@code $SwitchMap$…}, {@code $EnumSwitchMapping$…}), ecj's method ({@code $SWITCH_TABLE$…}).
 */
final class SwitchTables {
    private final Hierarchy hierarchy;

    SwitchTables(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** The table that an array operand stands for; empty when it is no such table. */
    Optional<Map<String, Integer>> table(Body body, Node array) {
        if (array instanceof Node.FieldRead read
                && (read.field().name().startsWith("$SwitchMap$")
                        || read.field().name().startsWith("$EnumSwitchMapping$"))) {
            return ofField(read.field());
        }
        if (array instanceof Node.Call call && call.callee().name().startsWith("$SWITCH_TABLE$")) {
            return ofMethod(call.callee());
        }
        return Optional.empty();
    }

    private Optional<Map<String, Integer>> ofField(FieldRef field) {
        return hierarchy
                .analysed(field.owner())
                .flatMap(ClassFacts::classInitializer)
                .map(MethodFacts::body)
                .map(body -> entries(body, body.all(Node.ArrayWrite.class).filter(write -> isIn(body, write, field))));
    }

    /** javac writes through the field; Kotlin fills a local array and stores it in the field afterwards. */
    private static boolean isIn(Body body, Node.ArrayWrite write, FieldRef field) {
        boolean direct = body.nodes(write.array())
                .anyMatch(node ->
                        node instanceof Node.FieldRead read && read.field().equals(field));
        return direct
                || body.all(Node.FieldWrite.class)
                        .anyMatch(stored ->
                                stored.field().equals(field) && stored.value().equals(write.array()));
    }

    private Optional<Map<String, Integer>> ofMethod(MethodRef method) {
        return hierarchy
                .declaration(method)
                .map(MethodFacts::body)
                .map(body -> entries(body, body.all(Node.ArrayWrite.class)));
    }

    private static Map<String, Integer> entries(Body body, Stream<Node.ArrayWrite> writes) {
        Map<String, Integer> table = new HashMap<>();
        writes.forEach(write -> constant(body, write)
                .ifPresent(constant -> body.only(write.value())
                        .filter(Node.Constant.class::isInstance)
                        .map(value -> ((Node.Constant) value).value())
                        .filter(Integer.class::isInstance)
                        .ifPresent(number -> table.put(constant, (Integer) number))));
        return table;
    }

    /** The index of an entry is {@code CONSTANT.ordinal()}. */
    private static Optional<String> constant(Body body, Node.ArrayWrite write) {
        return body.only(write.index())
                .filter(index ->
                        index instanceof Node.Call call && call.callee().name().equals("ordinal"))
                .flatMap(index -> body.only(((Node.Call) index).receiver()))
                .filter(Node.FieldRead.class::isInstance)
                .map(read -> ((Node.FieldRead) read).field().name());
    }
}
