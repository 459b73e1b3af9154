package dev.custody.settings;

import dev.custody.finding.Tier;
import java.util.List;

/**
 * The settings of one run.
 *
 * @param tier findings of this tier and the higher ones are shown
 * @param domain package patterns of domain types ({@code ..domain..}); empty means that they are detected
 * @param boundary package patterns that narrow the boundary; empty means everything a module exports
 * @param overrides how many targets a virtual call may have before it counts as unknown
 */
public record Settings(Tier tier, List<String> domain, List<String> boundary, int overrides) {
    private static final int DEFAULT_OVERRIDES = 8;
    private static final Settings DEFAULTS = new Settings(Tier.RECOMMENDED, List.of(), List.of(), DEFAULT_OVERRIDES);

    public Settings {
        domain = List.copyOf(domain);
        boundary = List.copyOf(boundary);
    }

    public static Settings defaults() {
        return DEFAULTS;
    }

    public Settings withTier(Tier newTier) {
        return new Settings(newTier, domain, boundary, overrides);
    }

    public Settings withDomain(List<String> patterns) {
        return new Settings(tier, patterns, boundary, overrides);
    }

    public Settings withBoundary(List<String> patterns) {
        return new Settings(tier, domain, patterns, overrides);
    }
}
