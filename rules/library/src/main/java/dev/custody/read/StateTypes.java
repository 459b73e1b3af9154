package dev.custody.read;

import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import dev.custody.facts.StateNames;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which types may be states, and which classes may have one: enums and sealed hierarchies of the analysed classes that a
 * field names as a state, or that call themselves one. Methods that touch such a type, and all methods of such a class,
 * keep their control flow.
 */
final class StateTypes {
    private final Set<String> states = new HashSet<>();
    private final Set<String> owners = new HashSet<>();
    private final BitSet lengths = new BitSet();

    StateTypes(Collection<Header> headers) {
        Map<String, Header> byName = new HashMap<>();
        headers.forEach(header -> byName.put(header.name(), header));
        for (Header header : headers) {
            if (isCandidate(header) && StateNames.endsInStateWord(Names.innermost(header.name()))) {
                states.add("L" + header.name() + ";");
            }
            for (Header.StateField field : header.stateFields()) {
                Header type = Names.classOf(field.descriptor()).map(byName::get).orElse(null);
                if (type != null && isCandidate(type)) {
                    states.add(field.descriptor());
                    owners.add(header.name());
                } else if (field.declared() && isLiteral(field.descriptor())) {
                    owners.add(header.name());
                }
            }
        }
        List<String> inheriting = new ArrayList<>();
        for (Header header : headers) {
            if (inherits(header, byName)) {
                inheriting.add(header.name());
            }
        }
        owners.addAll(inheriting);
        for (String descriptor : states) {
            Names.classOf(descriptor).ifPresent(owners::add);
            lengths.set(descriptor.length());
        }
    }

    /** Declared state may be a constant that stands for it. */
    private static boolean isLiteral(String descriptor) {
        return descriptor.equals("I") || descriptor.equals("Ljava/lang/String;");
    }

    /** An enum, not the body of one of its constants, or a sealed type. */
    private static boolean isCandidate(Header header) {
        return header.modifiers().isEnum() ? header.superName().equals("java/lang/Enum") : header.sealed();
    }

    private boolean inherits(Header header, Map<String, Header> byName) {
        Set<String> seen = new HashSet<>();
        Header at = header;
        while (at != null && seen.add(at.name())) {
            if (owners.contains(at.name())) {
                return true;
            }
            at = byName.get(at.superName());
        }
        return false;
    }

    boolean isStateType(String descriptor) {
        return states.contains(descriptor);
    }

    boolean takesState(String methodDescriptor) {
        int at = 1;
        while (methodDescriptor.charAt(at) != ')') {
            int end = Names.endOfType(methodDescriptor, at);
            if (lengths.get(end - at) && states.contains(methodDescriptor.substring(at, end))) {
                return true;
            }
            at = end;
        }
        return false;
    }

    /** Most descriptors are none of the lengths that those of states have, and need not be cut into pieces. */
    boolean returnsState(String methodDescriptor) {
        int start = methodDescriptor.indexOf(')') + 1;
        return lengths.get(methodDescriptor.length() - start) && states.contains(methodDescriptor.substring(start));
    }

    boolean always(MethodRef method) {
        return owners.contains(method.owner());
    }
}
