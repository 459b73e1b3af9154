package dev.custody.program.waiver;

import dev.custody.facts.Names;
import dev.custody.facts.Place;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/**
 * One {@code @Allow} as it is written.
 *
 * @param place the element that has it; for a package that of its {@code package-info}
 * @param extent how far it reaches
 * @param covered for a member its qualified name, and that of a record's accessor with its component; for a type its binary
 *     name, for a package the package's
 * @param rule as written, maybe no rule's id
 * @param reason as written, maybe blank
 * @param until as written, maybe no date; empty for no end
 * @param generated whether a tool wrote the element
 */
public record Allowance(
        Place place, Extent extent, Set<String> covered, String rule, String reason, String until, boolean generated) {
    /** How far a waiver reaches: what it marks and everything inside. */
    public enum Extent {
        MEMBER,
        TYPE,
        PACKAGE
    }

    public Allowance {
        covered = Set.copyOf(covered);
    }

    /** Whether a place is inside. */
    public boolean covers(Place inside) {
        return extent == Extent.PACKAGE
                ? covered.contains(Names.toBinary(Names.packageOf(Names.toInternal(inside.type()))))
                : covers(inside.qualifiedName());
    }

    /** Whether what a qualified name stands for is inside; a package does not say this of a name. */
    public boolean covers(String qualifiedName) {
        return switch (extent) {
            case MEMBER -> covered.contains(qualifiedName);
            case TYPE -> covered.stream().anyMatch(type -> isIn(type, qualifiedName));
            case PACKAGE -> false;
        };
    }

    private static boolean isIn(String type, String qualifiedName) {
        return qualifiedName.startsWith(type)
                && (qualifiedName.length() == type.length() || ".$".indexOf(qualifiedName.charAt(type.length())) >= 0);
    }

    /** Whether the end is a day, or there is none. */
    public boolean hasReadableEnd() {
        return until.isEmpty() || end().isPresent();
    }

    /** The last day; empty for no end, and for one that is no date ({@code yyyy-MM-dd}). */
    public Optional<LocalDate> end() {
        try {
            return until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What is covered, as a person says it. */
    public String scope() {
        return extent == Extent.PACKAGE ? "package " + covered.iterator().next() : place.sourceName();
    }
}
