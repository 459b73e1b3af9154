package dev.custody.read.origin;

/** A method body that cannot be analysed; the message says why, without naming the method. */
public final class Unanalysable extends Exception {
    private static final long serialVersionUID = 1L;

    public Unanalysable(String reason) {
        super(reason);
    }

    private Unanalysable(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** Bytecode that no verifier would let pass. */
    static Unanalysable inconsistent(Throwable cause) {
        String detail = cause.getMessage() == null || cause instanceof NullPointerException
                ? cause.getClass().getSimpleName()
                : cause.getMessage();
        return new Unanalysable(
                "its bytecode is inconsistent (" + detail.lines().findFirst().orElse("") + ")", cause);
    }
}
