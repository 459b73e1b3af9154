package dev.custody.finding;

/** How sure and how pressing a finding is; decides whether it is on and how loud it is unless settings say otherwise. */
public enum Tier {
    /** On, an error. */
    CORE(Severity.ERROR),
    /** On, a warning. */
    RECOMMENDED(Severity.WARNING),
    /** Off until asked for. */
    STRICT(Severity.INFO);

    private final Severity severity;

    Tier(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** The next lower tier; strict is the lowest. */
    public Tier lower() {
        return this == CORE ? RECOMMENDED : STRICT;
    }

    /** Whether findings of the other tier are shown when this one is chosen. */
    public boolean includes(Tier other) {
        return other.compareTo(this) <= 0;
    }

    /** Lower case, as settings and reports write it. */
    public String label() {
        return switch (this) {
            case CORE -> "core";
            case RECOMMENDED -> "recommended";
            case STRICT -> "strict";
        };
    }
}
