package dev.custody.archunit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.freeze.FreezingArchRule;
import dev.custody.archunit.shop.api.Prices;
import dev.custody.archunit.shop.core.Counters;
import dev.custody.finding.Tier;
import dev.custody.rule.example.WideOpenField;
import dev.custody.rule.example.wideopenfield.OpenParcel;
import dev.custody.rule.sharedstate.MutableStaticField;
import dev.custody.settings.FailOn;
import dev.custody.settings.Settings;
import dev.custody.testkit.CompiledSources;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustodyRuleTest {
    private static final JavaClasses SHOP = new ClassFileImporter().importPackages("dev.custody.archunit.shop");

    private final CustodyRule rule = CustodyRule.of(new MutableStaticField());

    @Test
    void reports_a_finding_as_one_line_that_names_its_place() {
        assertThat(violations(rule, SHOP))
                .hasSize(3)
                .allMatch(line -> line.lines().count() == 1)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("dev.custody.archunit.shop.core.Counters.orders: Counters.orders ")
                        .endsWith(" (Counters.java:10)"))
                .anySatisfy(line -> assertThat(line).contains("shop.core.Counters$Parcels.sent: "))
                .anySatisfy(line -> assertThat(line).contains("shop.api.Prices.discount: "));
    }

    @Test
    void hands_the_class_to_whoever_handles_violations() {
        List<JavaClass> violating = new ArrayList<>();
        rule.evaluate(SHOP).handleViolations((Collection<JavaClass> classes, String text) -> violating.addAll(classes));
        assertThat(violating)
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrder("Counters", "Parcels", "Prices");
    }

    @Test
    void shows_the_help_below_each_line_when_a_check_fails() {
        assertThatThrownBy(() -> rule.check(SHOP))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Rule 'mutable-static-field: ")
                .hasMessageContaining("was violated (3 times)")
                .hasMessageMatching("(?s).*\\.orders: [^\\n]*\\R    = help: make orders a field [^\\n]+");
    }

    @Test
    void is_described_by_the_rules_summary_and_the_users_own_words() {
        String summary = new MutableStaticField().info().summary();
        assertThat(rule.getDescription()).isEqualTo("mutable-static-field: " + summary);
        assertThat(rule.because("tests must not meet in a field").getDescription())
                .isEqualTo("mutable-static-field: " + summary + ", because tests must not meet in a field");
        assertThat(rule.as("no global state").getDescription()).isEqualTo("no global state");
        assertThat(rule.as("no global state").within("..api..").getDescription())
                .isEqualTo("no global state within ..api..");
        assertThat(rule.as("no global state")
                        .within("..api..")
                        .because("of scaling")
                        .toString())
                .isEqualTo("no global state within ..api.., because of scaling");
    }

    @Test
    void judges_only_the_packages_it_was_narrowed_to() {
        assertThat(violations(rule.within("..api.."), SHOP))
                .singleElement()
                .asString()
                .contains("Prices.discount");
        assertThat(violations(rule.within("..core..", "..api.."), SHOP)).hasSize(3);
        assertThat(violations(rule.within("..core..").within("..api.."), SHOP)).isEmpty();
    }

    @Test
    void judges_only_the_classes_that_fulfil_a_predicate() {
        CustodyRule nested = rule.that(describe("are nested", JavaClass::isNestedClass));
        assertThat(violations(nested, SHOP)).singleElement().asString().contains("Parcels.sent");
        assertThat(nested.getDescription()).endsWith(" for classes that are nested");
    }

    @Test
    void does_not_fail_when_its_scope_is_empty() {
        assertThatCode(() -> rule.within("nowhere..").check(SHOP)).doesNotThrowAnyException();
        assertThatCode(() -> rule.check(SHOP.that(describe("are none", type -> false))))
                .doesNotThrowAnyException();
    }

    @Test
    void fails_on_an_empty_scope_when_asked_to() {
        assertThatThrownBy(
                        () -> rule.within("nowhere..").allowEmptyShould(false).check(SHOP))
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void takes_part_in_composite_rules() {
        ArchRule both = CompositeArchRule.of(rule.within("..api.."))
                .and(noClasses().should().bePublic());
        assertThat(violations(both, SHOP))
                .anyMatch(line -> line.contains("Prices.discount"))
                .hasSize(5);
    }

    @Test
    void knows_of_writes_in_classes_that_were_not_imported() {
        JavaClasses prices = new ClassFileImporter().importClasses(Prices.class);
        assertThat(violations(rule, prices))
                .singleElement()
                .asString()
                .contains("Prices.discount")
                .endsWith("(Prices.java:0)");
    }

    @Test
    void reports_only_classes_that_were_imported() {
        JavaClasses parcels = new ClassFileImporter().importClasses(Counters.Parcels.class);
        assertThat(violations(rule, parcels)).singleElement().asString().contains("Parcels.sent");
    }

    @Test
    void fails_on_findings_of_every_severity_unless_told_otherwise() {
        JavaClasses parcel = new ClassFileImporter().importClasses(OpenParcel.class);
        CustodyRule open = CustodyRule.of(new WideOpenField());
        assertThat(violations(open, parcel)).hasSize(2).noneMatch(line -> line.contains("lost"));
        CustodyRule strict = open.with(Settings.defaults().withTier(Tier.STRICT));
        assertThat(violations(strict, parcel)).hasSize(3);
        assertThat(violations(strict.failOn(FailOn.ERROR), parcel)).hasSize(2);
        assertThat(violations(strict.failOn(FailOn.NEVER), parcel)).isEmpty();
    }

    @Test
    void reads_classes_that_were_imported_from_an_archive() {
        JavaClasses library = new ClassFileImporter().importPackages("org.opentest4j");
        assertThat(library).isNotEmpty();
        assertThat(violations(CustodyRule.of(new WideOpenField()), library)).isEmpty();
        assertThat(ClassFileRoots.of(library)).singleElement().asString().endsWith(".jar");
    }

    @Test
    void names_a_class_whose_class_file_it_cannot_get_at() {
        JavaClasses platform = new ClassFileImporter().importClasses(String.class);
        assertThatThrownBy(() -> rule.check(platform))
                .hasMessageStartingWith("java.lang.String was imported from jrt:/")
                .hasMessageEndingWith("import it from a folder or an archive");
    }

    @Test
    void names_class_files_it_cannot_read_instead_of_passing() throws IOException {
        try (CompiledSources compiled = CompiledSources.of("public class Stock {}")) {
            Files.writeString(compiled.classes().resolve("Broken.class"), "no class");
            JavaClasses stock =
                    new ClassFileImporter().importPath(compiled.classes().resolve("Stock.class"));
            assertThatThrownBy(() -> rule.check(stock))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Broken.class: ");
        }
    }

    @Test
    void leaves_test_folders_out_when_there_are_others() {
        try (CompiledSources main = CompiledSources.of("""
                package com.acme;
                public class Stock { static int pieces; public void take() { pieces--; } }
                """)) {
            JavaClasses classes = new ClassFileImporter()
                    .importPaths(main.classes(), ClassFileRoots.of(SHOP).get(0).resolve("dev/custody/archunit/shop"));
            assertThat(violations(rule, classes)).singleElement().asString().contains("com.acme.Stock.pieces");
        }
    }

    @Test
    void links_the_classes_once_for_all_rules() {
        JudgedClasses first = JudgedClasses.of(SHOP);
        violations(rule, SHOP);
        violations(CustodyRule.of(new WideOpenField()), SHOP);
        assertThat(JudgedClasses.of(SHOP)).isSameAs(first);
        assertThat(first.sessions()).isEqualTo(1);
    }

    @Test
    void can_be_frozen() {
        MemoryStore store = new MemoryStore();
        ArchRule frozen = FreezingArchRule.freeze(rule).persistIn(store);
        frozen.check(
                SHOP.that(describe("are in core", type -> type.getPackageName().endsWith("core"))));
        assertThat(store.violations()).hasSize(2);
        assertThatThrownBy(() -> frozen.check(SHOP))
                .hasMessageContaining("was violated (1 times)")
                .hasMessageContaining("Prices.discount");
    }

    private static List<String> violations(ArchRule checked, JavaClasses classes) {
        return checked.evaluate(classes).getFailureReport().getDetails();
    }
}
