package dev.custody.read;

import dev.custody.facts.MethodRef;
import dev.custody.read.origin.FlowSelection;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which methods keep their control flow, from the headers of all classes: those near states, and those that give values away. */
final class KeptFlows implements FlowSelection {
    private final StateTypes states;
    private final Set<String> takingOver = new HashSet<>();

    KeptFlows(Collection<Header> headers) {
        this.states = new StateTypes(headers);
        headers.forEach(header -> takingOver.addAll(header.takingOver()));
    }

    @Override
    public boolean isStateType(String descriptor) {
        return states.isStateType(descriptor);
    }

    @Override
    public boolean takesState(String methodDescriptor) {
        return states.takesState(methodDescriptor);
    }

    @Override
    public boolean returnsState(String methodDescriptor) {
        return states.returnsState(methodDescriptor);
    }

    @Override
    public boolean takesOver(String method, String descriptor) {
        return !takingOver.isEmpty() && takingOver.contains(method + descriptor);
    }

    @Override
    public boolean always(MethodRef method) {
        return states.always(method);
    }
}
