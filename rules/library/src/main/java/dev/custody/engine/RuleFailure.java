package dev.custody.engine;

import dev.custody.read.Diagnostic;
import dev.custody.rule.OwnRulesException;
import dev.custody.rule.Rule;
import dev.custody.rule.Thrown;

/** What is said about a rule that could not judge. */
final class RuleFailure {
    private RuleFailure() {}

    /** The rule, what it threw and where: a mistake in the rule, unless the exception was made to be read. */
    static Diagnostic of(Rule rule, Throwable thrown) {
        String reason = thrown instanceof OwnRulesException told
                ? String.valueOf(told.getMessage())
                : "fails with " + Thrown.text(rule.getClass().getName(), thrown) + "; mend the rule, or turn it off";
        return new Diagnostic(Diagnostic.Severity.FAILED_RULE, rule.info().id(), reason);
    }
}
