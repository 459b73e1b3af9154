package dev.custody.archrules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.ViolationHandler;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A rule that a field holds. */
record FieldCheck(ArchRule rule) implements RuleCheck {
    @Override
    public List<Violation> violations(JavaClasses classes) {
        EvaluationResult result;
        try {
            result = rule.evaluate(classes);
        } catch (AssertionError e) { // as it does when it has nothing to judge
            return AssertionText.violations(e);
        }
        List<Violation> violations = new ArrayList<>();
        Set<String> told = new HashSet<>();
        ViolationHandler<Object> handler = (objects, text) -> {
            told.add(text);
            violations.add(Violation.of(text, objects));
        };
        result.handleViolations(handler);
        for (String text : result.getFailureReport().getDetails()) {
            if (told.add(text)) {
                violations.add(Violation.of(text, List.of()));
            }
        }
        return violations;
    }
}
