package com.acme.orders;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.custody.CustodyRules;

class LayerRules {
    @ArchTest
    static final ArchRule domain_knows_no_web = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..web..")
            .because("pages come and go");

    @ArchTest
    static final ArchRule no_cycles = slices().matching("com.acme.orders.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchTests custody = ArchTests.in(CustodyRules.class);
}
