package dev.custody.settings;

import dev.custody.finding.Severity;

/** From which severity on findings fail a build or a test. */
public enum FailOn {
    ERROR,
    WARNING,
    NEVER;

    public boolean isReachedBy(Severity severity) {
        return switch (this) {
            case ERROR -> severity == Severity.ERROR;
            case WARNING -> severity.isAtLeast(Severity.WARNING);
            case NEVER -> false;
        };
    }

    /** Lower case, as settings write it. */
    public String label() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NEVER -> "never";
        };
    }
}
