package dev.custody;

import dev.custody.baseline.BaselineEntry;
import dev.custody.finding.Finding;
import dev.custody.read.Diagnostic;
import dev.custody.rule.Rule;
import dev.custody.settings.Words;
import dev.custody.text.AcceptedText;
import dev.custody.text.FindingLine;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/** An inspection as JUnit tests; apart, so that nobody needs JUnit who asks for findings. */
final class InspectionTests {
    private static final String STALE_BASELINE = "custody.staleBaseline";
    private static final List<String> STALE_CHOICES = List.of("ignore", "warn", "error");

    private InspectionTests() {}

    static Stream<DynamicTest> of(Inspection inspection) {
        DynamicTest read = DynamicTest.dynamicTest("all class files can be read", () -> checkRead(inspection));
        Stream<DynamicTest> rules = inspection.rulesOfTier().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.info().id(), () -> check(inspection, rule)));
        DynamicTest baseline =
                DynamicTest.dynamicTest("the baseline holds nothing that is gone", () -> checkBaseline(inspection));
        return Stream.of(Stream.of(read), rules, Stream.of(baseline)).flatMap(tests -> tests);
    }

    /** Who fixes a finding shall not be stopped by it: the test is aborted, which is shown and fails nothing. */
    private static void checkBaseline(Inspection inspection) {
        String wanted = System.getProperty(STALE_BASELINE, "warn");
        if (!STALE_CHOICES.contains(wanted)) {
            throw new IllegalArgumentException(
                    STALE_BASELINE + ": '" + wanted + "' is unknown; " + Words.advice(wanted, STALE_CHOICES));
        }
        List<BaselineEntry> stale = inspection.stale();
        if (stale.isEmpty() || wanted.equals("ignore")) {
            return;
        }
        String message = stale.stream()
                .map(AcceptedText::line)
                .collect(Collectors.joining(
                        "\n",
                        "fixed or waived, and still in the baseline; take it out with -Dcustody.baseline=shrink:\n",
                        ""));
        if (wanted.equals("error")) {
            throw new AssertionError(message);
        }
        throw new TestAbortedException(message);
    }

    private static void checkRead(Inspection inspection) {
        List<Diagnostic> unread = inspection.unreadClasses();
        if (!unread.isEmpty()) {
            throw new AssertionError(unread.stream()
                    .map(Diagnostic::toString)
                    .collect(Collectors.joining(
                            "\n", "class files that cannot be read, so that nobody judges them:\n", "")));
        }
    }

    private static void check(Inspection inspection, Rule rule) {
        inspection.failure(rule).ifPresent(failure -> {
            throw new IllegalStateException("the rule " + failure);
        });
        List<Finding> failing = inspection.failing(rule);
        if (!failing.isEmpty()) {
            throw new AssertionError(failing.stream()
                    .map(InspectionTests::lines)
                    .collect(Collectors.joining(
                            "\n", rule.info().id() + ": " + rule.info().summary() + "\n", "")));
        }
    }

    private static String lines(Finding finding) {
        String help = FindingLine.help(finding);
        return help.isEmpty() ? FindingLine.of(finding) : FindingLine.of(finding) + "\n" + help;
    }
}
