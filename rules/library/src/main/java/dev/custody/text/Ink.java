package dev.custody.text;

import dev.custody.finding.Severity;

/** What a piece of text is, for a {@link Style} to colour. */
public enum Ink {
    ERROR,
    WARNING,
    INFO,
    /** What should catch the eye first: the message of a finding. */
    STRONG,
    /** What should step back: the gutter of an excerpt, arrows. */
    FAINT;

    static Ink of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO -> INFO;
        };
    }
}
