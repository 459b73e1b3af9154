package dev.custody.rule;

import dev.custody.rule.ownership.ShallowRecord;
import dev.custody.testkit.Ecj;
import dev.custody.testkit.RuleSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the tests of the rules promise of javac's class files holds for ecj's, too. Class files for Java 8 do not tell that a
 * class is a record.
 */
class EcjTest {
    private static final Path SOURCES = Path.of("src/test/java");

    static Stream<Arguments> rulesAndTargets() {
        return Rules.ALL.stream()
                .flatMap(rule -> Stream.of(8, 17)
                        .filter(target -> target == 17 || !(rule instanceof ShallowRecord))
                        .map(target -> Arguments.of(rule.info().id(), rule, target)));
    }

    @ParameterizedTest(name = "{0} at target {2}")
    @MethodSource("rulesAndTargets")
    void a_rule_agrees_with_the_marks_of_all_its_fixtures(String id, Rule rule, int target) throws IOException {
        RuleSpec.of(rule)
                .onSource(fixtures(rule.getClass().getPackageName(), id.replace("-", "")))
                .compiledBy(Ecj::run)
                .options("-source", "17", "-target", Integer.toString(target))
                .agreesWithMarks();
    }

    private static String[] fixtures(String packageName, String rule) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files =
                Files.walk(SOURCES.resolve(packageName.replace('.', '/')).resolve(rule))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts.toArray(String[]::new);
    }
}
