package dev.custody.rule.ownership;

import dev.custody.rule.ownership.borrowedescapes.Claiming;
import dev.custody.rule.ownership.borrowedescapes.Escaping;
import dev.custody.rule.ownership.borrowedescapes.Ledger;
import dev.custody.rule.ownership.borrowedescapes.LentResults;
import dev.custody.rule.ownership.borrowedescapes.Returning;
import dev.custody.testkit.RuleSpec;
import org.junit.jupiter.api.Test;

class BorrowedEscapesTest {
    private final RuleSpec borrowedEscapes = RuleSpec.of(BorrowedEscapes.class);

    @Test
    void reports_borrowed_arguments_that_are_stored_returned_captured_or_handed_over() {
        borrowedEscapes.agreesWithMarksIn(Escaping.class);
    }

    @Test
    void leaves_arguments_alone_that_are_copied_or_only_read() {
        borrowedEscapes.agreesWithMarksIn(Returning.class);
    }

    @Test
    void reports_lent_results_and_fields_that_get_away_from_who_owns_them() {
        borrowedEscapes.agreesWithMarksIn(LentResults.class, Ledger.class);
    }

    @Test
    void reports_overrides_that_claim_what_callers_only_lend() {
        borrowedEscapes.agreesWithMarksIn(Claiming.class);
    }

    @Test
    void names_the_method_above_that_declares_the_borrow() {
        borrowedEscapes
                .on(Escaping.class)
                .findingAt("Laser.print")
                .hasSteps("Escaping.Press.print(List, String) declares it borrowed")
                .hasHelp("keep a copy, or declare the argument @Owned");
    }

    @Test
    void reads_the_annotation_of_the_checker_framework_the_same() {
        borrowedEscapes.onSource("""
                        package org.checkerframework.checker.mustcall.qual;
                        public @interface NotOwning {}
                        """, """
                        package shop;
                        import org.checkerframework.checker.mustcall.qual.NotOwning;
                        public class Till {
                            private java.net.Socket line;
                            public void use(@NotOwning java.net.Socket socket) {
                                line = socket; // finds: stores its borrowed argument socket in Till.line
                            }
                            public boolean isOpen() { return !line.isClosed(); }
                        }
                        """).agreesWithMarks();
    }
}
