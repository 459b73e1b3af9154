package dev.custody.facts;

import java.util.Set;

/** What a class file shows of a domain type: an annotation that declares it, or a package of that name. */
public final class DomainSigns {
    private static final Set<String> ANNOTATIONS =
            Set.of("Entity", "AggregateRoot", "ValueObject", "MappedSuperclass", "Embeddable");

    private static final String SEGMENT = "domain";

    private DomainSigns() {}

    /** Whether an annotation of this simple name declares an entity, aggregate root or value object (jMolecules, JPA). */
    public static boolean isDeclaredBy(String simpleName) {
        return ANNOTATIONS.contains(simpleName);
    }

    /** Whether a segment of an internal package name is exactly {@code domain}. */
    public static boolean isNamedDomain(String internalPackage) {
        int at = internalPackage.indexOf(SEGMENT);
        while (at >= 0) {
            int end = at + SEGMENT.length();
            boolean starts = at == 0 || internalPackage.charAt(at - 1) == '/';
            boolean ends = end == internalPackage.length() || internalPackage.charAt(end) == '/';
            if (starts && ends) {
                return true;
            }
            at = internalPackage.indexOf(SEGMENT, end);
        }
        return false;
    }
}
