package dev.custody.program.state;

import dev.custody.facts.Flow;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the methods that every enum has answer for sets of constants, and how tests on them come out. */
final class EnumCalls {
    private EnumCalls() {}

    /** The result of a call on a set of constants; empty for a method that enums do not have from the JDK. */
    static Optional<Value> call(String method, Value receiver, List<Value> arguments) {
        if (!receiver.is(Value.Kind.CONSTANTS) || receiver.type() == null) {
            return Optional.empty();
        }
        if (receiver.type().is(FiniteType.Kind.VARIANTS)) {
            return variantCall(method, receiver, arguments);
        }
        return switch (method) {
            case "ordinal" -> Optional.of(ordinals(receiver).taintedIf(receiver.tainted()));
            case "equals" -> Optional.of(same(receiver, arguments.get(0)));
            case "compareTo" -> Optional.of(compared(receiver, arguments.get(0)));
            case "name" -> Optional.of(names(receiver).taintedIf(receiver.tainted()));
            case "toString", "hashCode", "describeConstable" ->
                Optional.of(Value.UNKNOWN.taintedIf(receiver.tainted()));
            default -> Optional.empty();
        };
    }

    private static Optional<Value> variantCall(String method, Value receiver, List<Value> arguments) {
        return switch (method) {
            case "equals" -> Optional.of(same(receiver, arguments.get(0)));
            case "hashCode", "toString" -> Optional.of(Value.UNKNOWN.taintedIf(receiver.tainted()));
            case "getClass" -> Optional.of(classes(receiver).taintedIf(receiver.tainted()));
            default -> Optional.empty();
        };
    }

    private static Value classes(Value variants) {
        Set<String> descriptors = new TreeSet<>();
        FiniteType type = variants.type();
        if (type != null) {
            type.constants().stream()
                    .filter(name -> (type.only(name) & variants.bits()) != 0)
                    .forEach(name -> descriptors.add("L" + name + ";"));
        }
        return Value.ofTexts(descriptors);
    }

    private static Value ordinals(Value constants) {
        Set<Integer> ordinals = new HashSet<>();
        for (int i = 0; i < FiniteType.MOST; i++) {
            if ((constants.bits() & 1L << i) != 0) {
                ordinals.add(i);
            }
        }
        return Value.of(ordinals);
    }

    private static Value names(Value constants) {
        return constants.type() == null
                ? Value.UNKNOWN
                : Value.ofTexts(Set.copyOf(constants.type().names(constants.bits())));
    }

    /** The result of a call on a set of strings; empty for a method that no switch or comparison uses. */
    static Optional<Value> textCall(String method, Value receiver, List<Value> arguments) {
        if (!receiver.is(Value.Kind.TEXTS)) {
            return Optional.empty();
        }
        Set<Integer> results = new TreeSet<>();
        if (method.equals("hashCode")) {
            receiver.texts().forEach(text -> results.add(text.hashCode()));
        } else if (method.startsWith("equals") && arguments.get(0).is(Value.Kind.TEXTS)) {
            for (String one : receiver.texts()) {
                for (String other : arguments.get(0).texts()) {
                    boolean same = method.equals("equals") ? one.equals(other) : one.equalsIgnoreCase(other);
                    results.add(same ? 1 : 0);
                }
            }
        }
        boolean taint = receiver.tainted() || Value.isAnyTainted(arguments);
        return Optional.of((results.isEmpty() ? Value.UNKNOWN : Value.of(results)).taintedIf(taint));
    }

    private static Value compared(Value left, Value right) {
        if (!right.is(Value.Kind.CONSTANTS)) {
            return Value.UNKNOWN.taintedIf(left.tainted() || right.tainted());
        }
        Set<Integer> differences = new TreeSet<>();
        for (int one : ordinals(left).ints()) {
            for (int other : ordinals(right).ints()) {
                differences.add(one - other);
            }
        }
        return Value.of(differences).taintedIf(left.tainted() || right.tainted());
    }

    /** Whether two values are the same object, as an int. */
    static Value same(Value left, Value right) {
        boolean taint = left.tainted() || right.tainted();
        if (left.is(Value.Kind.TEXTS) && right.is(Value.Kind.TEXTS)) {
            boolean meet = !Collections.disjoint(left.texts(), right.texts());
            return Value.ofBoolean(meet, !left.isSingle() || !left.texts().equals(right.texts()))
                    .taintedIf(taint);
        }
        if (left.is(Value.Kind.INTS) && right.is(Value.Kind.INTS)) { // boxed
            boolean meet = !Collections.disjoint(left.ints(), right.ints());
            return Value.ofBoolean(meet, !left.isSingle() || !left.ints().equals(right.ints()))
                    .taintedIf(taint);
        }
        if (!left.is(Value.Kind.CONSTANTS) || !right.is(Value.Kind.CONSTANTS)) {
            return Value.UNKNOWN.taintedIf(taint);
        }
        boolean mayBeSame = (left.bits() & right.bits()) != 0;
        boolean alike = left.type() == null || ((left.type().alike() | Value.NULL_BIT) & left.bits()) != 0;
        boolean surelySame = left.bits() == right.bits() && Long.bitCount(left.bits()) == 1 && alike;
        return Value.ofBoolean(mayBeSame, !surelySame).taintedIf(taint);
    }

    /** How a branch may come out, as an int. A test against zero has 0 as its right operand, one against null ignores it. */
    static Value test(Flow.Test test, Value left, Value right) {
        return switch (test) {
            case SAME -> same(left, right);
            case NOT_SAME -> negated(same(left, right));
            case NULL -> isNull(left);
            case NOT_NULL -> negated(isNull(left));
            default -> compare(test, left, right);
        };
    }

    private static Value isNull(Value value) {
        boolean object = switch (value.kind()) {
            case SELF, INNER, CELL, SET, MAP, LAMBDA, OPTIONAL, REF, TEXTS -> true;
            case UNKNOWN, NEVER, CONSTANTS, INTS -> false;
        };
        if (object) {
            return Value.of(0);
        }
        if (!value.is(Value.Kind.CONSTANTS)) {
            return Value.UNKNOWN.taintedIf(value.tainted());
        }
        boolean mayBeNull = (value.bits() & Value.NULL_BIT) != 0;
        boolean mayBeSet = (value.bits() & ~Value.NULL_BIT) != 0;
        return Value.ofBoolean(mayBeNull, mayBeSet).taintedIf(value.tainted());
    }

    private static Value negated(Value outcome) {
        return outcome.is(Value.Kind.INTS)
                ? Value.ofBoolean(outcome.ints().contains(0), outcome.ints().contains(1))
                        .taintedIf(outcome.tainted())
                : outcome;
    }

    private static Value compare(Flow.Test test, Value left, Value right) {
        boolean taint = left.tainted() || right.tainted();
        if (!left.is(Value.Kind.INTS) || !right.is(Value.Kind.INTS)) {
            return Value.UNKNOWN.taintedIf(taint);
        }
        boolean mayHold = false;
        boolean mayFail = false;
        for (int one : left.ints()) {
            for (int other : right.ints()) {
                boolean holds = holds(test, one, other);
                mayHold |= holds;
                mayFail |= !holds;
            }
        }
        return Value.ofBoolean(mayHold, mayFail).taintedIf(taint);
    }

    private static boolean holds(Flow.Test test, int left, int right) {
        return switch (test) {
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
            case LESS -> left < right;
            case LESS_OR_EQUAL -> left <= right;
            case GREATER -> left > right;
            case GREATER_OR_EQUAL -> left >= right;
            case SAME, NOT_SAME, NULL, NOT_NULL -> throw new IllegalStateException(test + " compares no integers");
        };
    }
}
