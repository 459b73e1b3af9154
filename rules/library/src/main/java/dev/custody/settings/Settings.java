package dev.custody.settings;

import dev.custody.finding.Tier;
import java.util.List;

/**
 * The settings of one run.
 *
 * @param tier findings of this tier and the higher ones are shown
 * @param domain package patterns of domain types ({@code ..domain..}); empty means that they are detected
 * @param boundary package patterns that narrow the boundary; empty means everything a module exports
 * @param immutable binary names of library types that never change, with all their subtypes: additions to what is known
 * @param singletons binary names of annotations that say, and of types whose subtypes are such, that there is one object a
 *     process: additions to what is known
 * @param overrides how many targets a virtual call may have before it counts as unknown
 */
public record Settings(
        Tier tier,
        List<String> domain,
        List<String> boundary,
        List<String> immutable,
        List<String> singletons,
        int overrides) {
    private static final int DEFAULT_OVERRIDES = 8;
    private static final Settings DEFAULTS =
            new Settings(Tier.RECOMMENDED, List.of(), List.of(), List.of(), List.of(), DEFAULT_OVERRIDES);

    public Settings {
        domain = List.copyOf(domain);
        boundary = List.copyOf(boundary);
        immutable = List.copyOf(immutable);
        singletons = List.copyOf(singletons);
    }

    public static Settings defaults() {
        return DEFAULTS;
    }

    public Settings withTier(Tier newTier) {
        return new Settings(newTier, domain, boundary, immutable, singletons, overrides);
    }

    public Settings withDomain(List<String> patterns) {
        return new Settings(tier, patterns, boundary, immutable, singletons, overrides);
    }

    public Settings withBoundary(List<String> patterns) {
        return new Settings(tier, domain, patterns, immutable, singletons, overrides);
    }

    public Settings withImmutable(List<String> types) {
        return new Settings(tier, domain, boundary, types, singletons, overrides);
    }

    public Settings withSingletons(List<String> types) {
        return new Settings(tier, domain, boundary, immutable, types, overrides);
    }
}
