package dev.custody.rule;

/** Rules of one's own that cannot run; the message names the class, what is wrong with it and the next step. */
public final class OwnRulesException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public OwnRulesException(String message) {
        super(message);
    }

    public OwnRulesException(String message, Throwable cause) {
        super(message, cause);
    }
}
