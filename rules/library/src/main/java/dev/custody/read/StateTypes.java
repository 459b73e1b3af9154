package dev.custody.read;

import dev.custody.facts.MethodRef;
import dev.custody.read.origin.FlowSelection;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The types whose values may be states: enums and sealed hierarchies of the analysed classes. A method that touches one
 * keeps its control flow.
 */
final class StateTypes implements FlowSelection {
    private final Set<String> descriptors = new HashSet<>();

    StateTypes(Collection<Header> headers) {
        for (Header header : headers) {
            boolean isEnum = header.modifiers().isEnum() && header.superName().equals("java/lang/Enum");
            if (isEnum || header.sealed() && !isEnumBody(header)) {
                descriptors.add("L" + header.name() + ";");
            }
        }
    }

    /** Enums with constant bodies are sealed too since Java 17; the bodies are no types of their own. */
    private static boolean isEnumBody(Header header) {
        return header.modifiers().isEnum() && !header.superName().equals("java/lang/Enum");
    }

    @Override
    public boolean isStateType(String descriptor) {
        return descriptors.contains(descriptor);
    }

    @Override
    public boolean always(MethodRef method) {
        boolean ofStateType = descriptors.contains("L" + method.owner() + ";");
        return ofStateType && !method.isClassInitializer();
    }
}
