package dev.custody.rule.ownership;

import dev.custody.rule.ownership.useaftertransfer.GivenAway;
import dev.custody.rule.ownership.useaftertransfer.HandedOver;
import dev.custody.rule.ownership.useaftertransfer.Line;
import dev.custody.testkit.RuleSpec;
import org.junit.jupiter.api.Test;

class UseAfterTransferTest {
    private final RuleSpec useAfterTransfer = RuleSpec.of(UseAfterTransfer.class);

    @Test
    void reports_values_that_are_used_after_they_were_given_away() {
        useAfterTransfer.agreesWithMarksIn(GivenAway.class);
    }

    @Test
    void leaves_values_alone_that_nobody_uses_any_more() {
        useAfterTransfer.agreesWithMarksIn(HandedOver.class);
    }

    @Test
    void leaves_the_new_owner_alone() {
        useAfterTransfer.agreesWithMarksIn(Line.class);
    }

    @Test
    void shows_where_the_value_was_given_away_and_what_else_uses_it() {
        useAfterTransfer
                .on(GivenAway.class)
                .findingAt("twice")
                .hasSteps("hands its argument letters over to Line.put()")
                .hasHelp("finish with the value before Line.put(), pass a copy");
    }

    @Test
    void reads_the_annotation_of_the_checker_framework_the_same() {
        useAfterTransfer.onSource("""
                        package org.checkerframework.checker.mustcall.qual;
                        public @interface Owning {}
                        """, """
                        package shop;
                        import org.checkerframework.checker.mustcall.qual.Owning;
                        public class Till {
                            private java.net.Socket line;
                            void keep(@Owning java.net.Socket socket) { line = socket; }
                            void open(java.net.Socket socket) throws java.io.IOException {
                                keep(socket);
                                socket.close(); // finds: calls Socket.close() on its argument socket
                            }
                            boolean isOpen() { return !line.isClosed(); }
                        }
                        """).agreesWithMarks();
    }
}
