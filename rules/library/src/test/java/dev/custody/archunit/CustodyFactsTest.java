package dev.custody.archunit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.custody.archunit.depot.Depot;
import dev.custody.archunit.depot.FoundEvent;
import dev.custody.archunit.depot.Label;
import dev.custody.archunit.depot.LostEvent;
import dev.custody.archunit.depot.Parcel;
import dev.custody.archunit.depot.ParcelEvent;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CustodyFactsTest {
    private static final JavaClasses DEPOT = new ClassFileImporter().importPackages("dev.custody.archunit.depot");

    private final CustodyFacts facts = CustodyFacts.of(DEPOT);

    @Test
    void tell_singletons() {
        assertThat(classesThat(facts.areSingletons()))
                .contains(Depot.class.getName())
                .doesNotContain(Parcel.class.getName());
    }

    @Test
    void tell_deeply_immutable_types_from_those_that_change() {
        assertThat(classesThat(facts.areDeeplyImmutable()))
                .contains(ParcelEvent.class.getName())
                .doesNotContain(LostEvent.class.getName(), FoundEvent.class.getName(), Parcel.class.getName());
        assertThat(classesThat(facts.areMutable()))
                .contains(LostEvent.class.getName(), Parcel.class.getName())
                .doesNotContain(ParcelEvent.class.getName(), FoundEvent.class.getName());
    }

    @Test
    void tell_types_with_a_state() {
        assertThat(classesThat(facts.haveAState())).containsExactly(Parcel.class.getName());
    }

    @Test
    void tell_data_carriers() {
        assertThat(classesThat(facts.areDataCarriers())).containsExactly(Label.class.getName());
    }

    @Test
    void tell_types_of_the_domain_by_their_state() {
        assertThat(classesThat(facts.belongToTheDomain()))
                .contains(Parcel.class.getName())
                .doesNotContain(Depot.class.getName());
    }

    @Test
    void tell_types_that_outside_code_reaches() {
        assertThat(classesThat(facts.areReachableFromOutside())).contains(Depot.class.getName());
    }

    @Test
    void tell_fields_that_hold_a_state() {
        assertThat(fieldsThat(facts.holdAState())).containsExactly("Parcel.state");
    }

    @Test
    void tell_fields_that_change() {
        assertThat(fieldsThat(facts.change()))
                .contains("Parcel.state", "Label.text", "LostEvent.witnesses")
                .doesNotContain("Parcel.note", "ParcelEvent.stops", "ParcelEvent.parcel");
    }

    @Test
    void tell_methods_that_change_a_state_by_themselves_or_through_a_helper() {
        assertThat(methodsThat(facts.changeAState())).containsExactly("Parcel.moveTo", "Parcel.send");
    }

    @Test
    void tell_methods_that_change_an_argument() {
        assertThat(methodsThat(facts.changeAnArgument())).containsExactly("Depot.sort");
    }

    @Test
    void tell_methods_that_let_out_own_data() {
        assertThat(methodsThat(facts.letOutOwnData())).containsExactly("LostEvent.witnesses");
    }

    @Test
    void say_where_a_type_is_not_deeply_immutable() {
        ArchRule rule = classes().that().haveSimpleNameEndingWith("Event").should(facts.beDeeplyImmutable());
        assertThat(rule.evaluate(DEPOT).getFailureReport().getDetails())
                .containsExactly(
                        "Class <" + FoundEvent.class.getName()
                                + "> holds what others may change: FoundEvent.places: List in (FoundEvent.java:0)",
                        "Class <" + LostEvent.class.getName()
                                + "> is mutable: LostEvent.witnesses: ArrayList, changed by LostEvent.add() in (LostEvent.java:0)");
    }

    @Test
    void say_where_own_data_gets_out() {
        ArchRule rule = classes().should(facts.notLetOutOwnData());
        assertThat(rule.evaluate(DEPOT).getFailureReport().getDetails())
                .containsExactly("LostEvent.witnesses() hands out LostEvent.witnesses in (LostEvent.java:14)");
    }

    @Test
    void conditions_can_be_turned_round() {
        assertThat(noClasses()
                        .that()
                        .haveSimpleName("ParcelEvent")
                        .should(facts.beDeeplyImmutable())
                        .evaluate(DEPOT)
                        .hasViolation())
                .isTrue();
        assertThat(noClasses()
                        .that()
                        .haveSimpleName("ParcelEvent")
                        .should(facts.notLetOutOwnData())
                        .evaluate(DEPOT)
                        .hasViolation())
                .isTrue();
    }

    @Test
    void combine_with_what_archunit_says() {
        ArchRule privateState = fields().that(facts.holdAState()).should().bePrivate();
        ArchRule inOnePlace = methods().that(facts.changeAState()).should().beDeclaredIn(Parcel.class);
        assertThatCode(() -> privateState.check(DEPOT)).doesNotThrowAnyException();
        assertThatCode(() -> inOnePlace.check(DEPOT)).doesNotThrowAnyException();
    }

    @Test
    void make_a_rule_before_there_are_classes() {
        ArchRule rule = CustodyFacts.rule(
                        known -> classes().that(known.areSingletons()).should(known.beDeeplyImmutable()))
                .because("every thread has them");
        assertThat(rule.getDescription())
                .isEqualTo("classes that are singletons should be deeply immutable, because every thread has them");
        assertThat(rule.evaluate(DEPOT).hasViolation()).isFalse();
        assertThat(rule.as("no state in singletons").getDescription()).isEqualTo("no state in singletons");
    }

    @Test
    void share_one_program_with_the_rules_of_the_pack() {
        facts.areSingletons().test(DEPOT.get(Depot.class));
        CustodyFacts.of(DEPOT).haveAState().test(DEPOT.get(Parcel.class));
        assertThat(JudgedClasses.of(DEPOT).sessions()).isEqualTo(1);
    }

    @Test
    void know_library_types_by_table_only() {
        JavaClass string = DEPOT.get(ParcelEvent.class).getField("parcel").getRawType();
        assertThat(facts.areDeeplyImmutable().test(string)).isTrue();
        assertThat(facts.areSingletons().test(string)).isFalse();
    }

    @Test
    void cannot_be_asked_before_there_are_classes() {
        assertThatThrownBy(() -> CustodyFacts.OF_NO_CLASSES.areSingletons().test(DEPOT.get(Depot.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CustodyFacts.rule");
    }

    private static List<String> classesThat(DescribedPredicate<JavaClass> predicate) {
        return DEPOT.stream().filter(predicate).map(JavaClass::getName).sorted().toList();
    }

    private static List<String> fieldsThat(DescribedPredicate<JavaField> predicate) {
        return members(type -> type.getFields().stream()
                .filter(predicate)
                .map(field -> field.getOwner().getSimpleName() + "." + field.getName()));
    }

    private static List<String> methodsThat(DescribedPredicate<JavaCodeUnit> predicate) {
        return members(type -> type.getMethods().stream()
                .filter(predicate)
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName()));
    }

    private static List<String> members(Function<JavaClass, Stream<String>> found) {
        return DEPOT.stream().flatMap(found).sorted().toList();
    }
}
