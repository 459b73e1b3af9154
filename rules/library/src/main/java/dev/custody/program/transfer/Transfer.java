package dev.custody.program.transfer;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import java.util.List;

/**
 * A value that a method gives away and that is used afterwards.
 *
 * @param method with the call that takes the value over
 * @param value what is given away
 * @param to the method that takes it over
 * @param line of the call
 * @param uses on some path after the call, in the order of lines; never empty
 */
public record Transfer(MethodFacts method, Given value, MethodRef to, int line, List<Use> uses) {
    public Transfer {
        uses = List.copyOf(uses);
    }

    /** What a value is called in messages. */
    public sealed interface Given {}

    /**
     * What the method was called with.
     *
     * @param index of the parameter, from 0
     * @param name of the parameter
     */
    public record Argument(int index, String name) implements Given {}

    /** What a field of the object, or a static one, refers to. */
    public record Held(FieldFacts field) implements Given {}

    /**
     * An object made in the method.
     *
     * @param descriptor of its type
     */
    public record Made(String descriptor) implements Given {}

    /** What a call returned. */
    public record Result(MethodRef callee) implements Given {}

    /** Any other value, or one of several. */
    public record Value(String descriptor) implements Given {}

    /**
     * A use of the value that is no longer the method's.
     *
     * @param method with the use; another one than that of the transfer for {@link Kind#KEPT}
     * @param with what it is used with, as messages say it: a callee, a field; empty where there is nothing to say
     */
    public record Use(Kind kind, MethodFacts method, String with, int line) {}

    /** Kinds of uses. */
    public enum Kind {
        CALLED,
        PASSED,
        HANDED_OVER,
        HANDED_OVER_IN_LOOP,
        RETURNED,
        STORED,
        CAPTURED,
        READ,
        WRITTEN,
        /** The object goes on holding it in a field, which another method uses. */
        KEPT
    }
}
