package dev.custody.settings;

import dev.custody.finding.Tier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The settings of one run.
 *
 * @param tier findings of this tier and the higher ones are shown
 * @param failOn from which severity on findings fail a build or a test; empty leaves it to the face
 * @param domain package patterns of domain types ({@code ..domain..}); empty means that they are detected
 * @param boundary package patterns that narrow the boundary; empty means everything a module exports
 * @param immutable binary names of library types that never change, with all their subtypes: additions to what is known
 * @param collaborators binary names of types that code works with rather than reads, with all their subtypes: additions to
 *     what is known
 * @param singletons binary names of annotations that say, and of types whose subtypes are such, that there is one object a
 *     process: additions to what is known
 * @param overrides how many targets a virtual call may have before it counts as unknown
 * @param rules rules that are off, or on whatever their tier, with the severity of their findings; by id
 * @param exclude types that findings are not about
 * @param baseline the file of known findings; empty when no one is named and none was found
 */
public record Settings(
        Tier tier,
        Optional<FailOn> failOn,
        List<String> domain,
        List<String> boundary,
        List<String> immutable,
        List<String> collaborators,
        List<String> singletons,
        int overrides,
        Map<String, RuleLevel> rules,
        List<Exclusion> exclude,
        Optional<Path> baseline) {
    private static final int DEFAULT_OVERRIDES = 8;
    private static final Settings DEFAULTS = new Settings(
            Tier.RECOMMENDED,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            DEFAULT_OVERRIDES,
            Map.of(),
            List.of(),
            Optional.empty());

    public Settings {
        domain = List.copyOf(domain);
        boundary = List.copyOf(boundary);
        immutable = List.copyOf(immutable);
        collaborators = List.copyOf(collaborators);
        singletons = List.copyOf(singletons);
        rules = Map.copyOf(new TreeMap<>(rules));
        exclude = List.copyOf(exclude);
    }

    public static Settings defaults() {
        return DEFAULTS;
    }

    public Settings withTier(Tier newTier) {
        return new Settings(
                newTier,
                failOn,
                domain,
                boundary,
                immutable,
                collaborators,
                singletons,
                overrides,
                rules,
                exclude,
                baseline);
    }

    public Settings withFailOn(FailOn threshold) {
        return new Settings(
                tier,
                Optional.of(threshold),
                domain,
                boundary,
                immutable,
                collaborators,
                singletons,
                overrides,
                rules,
                exclude,
                baseline);
    }

    public Settings withDomain(List<String> patterns) {
        return new Settings(
                tier,
                failOn,
                patterns,
                boundary,
                immutable,
                collaborators,
                singletons,
                overrides,
                rules,
                exclude,
                baseline);
    }

    public Settings withBoundary(List<String> patterns) {
        return new Settings(
                tier,
                failOn,
                domain,
                patterns,
                immutable,
                collaborators,
                singletons,
                overrides,
                rules,
                exclude,
                baseline);
    }

    public Settings withImmutable(List<String> types) {
        return new Settings(
                tier, failOn, domain, boundary, types, collaborators, singletons, overrides, rules, exclude, baseline);
    }

    public Settings withCollaborators(List<String> types) {
        return new Settings(
                tier, failOn, domain, boundary, immutable, types, singletons, overrides, rules, exclude, baseline);
    }

    public Settings withSingletons(List<String> types) {
        return new Settings(
                tier, failOn, domain, boundary, immutable, collaborators, types, overrides, rules, exclude, baseline);
    }

    public Settings withOverrides(int targets) {
        return new Settings(
                tier,
                failOn,
                domain,
                boundary,
                immutable,
                collaborators,
                singletons,
                targets,
                rules,
                exclude,
                baseline);
    }

    public Settings withRules(Map<String, RuleLevel> levels) {
        return new Settings(
                tier,
                failOn,
                domain,
                boundary,
                immutable,
                collaborators,
                singletons,
                overrides,
                levels,
                exclude,
                baseline);
    }

    public Settings withExclude(List<Exclusion> exclusions) {
        return new Settings(
                tier,
                failOn,
                domain,
                boundary,
                immutable,
                collaborators,
                singletons,
                overrides,
                rules,
                exclusions,
                baseline);
    }

    public Settings withBaseline(Path file) {
        return new Settings(
                tier,
                failOn,
                domain,
                boundary,
                immutable,
                collaborators,
                singletons,
                overrides,
                rules,
                exclude,
                Optional.of(file));
    }

    /** What a rule was set to; empty when it was left as it is. */
    public Optional<RuleLevel> level(String rule) {
        return Optional.ofNullable(rules.get(rule));
    }
}
