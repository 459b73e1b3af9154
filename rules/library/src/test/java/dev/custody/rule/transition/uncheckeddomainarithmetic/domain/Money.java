package dev.custody.rule.transition.uncheckeddomainarithmetic.domain;

/** Values that are made of other values. */
public record Money(long cents) {
    public Money plus(Money other) {
        return new Money(cents + other.cents); // finds: Money.plus(Money) computes cents + cents and keeps it
    }

    public Money minus(Money other) {
        return Money.ofCents(cents - other.cents()); // finds: computes cents - cents()
    }

    public static Money ofCents(long cents) {
        return new Money(cents);
    }

    public Money exactly(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /** Its constructor refuses what is out of bounds. */
    public record Stock(int pieces) {
        public Stock {
            if (pieces < 0 || pieces > 1_000_000) {
                throw new IllegalArgumentException("pieces " + pieces);
            }
        }

        public Stock less(int taken) {
            return new Stock(pieces - taken);
        }
    }
}
