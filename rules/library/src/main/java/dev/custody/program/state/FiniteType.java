package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A type with few values that are told apart by name, at most {@value #MOST}: an enum, a sealed hierarchy by its variants, or
 * integers or strings by the constants that stand for them.
 *
 * @param name internal name of the enum, of the root of the hierarchy, or of the class that declares the constants
 * @param kind what its values are
 * @param constants in declaration order: names of constants, for variants internal names of their classes
 * @param literals the integers or strings that the constants stand for; empty for enums and variants
 * @param alike the constants that stand for one value only; of other variants there are many objects
 */
public record FiniteType(String name, Kind kind, List<String> constants, List<Object> literals, long alike) {
    /** A set of constants is one long, and one bit of it stands for null. */
    static final int MOST = 63;

    /** What the values of a finite type are. */
    public enum Kind {
        ENUM,
        /** Objects of the final classes of a sealed hierarchy. */
        VARIANTS,
        /** Integers. */
        NUMBERS,
        /** Strings. */
        TEXTS
    }

    public FiniteType {
        constants = List.copyOf(constants);
        literals = List.copyOf(literals);
    }

    /** An enum; empty for any other class, and for one with too many constants. */
    static Optional<FiniteType> of(ClassFacts type) {
        if (!type.isEnum() || !type.superName().equals(Optional.of("java/lang/Enum"))) {
            return Optional.empty();
        }
        List<String> constants = new ArrayList<>();
        for (FieldFacts field : type.fields()) {
            if (field.modifiers().isEnum()) {
                constants.add(field.name());
            }
        }
        return bounded(new FiniteType(type.name(), Kind.ENUM, constants, List.of(), -1));
    }

    /** The variants of a sealed type by their classes.
     *
     * @param alike those of which all objects are alike
     */
    static Optional<FiniteType> ofVariants(String root, List<String> variants, List<String> alike) {
        long bits = 0;
        for (int i = 0; i < Math.min(MOST, variants.size()); i++) {
            bits |= alike.contains(variants.get(i)) ? 1L << i : 0;
        }
        return bounded(new FiniteType(root, Kind.VARIANTS, variants, List.of(), bits));
    }

    /** Constants of one class that stand for the values of a field. */
    static Optional<FiniteType> ofConstants(String owner, List<FieldFacts> constants) {
        List<String> names = new ArrayList<>();
        List<Object> literals = new ArrayList<>();
        for (FieldFacts constant : constants) {
            Optional<Object> literal = constant.constant();
            if (literal.isPresent() && !literals.contains(literal.get())) {
                names.add(constant.name());
                literals.add(literal.get());
            }
        }
        boolean texts = literals.stream().allMatch(String.class::isInstance);
        return bounded(new FiniteType(owner, texts ? Kind.TEXTS : Kind.NUMBERS, names, literals, -1));
    }

    private static Optional<FiniteType> bounded(FiniteType type) {
        boolean fits = !type.constants.isEmpty() && type.constants.size() <= MOST;
        return fits ? Optional.of(type) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof FiniteType type
                        && kind == type.kind
                        && alike == type.alike
                        && name.equals(type.name)
                        && constants.equals(type.constants)
                        && literals.equals(type.literals));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + kind.hashCode()) + constants.hashCode();
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Descriptor of a field, parameter or result that holds one of the values. */
    String descriptor() {
        return switch (kind) {
            case ENUM, VARIANTS -> "L" + name + ";";
            case NUMBERS -> "I";
            case TEXTS -> "Ljava/lang/String;";
        };
    }

    /** Whether a field, parameter or result of a type may hold one of the values. */
    boolean isHeldBy(String descriptor) {
        return isHeldBy(descriptor, 0);
    }

    /** Whether a method returns one of the values by its declaration. */
    boolean isReturnedBy(MethodRef method) {
        return isHeldBy(method.descriptor(), method.descriptor().indexOf(')') + 1);
    }

    private boolean isHeldBy(String descriptor, int start) {
        if (kind == Kind.NUMBERS || kind == Kind.TEXTS) {
            return descriptor.endsWith(descriptor())
                    && descriptor.length() - start == descriptor().length();
        }
        return descriptor.length() - start == name.length() + 2
                && descriptor.charAt(start) == 'L'
                && descriptor.startsWith(name, start + 1);
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

    /** The set of the constant that stands for an integer or string; 0 when none does. */
    long standingFor(Object literal) {
        int ordinal = literals.indexOf(literal);
        return ordinal < 0 ? 0 : 1L << ordinal;
    }

    /** What a person calls each of the constants in a set, in declaration order. */
    public List<String> names(long set) {
        List<String> names = new ArrayList<>(Long.bitCount(set));
        for (int i = 0; i < constants.size(); i++) {
            if ((set & 1L << i) != 0) {
                names.add(shown(constants.get(i)));
            }
        }
        return List.copyOf(names);
    }

    /** The set of the one constant that a person calls by a name; 0 when there is none. */
    long named(String name) {
        long bits = 0;
        for (String constant : constants) {
            bits |= shown(constant).equals(name) ? only(constant) : 0;
        }
        return bits;
    }

    private String shown(String constant) {
        return kind == Kind.VARIANTS ? Names.innermost(constant) : constant;
    }

    /** What a person calls all of the constants, in declaration order. */
    public List<String> names() {
        return names(all());
    }
}
