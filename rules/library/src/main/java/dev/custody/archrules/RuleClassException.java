package dev.custody.archrules;

/** A class that is named as one with rules and cannot be used as such; the message says what is wrong and what to do. */
final class RuleClassException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RuleClassException(String message) {
        super(message);
    }

    RuleClassException(String message, Throwable cause) {
        super(message, cause);
    }
}
