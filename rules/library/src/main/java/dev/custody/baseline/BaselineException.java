package dev.custody.baseline;

/** A baseline that makes no sense; the message says where, what is wrong and what to do. */
public final class BaselineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BaselineException(String message) {
        super(message);
    }
}
