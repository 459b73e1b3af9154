package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.Names;
import dev.custody.facts.StateNames;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Which types have few values, and which. Safe for use from several threads. */
final class FiniteTypes {
    private final Hierarchy hierarchy;
    private final Map<String, Optional<FiniteType>> known = new ConcurrentHashMap<>();

    FiniteTypes(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** An enum or a sealed type of the analysed classes; empty for any other. */
    Optional<FiniteType> of(String internalName) {
        Optional<FiniteType> type = known.get(internalName);
        if (type == null) {
            Optional<ClassFacts> facts = hierarchy.analysed(internalName);
            type = facts.isPresent() ? read(facts.get()) : Optional.empty();
            known.put(internalName, type);
        }
        return type;
    }

    private Optional<FiniteType> read(ClassFacts type) {
        if (type.permitted().isEmpty() || type.isEnum()) { // an enum whose constants have bodies is sealed, too
            return FiniteType.of(type);
        }
        List<String> variants = new ArrayList<>();
        boolean closed = collect(type, variants, new HashSet<>());
        return closed
                ? FiniteType.ofVariants(
                        type.name(),
                        variants,
                        variants.stream().filter(this::isAlike).toList())
                : Optional.empty();
    }

    /** Whether all objects of a variant are alike, since they have no fields. */
    private boolean isAlike(String variant) {
        return hierarchy.supertypes(variant).stream()
                .flatMap(name -> hierarchy.analysed(name).stream())
                .flatMap(owner -> owner.fields().stream())
                .allMatch(field -> field.modifiers().isStatic());
    }

    /** Adds the classes of which there can be objects; false when one of them is not analysed. */
    private boolean collect(ClassFacts type, List<String> variants, Set<String> seen) {
        if (!seen.add(type.name())) {
            return true;
        }
        boolean leaf = type.permitted().isEmpty() || type.isEnum();
        if (leaf || (!type.isInterface() && !type.modifiers().isAbstract())) {
            variants.add(type.name());
        }
        if (leaf) {
            return true;
        }
        boolean closed = true;
        for (String name : type.permitted()) {
            Optional<ClassFacts> permitted = hierarchy.analysed(name);
            closed &= permitted.isPresent() && collect(permitted.get(), variants, seen);
        }
        return closed;
    }

    /**
     * The constants that the values of an {@code int} or {@code String} field are named by: those of its own class, of one
     * nested in it or of one above, whichever has two or more first. Where names begin like the field or a state word
     * ({@code STATUS_OPEN}), only these count.
     */
    Optional<FiniteType> ofConstants(ClassFacts owner, FieldFacts field) {
        return Stream.concat(hierarchy.supertypes(owner.name()).stream(), nested(owner))
                .flatMap(name -> hierarchy.analysed(name).stream())
                .map(type -> constants(type, field))
                .filter(constants -> constants.size() > 1)
                .findFirst()
                .flatMap(constants ->
                        FiniteType.ofConstants(constants.get(0).ref().owner(), constants));
    }

    private Stream<String> nested(ClassFacts owner) {
        return hierarchy.nested(owner.name()).stream();
    }

    private static List<FieldFacts> constants(ClassFacts type, FieldFacts field) {
        List<FieldFacts> all = type.fields().stream()
                .filter(constant -> constant.modifiers().isStatic()
                        && constant.descriptor().equals(field.descriptor())
                        && constant.constant().isPresent())
                .toList();
        List<FieldFacts> prefixed =
                all.stream().filter(constant -> isOf(field, constant)).toList();
        return prefixed.size() > 1 ? prefixed : all;
    }

    private static boolean isOf(FieldFacts field, FieldFacts constant) {
        List<String> words = StateNames.words(constant.name());
        return words.size() > 1
                && (StateNames.words(field.name()).get(0).equals(words.get(0))
                        || StateNames.endsInStateWord(words.get(0)));
    }

    /** The constants of a finite type that are objects of a class: itself or, for a part of a hierarchy, those below. */
    long below(FiniteType type, String internalName) {
        if (!type.is(FiniteType.Kind.VARIANTS)) {
            return 0;
        }
        long bits = 0;
        for (String variant : type.constants()) {
            bits |= hierarchy.isSubtype(variant, internalName) ? type.only(variant) : 0;
        }
        return bits;
    }

    /** The constants of a finite type that pass an {@code instanceof} test. */
    long constantsOf(FiniteType type, String internalName) {
        if (type.is(FiniteType.Kind.VARIANTS)) {
            return below(type, internalName);
        }
        boolean all = internalName.equals("java/lang/Object") || hierarchy.isSubtype(type.name(), internalName);
        return all ? type.all() : 0;
    }

    /** The enum or sealed type that a descriptor names. */
    Optional<FiniteType> described(String descriptor) {
        Optional<String> name = Names.classOf(descriptor);
        return name.isPresent() ? of(name.get()) : Optional.empty();
    }
}
