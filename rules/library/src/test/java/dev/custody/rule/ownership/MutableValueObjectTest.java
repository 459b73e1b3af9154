package dev.custody.rule.ownership;

import dev.custody.rule.ownership.mutablevalueobject.BrokenValues;
import dev.custody.rule.ownership.mutablevalueobject.TrueValues;
import dev.custody.testkit.RuleSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutableValueObjectTest {
    private final RuleSpec mutableValueObject = RuleSpec.of(MutableValueObject.class);

    @Test
    void reports_declared_values_that_change() {
        mutableValueObject.agreesWithMarksIn(BrokenValues.class);
    }

    @Test
    void leaves_what_keeps_its_word_alone() {
        mutableValueObject.agreesWithMarksIn(TrueValues.class);
    }

    @Test
    void shows_what_changes_and_names_the_copy_to_keep() {
        mutableValueObject.on(BrokenValues.class).findingAt("Route.stops").hasSteps("changes the contents of");
        mutableValueObject.on(BrokenValues.class).findingAt("Invoice.lines").hasHelp("this.lines = List.copyOf(lines)");
        mutableValueObject.on(BrokenValues.class).findingAt("Price.cents").hasHelp("make cents final");
    }

    @Test
    void takes_records_for_values_where_the_settings_name_the_domain() {
        String record = """
                package shop.domain;
                public record Receipt(String customer, java.util.List<String> lines) {} // finds: Receipt.lines: List
                """;
        mutableValueObject
                .with(settings -> settings.withDomain(List.of("..domain..")))
                .onSource(record)
                .agreesWithMarks();
        mutableValueObject
                .onSource(record.substring(0, record.indexOf(" // finds")))
                .agreesWithMarks();
    }

    @Test
    void leaves_entities_alone_whose_rows_nobody_writes() {
        mutableValueObject.onSource("""
                        package org.hibernate.annotations;
                        public @interface Immutable {}
                        """, """
                        package shop;
                        import org.hibernate.annotations.Immutable;
                        @Immutable
                        public class OrderRow {
                            private String number;
                            public String getNumber() { return number; }
                            public void setNumber(String number) { this.number = number; }
                        }
                        """).agreesWithMarks();
    }
}
