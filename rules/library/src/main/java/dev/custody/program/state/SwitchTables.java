package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Hierarchy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
        Optional<ClassFacts> owner = hierarchy.analysed(field.owner());
        Optional<MethodFacts> initializer = owner.isPresent() ? owner.get().classInitializer() : Optional.empty();
        if (initializer.isEmpty()) {
            return Optional.empty();
        }
        Body body = initializer.get().body();
        Map<String, Integer> table = new HashMap<>();
        for (Node node : body.nodes()) {
            if (node instanceof Node.ArrayWrite write && isIn(body, write, field)) {
                addEntry(body, write, table);
            }
        }
        return Optional.of(table);
    }

    /** javac writes through the field; Kotlin fills a local array and stores it in the field afterwards. */
    private static boolean isIn(Body body, Node.ArrayWrite write, FieldRef field) {
        for (int i = 0; i < write.array().size(); i++) {
            if (body.node(write.array().get(i)) instanceof Node.FieldRead read
                    && read.field().equals(field)) {
                return true;
            }
        }
        for (Node node : body.nodes()) {
            if (node instanceof Node.FieldWrite stored
                    && stored.field().equals(field)
                    && stored.value().equals(write.array())) {
                return true;
            }
        }
        return false;
    }

    private Optional<Map<String, Integer>> ofMethod(MethodRef method) {
        Optional<MethodFacts> declared = hierarchy.declaration(method);
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        Body body = declared.get().body();
        Map<String, Integer> table = new HashMap<>();
        for (Node node : body.nodes()) {
            if (node instanceof Node.ArrayWrite write) {
                addEntry(body, write, table);
            }
        }
        return Optional.of(table);
    }

    private static void addEntry(Body body, Node.ArrayWrite write, Map<String, Integer> table) {
        Optional<Node> value = body.only(write.value());
        Optional<String> constant = constant(body, write);
        if (constant.isPresent()
                && value.isPresent()
                && value.get() instanceof Node.Constant number
                && number.value() instanceof Integer position) {
            table.put(constant.get(), position);
        }
    }

    /** The index of an entry is {@code CONSTANT.ordinal()}. */
    private static Optional<String> constant(Body body, Node.ArrayWrite write) {
        Optional<Node.Call> ordinal = ordinal(body, write.index());
        Optional<Node> read = ordinal.isPresent() ? body.only(ordinal.get().receiver()) : Optional.empty();
        return read.isPresent() && read.get() instanceof Node.FieldRead constant
                ? Optional.of(constant.field().name())
                : Optional.empty();
    }

    /** The call of {@code ordinal()} that an operand is. */
    static Optional<Node.Call> ordinal(Body body, Values operand) {
        Optional<Node> only = body.only(operand);
        return only.isPresent()
                        && only.get() instanceof Node.Call call
                        && call.callee().name().equals("ordinal")
                ? Optional.of(call)
                : Optional.empty();
    }
}
