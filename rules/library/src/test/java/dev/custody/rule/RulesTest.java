package dev.custody.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z]+(-[a-z]+)*");

    @Test
    void lists_each_rule_there_is() {
        JavaClasses ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.custody.rule");
        List<String> written = ours.stream()
                .filter(type -> type.isAssignableTo(Rule.class))
                .filter(type -> !type.isInterface())
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .toList();
        List<String> listed =
                Rules.ALL.stream().map(rule -> rule.getClass().getName()).toList();
        assertThat(listed).as("Rules.ALL").containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void gives_each_rule_an_id_of_its_own_from_which_its_class_is_named() {
        assertThat(Rules.ALL).extracting(rule -> rule.info().id()).doesNotHaveDuplicates();
        for (Rule rule : Rules.ALL) {
            assertThat(rule.info().id()).matches(KEBAB_CASE);
            assertThat(rule.getClass().getSimpleName())
                    .isEqualTo(className(rule.info().id()));
        }
    }

    @Test
    void keeps_each_rule_in_the_package_of_its_group() {
        for (Rule rule : Rules.ALL) {
            String group = rule.info().group().id().replace("-", "");
            assertThat(rule.getClass().getPackageName()).isIn("dev.custody.rule." + group, singular(group));
        }
    }

    private static String singular(String group) {
        return "dev.custody.rule." + group.replaceFirst("s$", "");
    }

    private static String className(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
