package dev.custody.read;

/**
 * Something that could not be analysed, or a rule that could not judge. Never a finding, never the end of a run.
 *
 * @param severity how much is lost
 * @param place the class file, a class and method, or the rule
 * @param reason what is wrong, one sentence without a full stop
 */
public record Diagnostic(Severity severity, String place, String reason) implements Comparable<Diagnostic> {
    /** How much of the place is lost. */
    public enum Severity {
        /** The whole class file: it counts as not analysed. */
        UNREAD_CLASS,
        /** The whole class file, and nobody misses it: a class of the same name comes first, as on a class path. */
        SHADOWED_CLASS,
        /** A method body of a class that was read otherwise. */
        UNREAD_METHOD,
        /** What a rule would have found: it failed, or could not be loaded. */
        FAILED_RULE,
        /** Nothing, but the reader should know. */
        NOTE
    }

    @Override
    public int compareTo(Diagnostic other) {
        int byPlace = place.compareTo(other.place);
        if (byPlace != 0) {
            return byPlace;
        }
        int bySeverity = severity.compareTo(other.severity);
        return bySeverity != 0 ? bySeverity : reason.compareTo(other.reason);
    }

    @Override
    public String toString() {
        return place + ": " + reason;
    }
}
