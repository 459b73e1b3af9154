package dev.custody.maven.report.html;

import dev.custody.read.Diagnostic;
import java.util.List;

/**
 * Something that could not be analysed, or judged.
 *
 * @param kind what is lost, in words
 */
public record Notice(String kind, String place, String reason) {
    static List<Notice> of(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(one -> new Notice(kind(one.severity()), one.place(), one.reason()))
                .toList();
    }

    private static String kind(Diagnostic.Severity severity) {
        return switch (severity) {
            case UNREAD_CLASS -> "class not analysed";
            case SHADOWED_CLASS -> "second class of one name";
            case UNREAD_METHOD -> "method not analysed";
            case FAILED_RULE -> "rule that could not judge";
            case NOTE -> "note";
        };
    }
}
