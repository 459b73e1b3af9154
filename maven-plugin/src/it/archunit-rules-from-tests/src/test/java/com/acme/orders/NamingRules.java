package com.acme.orders;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;

class NamingRules {
    @ArchTest
    static void controllers(JavaClasses classes) {
        classes().that().resideInAPackage("..web..").should().haveSimpleNameEndingWith("Controller").check(classes);
    }
}
