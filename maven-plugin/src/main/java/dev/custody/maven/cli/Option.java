package dev.custody.maven.cli;

import dev.custody.maven.run.UsageException;
import dev.custody.settings.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be said on the command line, in the order of the help. */
enum Option {
    TIER("--tier", "TIER", "core, recommended (unless set) or strict"),
    CLASSPATH("--classpath", "PATHS", "jars and class folders in which types are only looked up"),
    RULES("--rules", "PATHS", "jars with rules of one's own, and what these need"),
    SOURCES("--sources", "PATHS", "source roots and source jars, for excerpts"),
    OUTPUT("--output", "FOLDER", "of the report files, custody unless set"),
    FORMATS("--formats", "WORDS", "sarif,html,json unless set; also gitlab, sonar, junit, markdown"),
    FAIL_ON("--fail-on", "SEVERITY", "error, warning or never: findings that make the exit code 1"),
    SETTINGS("--settings", "FILE", "instead of custody.yml here and above"),
    BASELINE("--baseline", "FILE", "of findings that are known"),
    GENERATED("--generated", "", "also lists what is found in generated code"),
    VERBOSE("--verbose", "", "tells what each rule judged and how long it took"),
    HELP("--help", "", "prints this"),
    VERSION("--version", "", "prints the version");

    private final String word;
    private final String argument;
    private final String meaning;

    Option(String word, String argument, String meaning) {
        this.word = word;
        this.argument = argument;
        this.meaning = meaning;
    }

    String word() {
        return word;
    }

    boolean takesArgument() {
        return !argument.isEmpty();
    }

    /** A line of the help. */
    String help() {
        return String.format(Locale.ROOT, "  %-22s %s", takesArgument() ? word + " " + argument : word, meaning);
    }

    /** @throws UsageException for a word that is none; the message names the nearest */
    static Option of(String word) {
        return Arrays.stream(values())
                .filter(option -> option.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageException("unknown option '" + word + "'; " + Words.advice(word, words())));
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(Option::word).toList();
    }
}
