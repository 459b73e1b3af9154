package dev.custody.archunit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;

/** What the guide shows, under ArchUnit's own test engine. */
@AnalyzeClasses(packages = "dev.custody.archunit.depot")
class DepotDesignTest {
    @ArchTest
    static final ArchRule parcel_events_do_not_change = CustodyFacts.rule(
            facts -> classes().that().haveSimpleNameEndingWith("ParcelEvent").should(facts.beDeeplyImmutable()));

    @ArchTest
    static final ArchRule singletons_hold_no_state =
            CustodyFacts.rule(facts -> classes().that(facts.areSingletons()).should(facts.beDeeplyImmutable()));

    @ArchTest
    static final ArchRule states_are_private = CustodyFacts.rule(
            facts -> fields().that(facts.holdAState()).should().bePrivate());

    @ArchTest
    static final ArchRule questions_change_nothing = CustodyFacts.rule(facts ->
            noMethods().that().haveNameStartingWith("count").should(ArchCondition.from(facts.changeAnArgument())));

    @ArchTest
    static void only_parcels_change_their_state(JavaClasses classes) {
        CustodyFacts facts = CustodyFacts.of(classes);
        methods()
                .that(facts.changeAState())
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleName("Parcel")
                .check(classes);
    }
}
