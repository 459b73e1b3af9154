package com.acme.orders;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

class LayerRules {
    @ArchTest
    static final ArchRule nothing_is_final = noClasses().should().haveModifier(
            com.tngtech.archunit.core.domain.JavaModifier.FINAL);

    @ArchTest
    static void throwing(JavaClasses classes) {
        throw new IllegalStateException("cannot say");
    }
}
