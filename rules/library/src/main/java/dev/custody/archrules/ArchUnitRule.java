package dev.custody.archrules;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.custody.archunit.JudgedProgram;
import dev.custody.finding.Finding;
import dev.custody.program.Program;
import dev.custody.rule.OwnRulesException;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import dev.custody.rule.Thrown;
import java.util.List;
import java.util.stream.Stream;

/** An ArchUnit rule as one of Custody's. */
final class ArchUnitRule implements Rule {
    /** Rules from jars beside Custody are the same objects in all modules of a build, so that these take turns with them. */
    static final Object TURN = new Object();

    private final RuleMember member;
    private final Class<?> type;
    private final ImportedClasses imported;
    private final ArchUnitScope scope;
    private final ArchRuleInfo info;

    /** @param type the class that was named; its {@code @AnalyzeClasses} says which classes the rule is about */
    ArchUnitRule(RuleMember member, Class<?> type, ImportedClasses imported, ArchUnitScope scope) {
        this.member = member;
        this.type = type;
        this.imported = imported;
        this.scope = scope;
        this.info = ArchRuleInfo.of(member);
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    /** Class and member. */
    String name() {
        return member.name();
    }

    /** @throws OwnRulesException when the rule fails; the message is for its author */
    @Override
    public Stream<Finding> findings(Program program) {
        try {
            synchronized (imported) { // conditions need not be safe for several threads
                synchronized (scope.loads(type) ? imported : TURN) {
                    return scope.run(() -> findings(program, imported.of(type, program)));
                }
            }
        } catch (LinkageError e) {
            throw new OwnRulesException(LinkFailure.text(e), e);
        } catch (RuleClassException e) {
            throw new OwnRulesException(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw new OwnRulesException("fails with " + Thrown.text(member.owner(), e) + "; mend the rule", e);
        }
    }

    private Stream<Finding> findings(Program program, JavaClasses classes) {
        List<Violation> violations =
                JudgedProgram.during(classes, program, () -> member.check().violations(classes));
        ViolationFindings findings = new ViolationFindings(member, new ViolationPlaces(program, classes));
        return violations.stream().map(findings::of).toList().stream();
    }
}
