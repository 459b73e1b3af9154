package dev.custody.maven.diff;

/** A file that cannot be compared; the message names it and says what to do. */
public final class UnreadableReview extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableReview(String message) {
        super(message);
    }

    UnreadableReview(String message, Throwable cause) {
        super(message, cause);
    }
}
