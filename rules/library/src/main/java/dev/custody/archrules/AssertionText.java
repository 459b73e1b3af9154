package dev.custody.archrules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the text of an assertion apart that ArchUnit's {@code check} throws. */
final class AssertionText {
    private static final Pattern REPORT = Pattern.compile(
            "Architecture Violation \\[Priority: \\w+\\] - Rule '(?<rule>.*?)' was violated \\([^)]*\\):\\R(?<lines>.*)",
            Pattern.DOTALL);

    private AssertionText() {}

    /** A violation for each that the report lists; one with the whole text for any other assertion. */
    static List<Violation> violations(AssertionError error) {
        String text = String.valueOf(error.getMessage()).strip();
        Matcher report = REPORT.matcher(text);
        if (!report.matches()) {
            return List.of(Violation.of(text, List.of()));
        }
        List<String> found = new ArrayList<>();
        for (String line : report.group("lines").lines().toList()) {
            boolean goesOn = line.isBlank() || Character.isWhitespace(line.charAt(0));
            if (goesOn && !found.isEmpty()) {
                found.set(found.size() - 1, found.get(found.size() - 1) + "\n" + line);
            } else {
                found.add(line);
            }
        }
        return found.stream()
                .map(one -> new Violation(one, List.of(), report.group("rule")))
                .toList();
    }
}
