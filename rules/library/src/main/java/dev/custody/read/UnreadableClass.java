package dev.custody.read;

/** A class file that cannot be read; the message says why, without naming the file. */
final class UnreadableClass extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableClass(String reason) {
        super(reason);
    }

    UnreadableClass(String reason, Throwable cause) {
        super(reason, cause);
    }
}
