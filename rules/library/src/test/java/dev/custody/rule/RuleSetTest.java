package dev.custody.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.rule.example.WideOpenField;
import dev.custody.testkit.TemporaryFolder;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleSetTest {
    /** What is not asked here, since a rule is told by its id. */
    public abstract static class Silent implements Rule {
        @Override
        public Stream<Finding> findings(Program program) {
            return Stream.empty();
        }
    }

    @RuleInfo(id = "a-rule", tier = Tier.CORE, summary = "is", rationale = "", bad = "", good = "", fix = "")
    public static final class First extends Silent {}

    @RuleInfo(id = "a-rule", tier = Tier.CORE, summary = "is", rationale = "", bad = "", good = "", fix = "")
    public static final class Second extends Silent {}

    @RuleInfo(id = "leaked-internals", tier = Tier.CORE, summary = "", rationale = "", bad = "", good = "", fix = "")
    public static final class Taken extends Silent {}

    @RuleInfo(id = "NoEvents", tier = Tier.CORE, summary = "", rationale = "", bad = "", good = "", fix = "")
    public static final class Loud extends Silent {}

    public static final class Nameless extends Silent {}

    @Test
    void has_the_pack_first_and_behind_it_own_rules_by_id() {
        RuleSet rules = new RuleSet(List.of(new WideOpenField(), new First()));

        assertThat(rules.ids()).startsWith(Rules.IDS.toArray(String[]::new)).endsWith("a-rule", "wide-open-field");
        assertThat(rules.all()).hasSize(Rules.ALL.size() + 2);
        assertThat(RuleSet.pack().all()).isEqualTo(Rules.ALL);
    }

    @Test
    void finds_own_rules_as_services() {
        assertThat(foundFrom(First.class.getName(), WideOpenField.class.getName())
                        .own())
                .hasExactlyElementsOfTypes(First.class, WideOpenField.class);
    }

    @Test
    void finds_the_pack_alone_where_nobody_brings_a_rule() {
        assertThat(RuleSet.found()).isEqualTo(RuleSet.pack());
    }

    @Test
    void refuses_ids_by_which_rules_cannot_be_told() {
        assertRefused("has the id 'leaked-internals', which is a rule of the pack; give it another", new Taken());
        assertRefused("has the id 'NoEvents', which is not in kebab case; write it like 'mutable-event'", new Loud());
        assertRefused("has no @RuleInfo; annotate the class with its id and what is said about it", new Nameless());
        assertRefused(
                "has the id 'a-rule', and so has " + First.class.getName() + "; give one of them another",
                new First(),
                new Second());
    }

    private static void assertRefused(String message, Rule... own) {
        Rule last = own[own.length - 1];
        assertThatThrownBy(() -> new RuleSet(List.of(own)))
                .isInstanceOf(OwnRulesException.class)
                .hasMessage("the rule " + last.getClass().getName() + " " + message);
    }

    @Test
    void says_which_service_cannot_be_made() {
        assertThatThrownBy(() -> foundFrom("com.acme.Gone"))
                .isInstanceOf(OwnRulesException.class)
                .hasMessageContaining("com.acme.Gone")
                .hasMessageEndingWith("META-INF/services/dev.custody.rule.Rule names public classes"
                        + " with a public constructor that takes nothing");
    }

    private static RuleSet foundFrom(String... services) {
        try (TemporaryFolder jar = new TemporaryFolder()) {
            Path folder = Files.createDirectories(jar.path().resolve("META-INF/services"));
            Files.write(folder.resolve(Rule.class.getName()), List.of(services));
            URL[] urls = {jar.path().toUri().toURL()};
            try (URLClassLoader loader = new URLClassLoader(urls, RuleSetTest.class.getClassLoader())) {
                return RuleSet.foundBy(loader);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
