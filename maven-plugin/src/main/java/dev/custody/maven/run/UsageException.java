package dev.custody.maven.run;

/** What was asked for makes no sense, or is not there; the message says what and what to do about it. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }

    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
