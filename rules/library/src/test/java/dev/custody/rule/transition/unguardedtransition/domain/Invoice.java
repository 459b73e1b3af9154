package dev.custody.rule.transition.unguardedtransition.domain;

/** Immutable style: each step returns the successor. */
public record Invoice(String number, Status status) {
    enum Status {
        DRAFT,
        SENT,
        SETTLED
    }

    public Invoice settle() {
        return new Invoice(number, Status.SETTLED); // finds: Invoice.settle()
    }

    public Invoice send() {
        if (status != Status.DRAFT) {
            throw new IllegalStateException();
        }
        return new Invoice(number, Status.SENT);
    }

    /** A new invoice starts where invoices start. */
    public Invoice copyAsDraft() {
        return new Invoice(number, Status.DRAFT);
    }

    public Invoice withStatus(Status next) {
        return new Invoice(number, next);
    }

    public static Invoice first() {
        return new Invoice("1", Status.SETTLED);
    }
}
