package dev.custody.rule.sharedstate;

import dev.custody.rule.sharedstate.exposedstaticmutable.LetOut;
import dev.custody.rule.sharedstate.exposedstaticmutable.OpenFields;
import dev.custody.testkit.RuleSpec;
import org.junit.jupiter.api.Test;

class ExposedStaticMutableTest {
    private final RuleSpec exposedStaticMutable = RuleSpec.of(ExposedStaticMutable.class);

    @Test
    void reports_mutable_data_in_public_fields() {
        exposedStaticMutable.agreesWithMarksIn(OpenFields.class);
    }

    @Test
    void reports_mutable_data_that_public_methods_let_out() {
        exposedStaticMutable.agreesWithMarksIn(LetOut.class);
    }

    @Test
    void names_the_method_and_what_to_write_instead() {
        exposedStaticMutable
                .on(LetOut.class)
                .findingAt("UNITS")
                .hasSteps("returns LetOut.UNITS")
                .hasHelp("return UNITS.clone()");
    }

    @Test
    void leaves_generated_parsers_alone() {
        exposedStaticMutable.onSource("""
                        package org.antlr.v4.runtime;
                        public abstract class Parser {}
                        """, """
                        package query;
                        public class QueryParser extends org.antlr.v4.runtime.Parser {
                            public static final String[] ruleNames = {"select", "where"};
                        }
                        """, """
                        package query;
                        public class Parsers {
                            public static final String[] NAMES = {"select", "where"}; // finds: Parsers.NAMES
                        }
                        """).agreesWithMarks();
    }
}
