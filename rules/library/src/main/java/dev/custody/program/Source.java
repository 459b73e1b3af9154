package dev.custody.program;

import dev.custody.facts.FieldRef;
import org.jspecify.annotations.Nullable;

/** Where a value comes from, as the method that has it can tell. */
public sealed interface Source {

    /** The receiver of the method. */
    record Receiver(Via via) implements Source {
        // Sources are put into sets for every value of a run; what a record brings along is linked at run time, and
        // dear.

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Receiver receiver && via == receiver.via;
        }

        @Override
        public int hashCode() {
            return via.name().hashCode();
        }
    }

    /**
     * An argument of the method.
     *
     * @param index from 0
     */
    record Argument(int index, Via via) implements Source {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Argument argument && index == argument.index && via == argument.via;
        }

        @Override
        public int hashCode() {
            return 31 * index + via.name().hashCode();
        }
    }

    /**
     * A field.
     *
     * @param field its declaration in the analysed classes
     * @param holder whose field it is
     */
    record Field(FieldRef field, Holder holder, Via via) implements Source {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Field read && holder == read.holder && via == read.via && field.equals(read.field);
        }

        @Override
        public int hashCode() {
            return (31 * field.hashCode() + holder.name().hashCode()) * 31
                    + via.name().hashCode();
        }
    }

    /** The object that has a field, as the method that uses the field sees it. */
    enum Holder {
        /** The receiver of the method. */
        THIS,
        /** No object, the field is static. */
        NOBODY,
        /** An object that this method has just made. */
        FRESH,
        /** Any other object. */
        OTHER
    }

    /**
     * Made in the analysed code or handed over by a library method that makes one each time.
     *
     * @param descriptor of the type, {@code Ljava/lang/Object;} when the library does not say
     * @param frozen whether it never changes
     */
    record Made(String descriptor, boolean frozen) implements Source {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Made made && frozen == made.frozen && descriptor.equals(made.descriptor);
        }

        @Override
        public int hashCode() {
            return 31 * descriptor.hashCode() + (frozen ? 1 : 0);
        }
    }

    /** A null, a number, a string, a class. */
    enum Plain implements Source {
        CONSTANT
    }

    /** Nobody knows. */
    enum Unclear implements Source {
        UNKNOWN
    }
}
