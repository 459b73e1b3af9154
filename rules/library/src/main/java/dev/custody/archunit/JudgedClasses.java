package dev.custody.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.custody.engine.Engine;
import dev.custody.engine.GeneratedSources;
import dev.custody.engine.ModuleBaselines;
import dev.custody.engine.Report;
import dev.custody.engine.Request;
import dev.custody.engine.RunningClassPath;
import dev.custody.engine.Session;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.read.Diagnostic;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleSet;
import dev.custody.rule.WaiverText;
import dev.custody.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What rules find in ArchUnit's classes. All rules on the same {@code JavaClasses} share the linked program, which lives as
 * long as they do.
 */
final class JudgedClasses {
    private static final WeakIdentityMap<JavaClasses, JudgedClasses> KNOWN = new WeakIdentityMap<>();

    private final List<Path> roots;
    private final Set<String> reported;
    private final GeneratedSources generated;
    private final Map<Settings, Session> sessions = new ConcurrentHashMap<>();

    private JudgedClasses(List<Path> roots, Set<String> reported) {
        this.roots = roots;
        this.reported = reported;
        this.generated = GeneratedSources.beside(roots);
    }

    static JudgedClasses of(JavaClasses classes) {
        return KNOWN.computeIfAbsent(classes, JudgedClasses::readFrom);
    }

    private static JudgedClasses readFrom(JavaClasses classes) {
        Set<String> names = new TreeSet<>();
        for (JavaClass type : classes) {
            names.add(type.getName());
            names.add(outermost(type).getName());
        }
        return new JudgedClasses(ClassFileRoots.of(classes), names);
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass at = type;
        while (at.getEnclosingClass().isPresent()) {
            at = at.getEnclosingClass().get();
        }
        return at;
    }

    /**
     * Findings by the name of the type they are about.
     *
     * @throws IllegalStateException when a class file that takes part cannot be read, or the rule fails; the message names it
     */
    Map<String, List<Finding>> findings(Rule rule, Tier tier, Settings settings) {
        if (roots.isEmpty()) {
            return Map.of();
        }
        Report written = session(settings).run(needed(rule), tier).without(generated::hold, GeneratedSources.WHERE);
        Report report = ModuleBaselines.ofTests(written, settings);
        List<Diagnostic> unread = report.unreadClasses();
        if (!unread.isEmpty()) {
            throw new IllegalStateException(
                    "class files that Custody cannot read, so that its rules cannot judge them:\n"
                            + unread.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        }
        List<Diagnostic> failed = report.failedRules().stream()
                .filter(failure -> failure.place().equals(rule.info().id()))
                .toList();
        if (!failed.isEmpty()) {
            throw new IllegalStateException("the rule " + failed.get(0));
        }
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(rule.info().id()))
                .collect(Collectors.groupingBy(finding -> finding.place().type()));
    }

    /**
     * Answers a question about the linked classes.
     *
     * @return empty when none of the classes came from a place where class files can be read
     */
    <T> Optional<T> ask(Settings settings, Function<Program, T> question) {
        return roots.isEmpty()
                ? Optional.empty()
                : Optional.of(session(settings).ask(question));
    }

    /** What a rule says about waivers depends on what the others find. */
    private static List<Rule> needed(Rule rule) {
        return rule.info().id().equals(WaiverText.RULE) ? RuleSet.found().all() : List.of(rule);
    }

    /** How often the classes were linked: once for all rules with equal settings. */
    int sessions() {
        return sessions.size();
    }

    private Session session(Settings settings) {
        return sessions.computeIfAbsent(settings.withTier(Tier.STRICT), this::open);
    }

    private Session open(Settings settings) {
        Set<Path> classPath = new LinkedHashSet<>(roots);
        classPath.addAll(RunningClassPath.entries());
        Request request = Request.of(roots)
                .withClassPath(new ArrayList<>(classPath))
                .withReported(reported::contains)
                .withSettings(settings);
        try {
            return Engine.open(request);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the classes that ArchUnit imported: " + e.getMessage(), e);
        }
    }
}
