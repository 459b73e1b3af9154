package dev.custody.read.origin;

import dev.custody.facts.MethodRef;

/** Decides for which methods the control flow is kept besides the value graph; most analyses never ask for it. */
public interface FlowSelection {
    /** Whether values of the descriptor may be states: enums and sealed hierarchies of the analysed classes. */
    boolean isStateType(String descriptor);

    /** Whether a method of this descriptor has a parameter for such a value. */
    boolean takesState(String methodDescriptor);

    /** Whether a method of this descriptor returns such a value. */
    boolean returnsState(String methodDescriptor);

    /** Whether some method of this name and descriptor declares to take an argument over; overrides share both. */
    boolean takesOver(String method, String descriptor);

    /** Whether the method is worth its flow whatever its instructions are. */
    boolean always(MethodRef method);
}
