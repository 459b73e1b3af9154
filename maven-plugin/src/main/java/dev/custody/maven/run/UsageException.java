package dev.custody.maven.run;

import org.jspecify.annotations.Nullable;

/** What was asked for makes no sense, or is not there; the message says what and what to do about it. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(@Nullable String message) {
        super(message);
    }

    public UsageException(@Nullable String message, Throwable cause) {
        super(message, cause);
    }
}
