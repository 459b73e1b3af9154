package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import java.util.List;
import java.util.Optional;

/**
 * The constants of an enum in declaration order, at most {@value #MOST}.
 *
 * @param name internal name of the enum
 * @param constants names of the constants
 */
public record EnumType(String name, List<String> constants) {
    /** A set of constants is one long, and one bit of it stands for null. */
    static final int MOST = 63;

    public EnumType {
        constants = List.copyOf(constants);
    }

    static Optional<EnumType> of(ClassFacts type) {
        boolean isEnum = type.isEnum()
                && type.superName().filter("java/lang/Enum"::equals).isPresent();
        if (!isEnum) {
            return Optional.empty();
        }
        List<String> constants = type.fields().stream()
                .filter(field -> field.modifiers().isEnum())
                .map(FieldFacts::name)
                .toList();
        return constants.isEmpty() || constants.size() > MOST
                ? Optional.empty()
                : Optional.of(new EnumType(type.name(), constants));
    }

    String descriptor() {
        return "L" + name + ";";
    }

    /** The set of all constants. */
    long all() {
        return constants.size() == Long.SIZE - 1 ? Long.MAX_VALUE : (1L << constants.size()) - 1;
    }

    /** The set of one constant; 0 when there is none of the name. */
    long only(String constant) {
        int ordinal = constants.indexOf(constant);
        return ordinal < 0 ? 0 : 1L << ordinal;
    }

    /** Names of the constants in a set, in declaration order. */
    public List<String> names(long set) {
        return constants.stream()
                .filter(constant -> (set & only(constant)) != 0)
                .toList();
    }
}
