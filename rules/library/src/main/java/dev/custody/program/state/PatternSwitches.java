package dev.custody.program.state;

import dev.custody.facts.Names;
import dev.custody.facts.Node;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What {@code SwitchBootstraps.enumSwitch} and {@code typeSwitch} answer for a set of constants (JEP 441). */
final class PatternSwitches {
    private final FiniteTypes types;

    PatternSwitches(FiniteTypes types) {
        this.types = types;
    }

    static boolean isPatternSwitch(Node.DynamicCall call) {
        return call.bootstrap().owner().equals("java/lang/runtime/SwitchBootstraps");
    }

    /** Numbers of the cases that may be taken: −1 for null, the number of labels for the default. */
    Value cases(Node.DynamicCall call, Value selector, Value restart) {
        if (!selector.is(Value.Kind.CONSTANTS) || selector.type() == null) {
            return Value.UNKNOWN.taintedIf(selector.tainted());
        }
        Set<Integer> starts = restart.is(Value.Kind.INTS) ? restart.ints() : Set.of(0);
        Set<Integer> cases = new TreeSet<>();
        for (int start : starts) {
            for (String constant : selector.type().constants()) {
                if ((selector.bits() & selector.type().only(constant)) != 0) {
                    cases.add(caseOf(call.labels(), selector.type(), constant, start));
                }
            }
        }
        if ((selector.bits() & Value.NULL_BIT) != 0) {
            cases.add(-1);
        }
        return Value.of(cases).taintedIf(selector.tainted());
    }

    private int caseOf(List<Object> labels, FiniteType type, String constant, int start) {
        for (int i = start; i < labels.size(); i++) {
            if (matches(labels.get(i), type, constant)) {
                return i;
            }
        }
        return labels.size();
    }

    private boolean matches(Object label, FiniteType type, String constant) {
        if (label instanceof Node.EnumLabel named) {
            return named.constant().equals(constant)
                    && (named.type().isEmpty() || named.type().equals(type.descriptor()));
        }
        if (label instanceof Node.ClassLiteral literal) {
            return Names.classOf(literal.descriptor())
                    .filter(name -> (types.constantsOf(type, name) & type.only(constant)) != 0)
                    .isPresent();
        }
        return constant.equals(label);
    }
}
