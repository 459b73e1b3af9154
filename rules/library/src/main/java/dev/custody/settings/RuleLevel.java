package dev.custody.settings;

import dev.custody.finding.Severity;
import java.util.Optional;

/** What settings make of one rule: whether it speaks, and how loud. */
public enum RuleLevel {
    OFF,
    INFO,
    WARNING,
    ERROR;

    /** The severity that findings of the rule get; empty when the rule is off. */
    public Optional<Severity> severity() {
        return switch (this) {
            case OFF -> Optional.empty();
            case INFO -> Optional.of(Severity.INFO);
            case WARNING -> Optional.of(Severity.WARNING);
            case ERROR -> Optional.of(Severity.ERROR);
        };
    }

    /** Lower case, as settings write it. */
    public String label() {
        return switch (this) {
            case OFF -> "off";
            case INFO -> "info";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }
}
