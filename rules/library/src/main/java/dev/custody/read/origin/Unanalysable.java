package dev.custody.read.origin;

/** A method body that cannot be analysed; the message says why, without naming the method. */
public final class Unanalysable extends Exception {
    private static final long serialVersionUID = 1L;

    public Unanalysable(String reason) {
        super(reason);
    }

    public Unanalysable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
