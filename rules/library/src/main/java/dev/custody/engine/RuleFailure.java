package dev.custody.engine;

import dev.custody.read.Diagnostic;
import dev.custody.rule.OwnRulesException;
import dev.custody.rule.Rule;
import java.util.Arrays;
import java.util.Optional;

/** What is said about a rule that could not judge. */
final class RuleFailure {
    private RuleFailure() {}

    /**
     * The rule, what it threw and where: a mistake in the rule, unless the exception was made to be read. Line breaks of the
     * exception's message become spaces.
     */
    static Diagnostic of(Rule rule, Throwable thrown) {
        String reason = thrown instanceof OwnRulesException told
                ? String.valueOf(told.getMessage())
                : "fails with " + String.valueOf(thrown).strip().replaceAll("\\s*[\r\n]+\\s*", " ")
                        + place(rule, thrown).map(at -> " at " + at).orElse("")
                        + "; mend the rule, or turn it off";
        return new Diagnostic(Diagnostic.Severity.FAILED_RULE, rule.info().id(), reason);
    }

    /** The innermost line of the rule's own class; of any, where that has none. */
    private static Optional<String> place(Rule rule, Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String own = rule.getClass().getName();
        return Arrays.stream(trace)
                .filter(frame -> frame.getClassName().equals(own)
                        || frame.getClassName().startsWith(own + "$"))
                .findFirst()
                .or(() -> Arrays.stream(trace).findFirst())
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber());
    }
}
