package dev.custody.rule;

import dev.custody.rule.ownership.ShallowRecord;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the tests of the rules promise of javac's class files holds for ecj's, too. Class files for Java 8 do not tell that a
 * class is a record.
 */
class EcjTest {
    static Stream<Arguments> rulesAndTargets() {
        return Rules.ALL.stream()
                .flatMap(rule -> Stream.of(8, 17)
                        .filter(target -> target == 17 || !(rule instanceof ShallowRecord))
                        .map(target -> Arguments.of(rule.info().id(), rule, target)));
    }

    @ParameterizedTest(name = "{0} at target {2}")
    @MethodSource("rulesAndTargets")
    void a_rule_agrees_with_the_marks_of_all_its_fixtures(String id, Rule rule, int target) {
        RuleSpec.of(rule).agreesWithMarksWhenCompiledByEcj(target);
    }
}
