package dev.custody.archunit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.function.Function;

/** A rule that is made anew for the classes that it is to judge, since only then their facts are there. */
final class FactRule implements ArchRule {
    private final Function<CustodyFacts, ArchRule> definition;
    private final String description;

    FactRule(Function<CustodyFacts, ArchRule> definition) {
        this.definition = definition;
        this.description = definition.apply(CustodyFacts.OF_NO_CLASSES).getDescription();
    }

    private ArchRule of(JavaClasses classes) {
        return definition.apply(CustodyFacts.of(classes));
    }

    private FactRule changed(Function<ArchRule, ArchRule> change) {
        return new FactRule(definition.andThen(change));
    }

    @Override
    public void check(JavaClasses classes) {
        of(classes).check(classes);
    }

    @Override
    public EvaluationResult evaluate(JavaClasses classes) {
        return of(classes).evaluate(classes);
    }

    @Override
    public ArchRule because(String reason) {
        return changed(rule -> rule.because(reason));
    }

    @Override
    public ArchRule as(String newDescription) {
        return changed(rule -> rule.as(newDescription));
    }

    @Override
    public ArchRule allowEmptyShould(boolean allow) {
        return changed(rule -> rule.allowEmptyShould(allow));
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public String toString() {
        return description;
    }
}
