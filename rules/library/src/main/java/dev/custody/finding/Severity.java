package dev.custody.finding;

/** How loud a finding is; the least severe one first. */
public enum Severity {
    INFO,
    WARNING,
    ERROR;

    public boolean isAtLeast(Severity other) {
        return compareTo(other) >= 0;
    }

    /** Lower case, as settings and reports write it. */
    public String label() {
        return switch (this) {
            case INFO -> "info";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }
}
