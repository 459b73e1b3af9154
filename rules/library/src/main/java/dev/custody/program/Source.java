package dev.custody.program;

import dev.custody.facts.FieldRef;

/** Where a value comes from, as the method that has it can tell. */
public sealed interface Source {

    /** The receiver of the method. */
    record Receiver(Via via) implements Source {}

    /**
     * An argument of the method.
     *
     * @param index from 0
     */
    record Argument(int index, Via via) implements Source {}

    /**
     * A field.
     *
     * @param field its declaration in the analysed classes
     * @param holder whose field it is
     */
    record Field(FieldRef field, Holder holder, Via via) implements Source {}

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
    record Made(String descriptor, boolean frozen) implements Source {}

    /** A null, a number, a string, a class. */
    enum Plain implements Source {
        CONSTANT
    }

    /** Nobody knows. */
    enum Unclear implements Source {
        UNKNOWN
    }
}
