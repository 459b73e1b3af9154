package dev.custody.program.mutability;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a type or a field's value changes, and how one sees it.
 *
 * @param path from the type or field to what made the verdict, the shortest there is; empty for an immutable one and where
 *     the type itself is the reason
 */
public record Verdict(Mutability mutability, List<Link> path) {
    static final Verdict IMMUTABLE = new Verdict(Mutability.IMMUTABLE, List.of());

    public Verdict {
        path = List.copyOf(path);
    }

    /** {@code mutable: PriceCatalog.INSTANCE: PriceCatalog → PriceCatalog.prices: HashMap, changed by …}. */
    @Override
    public String toString() {
        return path.isEmpty() ? mutability.label() : mutability.label() + ": " + way();
    }

    /** The path alone, empty where there is none. */
    public String way() {
        return path.stream().map(Link::toString).collect(Collectors.joining(" → "));
    }
}
