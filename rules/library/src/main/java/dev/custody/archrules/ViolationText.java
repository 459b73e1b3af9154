package dev.custody.archrules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ArchUnit says of a violation: a sentence, names of the code in angle brackets, and a file with a line.
 *
 * @param whole in ArchUnit's own lines
 */
record ViolationText(String whole) {
    private static final Pattern LOCATION = Pattern.compile("\\s*(?:\\bin )?\\((?<file>[^()\\s:]+):(?<line>\\d+)\\)");
    private static final Pattern NAME = Pattern.compile("<(?<name>[\\p{L}\\p{N}_$.]+(?:\\([^<>]*?\\))?)>");
    private static final Pattern DETAILS = Pattern.compile("(?m)^\\s*1\\. Dependencies of ");
    private static final Pattern COMPILER_MADE = Pattern.compile("\\$\\d+");

    /** On one line and without places, which a finding has of its own; of a cycle without the dependencies that make it. */
    String sentence() {
        Matcher details = DETAILS.matcher(whole);
        String head = details.find() ? whole.substring(0, details.start()) : whole;
        return LOCATION.matcher(head).replaceAll("").strip().replaceAll("\\s+", " ");
    }

    /** The sentence without the numbers that compilers give to what has no name. */
    String role() {
        return COMPILER_MADE.matcher(sentence()).replaceAll(Matcher.quoteReplacement("$"));
    }

    /** Names of types and members, in the order of the text. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        Matcher found = NAME.matcher(whole);
        while (found.find()) {
            names.add(found.group("name"));
        }
        return names;
    }

    /** The line of the first place, 0 where none is told. */
    int line() {
        return Optional.of(LOCATION.matcher(whole))
                .filter(Matcher::find)
                .map(found -> Integer.parseInt(found.group("line")))
                .orElse(0);
    }
}
