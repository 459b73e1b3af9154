package com.acme.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.design.MutableEvent;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.custody.Custody;
import dev.custody.Inspection;
import dev.custody.archunit.CustodyRule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

class DesignTest {
    private final Inspection orders = Custody.inspect("com.acme.orders");

    @Test
    void tests_run_the_rule_too() {
        assertThat(orders.asTests().map(DynamicTest::getDisplayName)).anyMatch(name -> name.contains("mutable-event"));
        assertThat(orders.waived()).hasSize(1);
    }

    @Test
    void archunit_runs_it_by_itself() {
        var classes = new ClassFileImporter().importPackages("com.acme.orders");
        var found = CustodyRule.of(new MutableEvent()).evaluate(classes).getFailureReport().getDetails();
        assertThat(found.size() + orders.known().size()).isEqualTo(1);
    }
}
