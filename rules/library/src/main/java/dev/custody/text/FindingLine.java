package dev.custody.text;

import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;

/** A finding on one line, for test reports: {@code com.acme.Order.lines(): <message> (Order.java:42)}. */
public final class FindingLine {
    private FindingLine() {}

    /**
     * Without a line break, and with no number of its own but the line at its end: ArchUnit leaves that one out when it
     * compares violations with frozen ones, also when it is 0 because the class file does not say.
     */
    public static String of(Finding finding) {
        Place place = finding.place();
        String file = place.source().map(Names::withoutPackage).orElse(Names.simple(Names.toInternal(place.type())));
        return "%s: %s (%s:%d)".formatted(place.qualifiedName(), finding.message(), file, place.line());
    }

    /** What to do about it, as an indented line to stand below; empty when the finding does not say. */
    public static String help(Finding finding) {
        return finding.help().isEmpty() ? "" : "    = help: " + finding.help();
    }
}
