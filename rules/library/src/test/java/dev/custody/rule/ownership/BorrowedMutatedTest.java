package dev.custody.rule.ownership;

import dev.custody.rule.ownership.borrowedmutated.Changing;
import dev.custody.rule.ownership.borrowedmutated.LentLedgers;
import dev.custody.rule.ownership.borrowedmutated.Looking;
import dev.custody.testkit.RuleSpec;
import org.junit.jupiter.api.Test;

class BorrowedMutatedTest {
    private final RuleSpec borrowedMutated = RuleSpec.of(BorrowedMutated.class);

    @Test
    void reports_borrowed_arguments_that_are_changed() {
        borrowedMutated.agreesWithMarksIn(Changing.class);
    }

    @Test
    void leaves_arguments_alone_that_are_copied_or_only_read() {
        borrowedMutated.agreesWithMarksIn(Looking.class);
    }

    @Test
    void reports_lent_results_and_fields_that_are_changed() {
        borrowedMutated.agreesWithMarksIn(LentLedgers.class);
    }

    @Test
    void names_the_method_above_that_declares_the_borrow() {
        borrowedMutated
                .on(Changing.class)
                .findingAt("Laser.print")
                .hasSteps("Changing.Press.print(List) declares it borrowed")
                .hasHelp("change a copy, or declare the argument @Owned");
    }
}
