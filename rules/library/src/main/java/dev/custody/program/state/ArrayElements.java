package dev.custody.program.state;

import dev.custody.facts.Node;
import dev.custody.program.Hierarchy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Elements that are read from arrays which go by a constant's ordinal: {@code values()} and the tables of switches. */
final class ArrayElements {
    private final FiniteTypes types;
    private final Heap heap;
    private final SwitchTables switchTables;

    ArrayElements(Hierarchy hierarchy, FiniteTypes types, Heap heap) {
        this.types = types;
        this.heap = heap;
        this.switchTables = new SwitchTables(hierarchy);
    }

    /** Takes note of an element that an initialiser puts into an array. */
    void write(MethodRun run, Node.ArrayWrite write) {
        Value array = run.operand(write.array());
        if (array.is(Value.Kind.REF)) {
            heap.add(array, run.operand(write.value()));
        }
    }

    /** The element, or all that it may be. */
    Value element(MethodRun run, Node.ArrayRead read) {
        Value index = run.operand(read.index());
        Value elements = run.operand(read.array());
        if (elements.is(Value.Kind.SET)) {
            return Elements.anyOf(elements);
        }
        Optional<Node> array = run.body().only(read.array());
        if (array.isEmpty() || !index.is(Value.Kind.INTS)) {
            return Value.UNKNOWN.taintedIf(index.tainted());
        }
        Optional<Map<String, Integer>> table = switchTables.table(run.body(), array.get());
        if (table.isPresent()) {
            return caseNumber(run, read, table.get()).taintedIf(index.tainted());
        }
        Optional<FiniteType> type = values(array.get());
        Value element = type.isPresent() ? byOrdinal(type.get(), index.ints()) : Value.UNKNOWN;
        return element.taintedIf(index.tainted());
    }

    private static Value byOrdinal(FiniteType type, Set<Integer> ordinals) {
        long bits = 0;
        for (int ordinal : ordinals) {
            bits |= ordinal >= 0 && ordinal < type.constants().size() ? 1L << ordinal : 0;
        }
        return bits == 0 ? Value.NEVER : Value.constants(type, bits);
    }

    /** The index of a switch table is {@code selector.ordinal()}; the table goes by the selector's constants. */
    private Value caseNumber(MethodRun run, Node.ArrayRead read, Map<String, Integer> table) {
        Optional<Node.Call> call = SwitchTables.ordinal(run.body(), read.index());
        Value selector = call.isPresent() ? run.operand(call.get().receiver()) : Value.UNKNOWN;
        if (!selector.is(Value.Kind.CONSTANTS) || selector.type() == null) {
            return Value.UNKNOWN;
        }
        Set<Integer> numbers = new TreeSet<>();
        for (String constant : selector.type().names(selector.bits())) {
            numbers.add(table.getOrDefault(constant, 0));
        }
        return Value.of(numbers);
    }

    private Optional<FiniteType> values(Node array) {
        boolean all = (array instanceof Node.Call call && call.callee().name().equals("values"))
                || (array instanceof Node.FieldRead read && read.field().name().equals("$VALUES"));
        String owner = array instanceof Node.Call call
                ? call.callee().owner()
                : array instanceof Node.FieldRead read ? read.field().owner() : "";
        return all ? types.of(owner) : Optional.empty();
    }
}
