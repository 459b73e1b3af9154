package dev.custody.rule;

import dev.custody.finding.Finding;
import dev.custody.program.Program;
import java.util.stream.Stream;

/**
 * Asks a program one question and words the answer. Rules hold no state and are safe for use from several threads.
 *
 * <p>Those that are not of the pack are found as services: a jar names classes with a public constructor that takes nothing in
 * {@code META-INF/services/dev.custody.rule.Rule}.
 */
public interface Rule {
    /** Findings in any order; the rule's id is filled in by the engine. */
    Stream<Finding> findings(Program program);

    /**
     * The text of the rule.
     *
     * @throws IllegalStateException when the class has no {@link RuleInfo}, a mistake in the class
     */
    default RuleInfo info() {
        RuleInfo info = getClass().getAnnotation(RuleInfo.class);
        if (info == null) {
            throw new IllegalStateException(getClass().getName() + " has no @RuleInfo");
        }
        return info;
    }
}
