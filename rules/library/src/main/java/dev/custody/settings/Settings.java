package dev.custody.settings;

import dev.custody.finding.Tier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

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
 * @param archRules classes with ArchUnit rules that run beside the others
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
        List<ArchRuleClass> archRules,
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
            List.of(),
            Optional.empty());

    public Settings {
        domain = List.copyOf(domain);
        boundary = List.copyOf(boundary);
        immutable = List.copyOf(immutable);
        collaborators = List.copyOf(collaborators);
        singletons = List.copyOf(singletons);
        rules = Map.copyOf(new TreeMap<>(rules));
        archRules = List.copyOf(archRules);
        exclude = List.copyOf(exclude);
    }

    public static Settings defaults() {
        return DEFAULTS;
    }

    public Settings withTier(Tier newTier) {
        return with(draft -> draft.tier = newTier);
    }

    public Settings withFailOn(FailOn threshold) {
        return with(draft -> draft.failOn = Optional.of(threshold));
    }

    public Settings withDomain(List<String> patterns) {
        return with(draft -> draft.domain = patterns);
    }

    public Settings withBoundary(List<String> patterns) {
        return with(draft -> draft.boundary = patterns);
    }

    public Settings withImmutable(List<String> types) {
        return with(draft -> draft.immutable = types);
    }

    public Settings withCollaborators(List<String> types) {
        return with(draft -> draft.collaborators = types);
    }

    public Settings withSingletons(List<String> types) {
        return with(draft -> draft.singletons = types);
    }

    public Settings withOverrides(int targets) {
        return with(draft -> draft.overrides = targets);
    }

    public Settings withRules(Map<String, RuleLevel> levels) {
        return with(draft -> draft.rules = levels);
    }

    public Settings withArchRules(List<ArchRuleClass> classes) {
        return with(draft -> draft.archRules = classes);
    }

    public Settings withExclude(List<Exclusion> exclusions) {
        return with(draft -> draft.exclude = exclusions);
    }

    public Settings withBaseline(Path file) {
        return with(draft -> draft.baseline = Optional.of(file));
    }

    private Settings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.settings();
    }

    /** Settings of which one is about to change. */
    private static final class Draft {
        private Tier tier;
        private Optional<FailOn> failOn;
        private List<String> domain;
        private List<String> boundary;
        private List<String> immutable;
        private List<String> collaborators;
        private List<String> singletons;
        private int overrides;
        private Map<String, RuleLevel> rules;
        private List<ArchRuleClass> archRules;
        private List<Exclusion> exclude;
        private Optional<Path> baseline;

        Draft(Settings from) {
            tier = from.tier;
            failOn = from.failOn;
            domain = from.domain;
            boundary = from.boundary;
            immutable = from.immutable;
            collaborators = from.collaborators;
            singletons = from.singletons;
            overrides = from.overrides;
            rules = from.rules;
            archRules = from.archRules;
            exclude = from.exclude;
            baseline = from.baseline;
        }

        Settings settings() {
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
                    archRules,
                    exclude,
                    baseline);
        }
    }

    /** What a rule was set to; empty when it was left as it is. */
    public Optional<RuleLevel> level(String rule) {
        return Optional.ofNullable(rules.get(rule));
    }
}
