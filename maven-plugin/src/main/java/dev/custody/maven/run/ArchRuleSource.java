package dev.custody.maven.run;

import dev.custody.archrules.ArchRules;
import dev.custody.archrules.RuleHome;
import dev.custody.engine.Report;
import dev.custody.engine.Request;
import dev.custody.read.Diagnostic;
import dev.custody.rule.Rule;
import dev.custody.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Where a run finds the ArchUnit rules that its settings name.
 *
 * @param jars finds those that stand beside Custody
 * @param tests class path of tests that hold others; asked for when they are needed
 * @param untested whether nobody compiled the tests, so that what is not there is no mistake
 * @param folder in which paths of the rules' own start
 * @param settings reads the settings again when the ids of all rules are known, and refuses others
 */
public record ArchRuleSource(
        ClassLoader jars,
        Supplier<List<Path>> tests,
        boolean untested,
        Path folder,
        Function<List<String>, Settings> settings) {
    private static final String UNTESTED = "its ArchUnit rules do not run, since the tests are not compiled";

    /** @param request whose settings name classes; its rules are all others that there are */
    ArchRules open(Request request) {
        RuleHome home = new RuleHome(request.roots(), request.classPath(), jars, tests, folder);
        return ArchRules.open(request.settings().archRules(), home, Set.copyOf(ids(request.rules())));
    }

    /** The request with these rules as well. */
    Request with(ArchRules own, Request request) {
        List<Rule> all =
                Stream.concat(request.rules().stream(), own.rules().stream()).toList();
        boolean complete =
                own.failures().isEmpty() && !request.settings().archRules().isEmpty();
        return complete ? request.withRules(all).withSettings(settings.apply(ids(all))) : request.withRules(all);
    }

    private static List<String> ids(List<Rule> rules) {
        return rules.stream().map(rule -> rule.info().id()).toList();
    }

    /** The report with what is to be said about rules that could not be loaded. */
    Report told(ArchRules own, Report report) {
        return report.with(own.failures().stream()
                .map(failure -> untested && own.missing().contains(failure.place())
                        ? new Diagnostic(Diagnostic.Severity.NOTE, failure.place(), UNTESTED)
                        : failure)
                .toList());
    }
}
