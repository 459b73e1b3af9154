package dev.custody.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.custody.engine.Engine;
import dev.custody.engine.Report;
import dev.custody.engine.Request;
import dev.custody.engine.RunningClassPath;
import dev.custody.finding.Finding;
import dev.custody.finding.Severity;
import dev.custody.finding.Step;
import dev.custody.rule.Rule;
import dev.custody.rule.Rules;
import dev.custody.settings.ArchRuleClass;
import dev.custody.settings.RuleLevel;
import dev.custody.settings.Settings;
import dev.custody.testkit.CompiledSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchRulesTest {
    private static final String SHOP = """
            package com.acme.shop.domain;
            import com.acme.shop.web.Page;
            import dev.custody.annotation.Allow;
            public class Order {
                public String shown() {
                    Runnable later = () -> new Page().title();
                    later.run();
                    return new Page().title();
                }
                @Allow(rule = "layer-domain-is-pure", reason = "goes away with the old pages")
                public void old() {
                    new Page().title();
                }
            }
            """;
    private static final String PAGE = """
            package com.acme.shop.web;
            public class Page {
                public String title() { return com.acme.shop.domain.Names.of(this); }
            }
            """;
    private static final String NAMES = """
            package com.acme.shop.domain;
            public class Names {
                public static String of(Object any) { return any.toString(); }
            }
            """;
    private static final String IMPORTS = """
            package com.acme.rules;
            import com.tngtech.archunit.core.domain.JavaClasses;
            import com.tngtech.archunit.junit.*;
            import com.tngtech.archunit.lang.*;
            import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.*;
            import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
            """;
    private static final String DOMAIN_IS_PURE = """
            noClasses().that().resideInAPackage("..domain..").should().dependOnClassesThat().resideInAPackage("..web..")
            """;

    @TempDir
    Path folder;

    private Settings settings = Settings.defaults();
    private List<String> missing = List.of();
    private String missingClass = "";
    private String properties = "";

    private Report report(String... rules) throws IOException {
        return report(List.of(new ArchRuleClass("com.acme.rules.LayerTest")), rules);
    }

    private Report report(List<ArchRuleClass> named, String... rules) throws IOException {
        try (CompiledSources shop = CompiledSources.of(SHOP, PAGE, NAMES);
                CompiledSources tests = CompiledSources.of(rules)) {
            if (!missingClass.isEmpty()) {
                Files.delete(tests.classes().resolve(missingClass));
            }
            Files.writeString(tests.classes().resolve("archunit.properties"), properties);
            List<Path> roots = List.of(shop.classes());
            List<Path> testPath = new ArrayList<>(List.of(tests.classes()));
            testPath.addAll(RunningClassPath.entries());
            RuleHome home = new RuleHome(
                    roots, RunningClassPath.entries(), getClass().getClassLoader(), () -> testPath, folder);
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            try (ArchRules own = ArchRules.open(named, home, new HashSet<>(Rules.IDS))) {
                missing = own.missing();
                List<Rule> all = new ArrayList<>(Rules.ALL);
                all.addAll(own.rules());
                return Engine.inspect(Request.of(roots)
                                .withClassPath(RunningClassPath.entries())
                                .withRules(all)
                                .withSettings(settings.withArchRules(named)))
                        .with(own.failures());
            } finally {
                assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
            }
        }
    }

    private static List<Finding> of(String rule, Report report) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static String layerTest(String members) {
        return IMPORTS + "class LayerTest {\n" + members + "}\n";
    }

    @Test
    void find_where_the_code_is_with_the_rule_as_help() throws IOException {
        Report report = report(layerTest("@ArchTest static final ArchRule domain_is_pure = " + DOMAIN_IS_PURE
                + ".because(\"pages come and go\");"));

        Finding first = of("layer-domain-is-pure", report).get(0);
        assertThat(first.place().qualifiedName()).isEqualTo("com.acme.shop.domain.Order.shown()");
        assertThat(first.place().link()).isEqualTo("(Order.java:6)");
        assertThat(first.message())
                .isEqualTo("Method <com.acme.shop.domain.Order.shown()> calls constructor"
                        + " <com.acme.shop.web.Page.<init>()>");
        assertThat(first.severity()).isEqualTo(Severity.ERROR);
        assertThat(first.help()).startsWith("no classes that reside in").endsWith(", because pages come and go");
        assertThat(report.failedRules()).isEmpty();
    }

    @Test
    void make_one_finding_of_what_differs_by_the_line_alone() throws IOException {
        Report report = report(layerTest("@ArchTest static final ArchRule domain_is_pure = " + DOMAIN_IS_PURE + ";"));

        List<Finding> found = of("layer-domain-is-pure", report);
        assertThat(found).hasSize(2);
        assertThat(found.get(0).steps()).extracting(step -> step.place().line()).containsExactly(8);
        assertThat(found)
                .allSatisfy(finding -> assertThat(finding.fingerprint().text())
                        .startsWith("layer-domain-is-pure com.acme.shop.domain.Order.shown() Method <")
                        .doesNotContain(".java"));
    }

    @Test
    void are_waived_and_given_a_level_like_all_others() throws IOException {
        settings = settings.withRules(Map.of("layer-domain-is-pure", RuleLevel.WARNING));

        Report report = report(layerTest("@ArchTest static final ArchRule domain_is_pure = " + DOMAIN_IS_PURE + ";"));

        assertThat(of("layer-domain-is-pure", report))
                .extracting(Finding::severity)
                .containsOnly(Severity.WARNING);
        assertThat(report.accepted().waived()).hasSize(2);
        assertThat(of("stale-waiver", report)).isEmpty();
    }

    @Test
    void are_found_in_every_form_that_arch_unit_knows() throws IOException {
        Report report = report(IMPORTS + """
                public class LayerTest extends Base {
                    @ArchTest private final ArchRule of_an_object = noClasses().should().haveSimpleName("Names");
                    @ArchTest static final ArchTests more = ArchTests.in(More.class);
                    public static final ArchRule WITHOUT_ANNOTATION = noClasses().should().haveSimpleName("Names");
                    static final ArchRule helper = noClasses().should().haveSimpleName("Names");
                    @ArchTest @ArchIgnore static final ArchRule ignored = noClasses().should().haveSimpleName("Names");
                    @ArchTest static void method(JavaClasses classes) {
                        noClasses().should().haveSimpleName("Names").check(classes);
                    }
                    @ArchTest static final ArchRule of_the_pack = dev.custody.OwnershipRules.NO_LEAKED_INTERNALS;
                }
                class Base {
                    @ArchTest static final ArchRule inherited = noClasses().should().haveSimpleName("Names");
                }
                class More {
                    @ArchTest static final ArchRule no_names = noClasses().should().haveSimpleName("Names");
                }
                """);

        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().startsWith("layer-"))
                .allMatch(finding -> finding.place().type().equals("com.acme.shop.domain.Names"))
                .extracting(Finding::rule)
                .containsExactly(
                        "layer-inherited",
                        "layer-method",
                        "layer-more-no-names",
                        "layer-of-an-object",
                        "layer-without-annotation");
        assertThat(report.failedRules()).isEmpty();
    }

    @Test
    void find_from_a_method_what_they_find_from_a_field() throws IOException {
        Report field = report(layerTest("@ArchTest static final ArchRule domain_is_pure = " + DOMAIN_IS_PURE + ";"));
        Report method = report(layerTest(
                "@ArchTest void domain_is_pure(JavaClasses classes) {" + DOMAIN_IS_PURE + ".check(classes); }"));

        assertThat(of("layer-domain-is-pure", method))
                .extracting(Finding::fingerprint)
                .isEqualTo(of("layer-domain-is-pure", field).stream()
                        .map(Finding::fingerprint)
                        .toList());
    }

    @Test
    void tell_a_cycle_once_with_the_places_that_make_it() throws IOException {
        Report report = report(layerTest("@ArchTest static final ArchRule no_cycles ="
                + " slices().matching(\"com.acme.shop.(*)..\").should().beFreeOfCycles();"));

        Finding cycle = of("layer-no-cycles", report).get(0);
        assertThat(of("layer-no-cycles", report)).hasSize(1);
        assertThat(cycle.message()).isEqualTo("Cycle detected: Slice domain -> Slice web -> Slice domain");
        assertThat(cycle.steps())
                .extracting(Step::place)
                .extracting(place -> place.type())
                .contains("com.acme.shop.web.Page");
        assertThat(cycle.fingerprint().text()).startsWith("layer-no-cycles com.acme.rules.LayerTest.no_cycles Cycle");
    }

    @Test
    void find_that_they_have_nothing_to_judge() throws IOException {
        Report report = report(layerTest("@ArchTest static final ArchRule typo ="
                + " classes().that().resideInAPackage(\"..domian..\").should().bePublic();"));

        Finding nothing = of("layer-typo", report).get(0);
        assertThat(nothing.message()).isEqualTo("LayerTest.typo judges no class, so that it would not notice anything");
        assertThat(nothing.help()).contains("allowEmptyShould(true)");
        assertThat(nothing.place().qualifiedName()).isEqualTo("com.acme.rules.LayerTest.typo");
    }

    @Test
    void judge_only_what_analyze_classes_names() throws IOException {
        String rule = "class LayerTest { @ArchTest static final ArchRule none = noClasses().should().bePublic(); }";

        assertThat(of("layer-none", report(IMPORTS + rule))).hasSize(3);
        assertThat(of("layer-none", report(IMPORTS + "@AnalyzeClasses(packages = \"com.acme.shop.web\") " + rule)))
                .extracting(finding -> finding.place().type())
                .containsExactly("com.acme.shop.web.Page");
    }

    @Test
    void judge_by_analyze_classes_what_they_judge_in_tests() throws IOException {
        List<ArchRuleClass> named = List.of(
                new ArchRuleClass("com.acme.shop.web.WebTest"),
                new ArchRuleClass("com.acme.rules.NamesTest"),
                new ArchRuleClass("com.acme.rules.MetaTest"),
                new ArchRuleClass("com.acme.rules.WholeTest"));
        String none = "{ @ArchTest static final ArchRule none = noClasses().should().bePublic(); }";

        Report report = report(
                named,
                PAGE,
                NAMES,
                IMPORTS.replace("com.acme.rules", "com.acme.shop.web") + "@AnalyzeClasses\nclass WebTest " + none,
                IMPORTS + "@AnalyzeClasses(classes = com.acme.shop.domain.Names.class)\nclass NamesTest " + none,
                IMPORTS + "@Web\nclass MetaTest " + none,
                "package com.acme.rules;"
                        + "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                        + "@com.tngtech.archunit.junit.AnalyzeClasses(packagesOf = com.acme.shop.web.Page.class)"
                        + "\n@interface Web {}",
                IMPORTS + "@AnalyzeClasses(wholeClasspath = true)\nclass WholeTest " + none);

        assertThat(report.failedRules()).isEmpty();
        assertThat(of("web-none", report)).extracting(ArchRulesTest::type).containsExactly("com.acme.shop.web.Page");
        assertThat(of("names-none", report))
                .extracting(ArchRulesTest::type)
                .containsExactly("com.acme.shop.domain.Names");
        assertThat(of("meta-none", report)).extracting(ArchRulesTest::type).containsExactly("com.acme.shop.web.Page");
        assertThat(of("whole-none", report)).hasSize(3);
    }

    private static String type(Finding finding) {
        return finding.place().type();
    }

    @Test
    void ask_facts_of_the_run_with_the_settings_of_its_module() throws IOException {
        settings = settings.withDomain(List.of("..web.."));
        String field = "@ArchTest static final ArchRule no_domain = dev.custody.archunit.CustodyFacts.rule(facts ->"
                + " noClasses().should(ArchCondition.from(facts.belongToTheDomain())));";
        String method = "@ArchTest static void by_hand(JavaClasses all) {"
                + " JavaClasses some = all.that(JavaClass.Predicates.simpleNameStartingWith(\"P\"));"
                + " noClasses().should(ArchCondition.from("
                + "dev.custody.archunit.CustodyFacts.of(some).belongToTheDomain())).check(some); }";

        Report report = report(layerTest(field + method).replace("JavaClasses;", "*;"));

        assertThat(of("layer-no-domain", report))
                .extracting(ArchRulesTest::type)
                .containsExactly("com.acme.shop.web.Page");
        assertThat(of("layer-by-hand", report))
                .extracting(ArchRulesTest::type)
                .containsExactly("com.acme.shop.web.Page");
    }

    @Test
    void from_a_jar_take_turns_in_all_modules_of_a_build() throws IOException {
        List<ArchRuleClass> named = List.of(new ArchRuleClass(RulesBesideCustody.class.getName()));

        Report report = report(named, "package com.acme.rules; class Nothing {}");

        assertThat(of("arch-rules-test-rules-beside-custody-alone", report)).isEmpty();
        assertThat(report.failedRules()).isEmpty();
        assertThat(report.rules())
                .extracting(Report.RuleRun::id)
                .contains("arch-rules-test-rules-beside-custody-alone");
    }

    /** Stands beside Custody as a jar's rules do, and finds something when another module may use it at the same time. */
    static final class RulesBesideCustody {
        @ArchTest
        static void alone(JavaClasses classes) {
            assertThat(Thread.holdsLock(ArchUnitRule.TURN)).isTrue();
        }
    }

    @Test
    void are_called_as_settings_say() throws IOException {
        List<ArchRuleClass> named =
                List.of(new ArchRuleClass("com.acme.rules.LayerTest", Map.of("no_names", "bad-name")));

        Report report = report(
                named,
                layerTest(
                        "@ArchTest static final ArchRule no_names = noClasses().should().haveSimpleName(\"Names\");"));

        assertThat(of("bad-name", report)).hasSize(1);
    }

    @Test
    void are_told_where_they_cannot_be_had_and_cost_the_others_nothing() throws IOException {
        List<ArchRuleClass> named = List.of(
                new ArchRuleClass("com.acme.rules.LayerTest"),
                new ArchRuleClass("com.acme.rules.Typo"),
                new ArchRuleClass("com.acme.rules.EmptyTest"),
                new ArchRuleClass("com.acme.rules.BrokenTest"));

        Report report = report(
                named,
                layerTest("@ArchTest static final ArchRule domain_is_pure = " + DOMAIN_IS_PURE + ";"),
                "package com.acme.rules; class EmptyTest {}",
                IMPORTS + "class BrokenTest { @ArchTest static final ArchRule a = made();\n"
                        + "static ArchRule made() { throw new IllegalStateException(\"no rule today\"); } }");

        assertThat(of("layer-domain-is-pure", report)).isNotEmpty();
        assertThat(missing).containsExactly("com.acme.rules.Typo");
        assertThat(report.failedRules())
                .extracting(Object::toString)
                .satisfiesExactly(
                        broken -> assertThat(broken)
                                .isEqualTo(
                                        "com.acme.rules.BrokenTest: cannot be initialised: java.lang.IllegalStateException:"
                                                + " no rule today at BrokenTest.java:8"),
                        empty -> assertThat(empty).startsWith("com.acme.rules.EmptyTest: has no ArchUnit rule; "),
                        typo -> assertThat(typo).startsWith("com.acme.rules.Typo: there is no such class, "));
    }

    @Test
    void are_told_when_they_fail_while_they_judge() throws IOException {
        Report report = report(layerTest("""
                @ArchTest static void throwing(JavaClasses classes) {
                    throw new IllegalStateException("cannot say");
                }
                """));

        assertThat(report.failedRules())
                .singleElement()
                .hasToString("layer-throwing: fails with java.lang.IllegalStateException: cannot say at"
                        + " LayerTest.java:9; mend the rule");
    }

    private Report reportOn(Path root) throws IOException {
        String rule =
                layerTest("@ArchTest static final ArchRule none = noClasses().should().haveSimpleName(\"Diagnostic\");"
                        + "@ArchTest static final ArchRule facts = dev.custody.archunit.CustodyFacts.rule(facts ->"
                        + " noClasses().that(facts.areSingletons()).should().haveSimpleName(\"Diagnostic\"));");
        try (CompiledSources tests = CompiledSources.of(rule)) {
            RuleHome home = new RuleHome(
                    List.of(root),
                    RunningClassPath.entries(),
                    getClass().getClassLoader(),
                    () -> List.of(tests.classes()),
                    folder);
            Request request = Request.of(List.of(root)).withClassPath(RunningClassPath.entries());
            List<ArchRuleClass> named = List.of(new ArchRuleClass("com.acme.rules.LayerTest"));
            try (ArchRules own = ArchRules.open(named, home, Set.of())) {
                return Engine.inspect(request.withRules(own.rules())).with(own.failures());
            }
        }
    }

    @Test
    void judge_every_class_that_custody_reads_from_folders_and_jars() throws Exception {
        Path own = Path.of(ArchRules.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path archunit = Path.of(ArchRule.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path fat = folder.resolve("fat.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(fat))) {
            out.putNextEntry(new ZipEntry("BOOT-INF/lib/archunit.jar"));
            Files.copy(archunit, out);
        }

        assertThat(reportOn(own).failedRules()).isEmpty();
        assertThat(of("layer-none", reportOn(own))).hasSize(1);
        assertThat(reportOn(archunit).failedRules()).isEmpty();
        assertThat(reportOn(Path.of(fat + "!/BOOT-INF/lib/archunit.jar")).failedRules())
                .isEmpty();
    }

    @Test
    void are_told_when_they_do_not_fit_arch_unit() throws IOException {
        missingClass = "com/tngtech/archunit/lang/Newer.class";

        Report report = report(
                "package com.tngtech.archunit.lang; public class Newer { public static ArchRule rule() { return null; } }",
                layerTest("@ArchTest static void newer(JavaClasses classes) { Newer.rule(); }"));

        assertThat(report.failedRules())
                .singleElement()
                .asString()
                .startsWith("layer-newer: does not fit the ArchUnit that runs it, ")
                .contains("(NoClassDefFoundError: com/tngtech/archunit/lang/Newer)")
                .endsWith("com.tngtech.archunit:archunit of the rules' own version as a dependency");
    }

    @Test
    void go_by_the_properties_of_the_project_and_keep_stores_in_its_folder() throws IOException {
        properties = "freeze.store.default.allowStoreCreation=true\narchRule.failOnEmptyShould=false\n";
        String rules = layerTest("@ArchTest static final ArchRule frozen ="
                + " com.tngtech.archunit.library.freeze.FreezingArchRule.freeze(" + DOMAIN_IS_PURE + ");"
                + "@ArchTest static final ArchRule typo ="
                + " classes().that().resideInAPackage(\"..domian..\").should().bePublic();");

        assertThat(of("layer-frozen", report(rules))).isEmpty();
        assertThat(folder.resolve("archunit_store")).isNotEmptyDirectory();
        assertThat(of("layer-typo", report(rules))).isEmpty();

        properties = "";
        assertThat(of("layer-typo", report(rules))).hasSize(1);
    }

    @Test
    void find_by_the_names_in_the_text_where_only_that_tells() throws IOException {
        Report report = report(layerTest("""
                @ArchTest static void own_words(JavaClasses classes) {
                    throw new AssertionError("Method <com.acme.shop.domain.Order.old()> is old (Order.java:12)");
                }
                @ArchTest static void no_names(JavaClasses classes) {
                    throw new AssertionError("all is wrong");
                }
                """));

        assertThat(report.accepted().waived()).isEmpty();
        assertThat(of("layer-own-words", report).get(0).place().qualifiedName())
                .isEqualTo("com.acme.shop.domain.Order.old()");
        assertThat(of("layer-own-words", report).get(0).place().line()).isEqualTo(12);
        assertThat(of("layer-own-words", report).get(0).message())
                .isEqualTo("Method <com.acme.shop.domain.Order.old()> is old");
        assertThat(of("layer-no-names", report).get(0).place().qualifiedName())
                .isEqualTo("com.acme.rules.LayerTest.no_names");
    }

    @Test
    void need_ids_by_which_they_can_be_told_apart() throws IOException {
        List<ArchRuleClass> named = List.of(new ArchRuleClass(
                "com.acme.rules.LayerTest", Map.of("one", "leaked-internals", "two", "same", "three", "same")));
        String rule = " = noClasses().should().haveSimpleName(\"X\"); ";

        Report report = report(
                named,
                layerTest("@ArchTest static final ArchRule one" + rule + "@ArchTest static final ArchRule two" + rule
                        + "@ArchTest static final ArchRule three" + rule));

        assertThat(report.failedRules())
                .extracting(Object::toString)
                .containsExactly(
                        "LayerTest.one: has the id 'leaked-internals', which another rule has; give one of them another under"
                                + " archRules, ids",
                        "LayerTest.two: has the id 'same', and so has LayerTest.three; give one of them another under archRules,"
                                + " ids");
    }
}
