package dev.custody.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a method body in its value graph: something that makes a value, has an effect, or both. Operands are
 * {@link Values}, sets of other nodes, so copies through local variables, casts, ternaries and loops are already
 * followed. Lines count from 1; 0 means that the class file does not say.
 *
 * <p>The graph has no order besides the one in {@link Body#nodes()} (instruction order, which is the order of the source
 * in what compilers produce); where paths matter, {@link Flow} has them.
 */
public sealed interface Node {

    /** Line in the source file, 0 when unknown. */
    default int line() {
        return 0;
    }

    /** A value of which nothing is known; node 0 of every body. */
    record Unknown() implements Node {}

    /** The receiver of the method. */
    record This() implements Node {}

    /**
     * A parameter.
     *
     * @param index position in the descriptor, from 0
     */
    record Parameter(int index) implements Node {}

    /**
     * A constant.
     *
     * @param value {@link Integer} (also for boolean, byte, char and short), {@link Long}, {@link Float}, {@link
     *     Double}, {@link String}, a {@link ClassLiteral}, {@link Null} or {@link Other}
     */
    record Constant(Object value) implements Node {
        // one copy of each is kept; what a record brings along is linked at run time, and dear

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Constant constant && value.equals(constant.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /**
     * A class literal.
     *
     * @param descriptor of the class
     */
    record ClassLiteral(String descriptor) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ClassLiteral literal && descriptor.equals(literal.descriptor);
        }

        @Override
        public int hashCode() {
            return descriptor.hashCode();
        }
    }

    /** The only value of the null type. */
    enum Null {
        NULL
    }

    /** A constant that no analysis asks for, such as a method handle. */
    enum Other {
        OTHER
    }

    /**
     * An exception that a handler starts with.
     *
     * @param type internal name of the declared type, {@code java/lang/Throwable} for {@code finally}
     */
    record Caught(String type, int line) implements Node {}

    /**
     * An object made by {@code new}; its constructor is a {@link Call} with this node as receiver.
     *
     * @param type internal name
     */
    record New(String type, int line) implements Node {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof New made && line == made.line && type.equals(made.type);
        }

        @Override
        public int hashCode() {
            return 31 * type.hashCode() + line;
        }
    }

    /**
     * An array made here.
     *
     * @param descriptor of the array type
     * @param length of the first dimension
     */
    record NewArray(String descriptor, Values length, int line) implements Node {}

    /**
     * A field's value.
     *
     * @param field as the instruction names it
     * @param receiver the object, {@link Values#NONE} for a static field
     */
    record FieldRead(FieldRef field, Values receiver, int line) implements Node {}

    /**
     * An assignment to a field.
     *
     * @param field as the instruction names it
     * @param receiver the object, {@link Values#NONE} for a static field
     */
    record FieldWrite(FieldRef field, Values receiver, Values value, int line) implements Node {}

    /** An element read from an array. */
    record ArrayRead(Values array, Values index, int line) implements Node {}

    /** An element written to an array. */
    record ArrayWrite(Values array, Values index, Values value, int line) implements Node {}

    /**
     * A call; as a value, what it returns.
     *
     * @param callee as the instruction names it
     * @param kind how it is dispatched
     * @param receiver the object, {@link Values#NONE} for a static method
     * @param arguments one a parameter of the descriptor
     */
    record Call(MethodRef callee, Dispatch kind, Values receiver, List<Values> arguments, int line) implements Node {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** How a call finds its target (JVMS §6.5). */
    enum Dispatch {
        VIRTUAL,
        INTERFACE,
        STATIC,
        /** Constructors, private methods of old class files and {@code super} calls: the named method itself. */
        SPECIAL
    }

    /**
     * A lambda or method reference.
     *
     * @param type internal name of the functional interface
     * @param method name of its one abstract method
     * @param target the method that runs: a synthetic one with the lambda's body, or the referenced one
     * @param kind how the target is dispatched; for a constructor reference {@link Dispatch#SPECIAL}
     * @param captured the values bound at creation, a bound receiver first
     */
    record Lambda(String type, String method, MethodRef target, Dispatch kind, List<Values> captured, int line)
            implements Node {
        public Lambda {
            captured = List.copyOf(captured);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || (other instanceof Lambda lambda
                            && line == lambda.line
                            && kind == lambda.kind
                            && target.equals(lambda.target)
                            && type.equals(lambda.type)
                            && method.equals(lambda.method)
                            && captured.equals(lambda.captured));
        }

        @Override
        public int hashCode() {
            return 31 * target.hashCode() + line;
        }
    }

    /**
     * Any other {@code invokedynamic}: string concatenation, pattern switches, methods of records.
     *
     * @param bootstrap the bootstrap method
     * @param name of the call site
     * @param labels the bootstrap's static arguments as far as they are strings, integers, class literals or enum
     *     constants ({@link EnumLabel}); anything else is {@link Other#OTHER}
     * @param arguments the operands from the stack
     */
    record DynamicCall(MethodRef bootstrap, String name, List<Object> labels, List<Values> arguments, int line)
            implements Node {
        public DynamicCall {
            labels = List.copyOf(labels);
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A case label of a pattern switch that names an enum constant.
     *
     * @param type descriptor of the enum, empty where the label leaves it to the selector's type
     * @param constant name of the constant
     */
    record EnumLabel(String type, String constant) {}

    /**
     * An {@code instanceof} test; as a value, its outcome.
     *
     * @param descriptor of the tested type
     */
    record TypeTest(Values value, String descriptor, int line) implements Node {}

    /**
     * Arithmetic on ints or longs; kept only in bodies that have a {@link Flow}.
     *
     * @param operator as in source: {@code + - * / % & | ^ << >> >>>}; {@code <=>} compares longs, {@code (long)} widens
     *     an int, {@code (int)} narrows a long
     * @param right {@link Values#NONE} for a conversion
     * @param wide whether the result is a long
     */
    record Arithmetic(String operator, Values left, Values right, boolean wide, int line) implements Node {}

    /**
     * A return.
     *
     * @param value {@link Values#NONE} in a void method
     * @param line 0 in a void method without a {@link Flow}, where nobody asks which return it was
     */
    record Return(Values value, int line) implements Node {}

    /** A {@code throw}. */
    record Throw(Values value, int line) implements Node {}

    /**
     * A monitor taken or released by a {@code synchronized} block.
     *
     * @param enter whether it is taken
     */
    record Monitor(Values lock, boolean enter, int line) implements Node {}
}
