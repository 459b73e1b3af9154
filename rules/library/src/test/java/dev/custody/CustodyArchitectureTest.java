package dev.custody;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.custody.rule.Rules;

/** Packages use each other along one line: read → facts ← program ← rule → finding → facts, and the faces use the engine. */
@AnalyzeClasses(packages = "dev.custody", importOptions = ImportOption.DoNotIncludeTests.class)
class CustodyArchitectureTest {
    @ArchTest
    static final ArchRule only_reading_sees_asm = noClasses()
            .that(not(resideInAPackage("dev.custody.read..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.objectweb.asm..");

    /** But for the one list of all rules, which stands beside what a rule is. */
    @ArchTest
    static final ArchRule packages_form_no_cycle = slices().matching("dev.custody.(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(equivalentTo(Rules.class), alwaysTrue());

    @ArchTest
    static final ArchRule rules_do_not_see_each_other =
            slices().assignedFrom(new RulesOfGroups()).should().notDependOnEachOther();

    @ArchTest
    static final ArchRule facts_use_nothing_of_ours = uses("dev.custody.facts");

    @ArchTest
    static final ArchRule findings_use_facts = uses("dev.custody.finding", "dev.custody.facts");

    @ArchTest
    static final ArchRule settings_use_findings = uses("dev.custody.settings", "dev.custody.finding");

    @ArchTest
    static final ArchRule workers_use_nothing_of_ours = uses("dev.custody.work");

    @ArchTest
    static final ArchRule reading_uses_facts = uses("dev.custody.read..", "dev.custody.facts", "dev.custody.work");

    @ArchTest
    static final ArchRule the_program_uses_what_was_read = uses(
            "dev.custody.program",
            "dev.custody.facts",
            "dev.custody.read",
            "dev.custody.settings",
            "dev.custody.work",
            "dev.custody.annotation");

    @ArchTest
    static final ArchRule an_analysis_over_the_program_uses_the_program = uses(
            "dev.custody.program.state",
            "dev.custody.program",
            "dev.custody.machine",
            "dev.custody.facts",
            "dev.custody.settings");

    @ArchTest
    static final ArchRule machines_use_facts = uses("dev.custody.machine", "dev.custody.facts");

    @ArchTest
    static final ArchRule what_a_review_shows_uses_machines_and_findings =
            uses("dev.custody.review", "dev.custody.machine", "dev.custody.finding", "dev.custody.facts");

    @ArchTest
    static final ArchRule the_domain_uses_the_program_and_its_states = uses(
            "dev.custody.program.domaintype",
            "dev.custody.program",
            "dev.custody.program.state",
            "dev.custody.facts",
            "dev.custody.settings");

    @ArchTest
    static final ArchRule mutability_uses_the_program =
            uses("dev.custody.program.mutability", "dev.custody.program", "dev.custody.facts", "dev.custody.settings");

    @ArchTest
    static final ArchRule shared_state_uses_the_program_and_mutability = uses(
            "dev.custody.program.singleton",
            "dev.custody.program",
            "dev.custody.program.mutability",
            "dev.custody.review",
            "dev.custody.facts",
            "dev.custody.settings");

    @ArchTest
    static final ArchRule ownership_uses_the_program_and_mutability = uses(
            "dev.custody.program.ownership",
            "dev.custody.program",
            "dev.custody.program.mutability",
            "dev.custody.review",
            "dev.custody.facts",
            "dev.custody.settings");

    @ArchTest
    static final ArchRule transfers_use_the_program_and_mutability = uses(
            "dev.custody.program.transfer",
            "dev.custody.program",
            "dev.custody.program.mutability",
            "dev.custody.facts");

    @ArchTest
    static final ArchRule waivers_use_the_program =
            uses("dev.custody.program.waiver", "dev.custody.program", "dev.custody.facts");

    @ArchTest
    static final ArchRule the_landscape_uses_the_program =
            uses("dev.custody.program.landscape", "dev.custody.program", "dev.custody.facts");

    @ArchTest
    static final ArchRule a_baseline_uses_findings = uses("dev.custody.baseline", "dev.custody.finding");

    @ArchTest
    static final ArchRule rules_ask_the_program = uses(
            "dev.custody.rule..",
            "dev.custody.program..",
            "dev.custody.machine",
            "dev.custody.finding",
            "dev.custody.facts",
            "dev.custody.settings");

    @ArchTest
    static final ArchRule the_engine_uses_all_of_these_and_no_face = uses(
            "dev.custody.engine",
            "dev.custody.baseline",
            "dev.custody.read",
            "dev.custody.program..",
            "dev.custody.machine",
            "dev.custody.review",
            "dev.custody.rule",
            "dev.custody.finding",
            "dev.custody.facts",
            "dev.custody.settings",
            "dev.custody.work");

    @ArchTest
    static final ArchRule assertions_use_the_engine_and_its_texts = uses(
            "dev.custody.assertions",
            "dev.custody.annotation",
            "dev.custody.engine",
            "dev.custody.machine",
            "dev.custody.facts",
            "dev.custody.text");

    @ArchTest
    static final ArchRule arch_unit_rules_find_in_the_program = uses(
            "dev.custody.archrules",
            "dev.custody.archunit",
            "dev.custody.rule",
            "dev.custody.program",
            "dev.custody.read",
            "dev.custody.finding",
            "dev.custody.facts",
            "dev.custody.settings");

    @ArchTest
    static final ArchRule the_test_kit_runs_rules_in_the_engine = uses(
            "dev.custody.testkit",
            "dev.custody.engine",
            "dev.custody.rule",
            "dev.custody.read",
            "dev.custody.finding",
            "dev.custody.facts",
            "dev.custody.settings");

    @ArchTest
    static final ArchRule nothing_inside_uses_what_users_import = noClasses()
            .that()
            .resideInAPackage("dev.custody.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.custody");

    @ArchTest
    static final ArchRule only_faces_see_test_libraries = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.custody",
                    "dev.custody.archrules",
                    "dev.custody.archunit",
                    "dev.custody.assertions",
                    "dev.custody.testkit")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.tngtech..", "org.junit..", "org.assertj..");

    private static ArchRule uses(String user, String... used) {
        return classes()
                .that()
                .resideInAPackage(user)
                .should()
                .onlyDependOnClassesThat(
                        resideInAPackage(user).or(resideInAnyPackage(used)).or(not(resideInAPackage("dev.custody.."))));
    }

    /** A slice a rule, with the types nested in it. */
    private static final class RulesOfGroups implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            boolean isOfGroup = type.getPackageName().startsWith("dev.custody.rule.");
            return isOfGroup ? SliceIdentifier.of(type.getName().replaceFirst("\\$.*", "")) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "rules";
        }
    }
}
