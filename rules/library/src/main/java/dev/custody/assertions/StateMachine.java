package dev.custody.assertions;

import dev.custody.facts.Names;
import dev.custody.machine.Edge;
import dev.custody.machine.Machine;
import dev.custody.text.MachineText;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The machine that the code of a class allows, with its states as the code has them.
 *
 * @param <S> constants of an enum, classes of a sealed type, or anything where the compiler is not to check
 */
public final class StateMachine<S> {
    private final Machine machine;
    private final Map<String, Object> states;

    private StateMachine(Machine machine, Map<String, Object> states) {
        this.machine = machine;
        this.states = states;
    }

    static <S> StateMachine<S> of(Machine machine, @Nullable ClassLoader loader) {
        return new StateMachine<>(machine, States.of(machine, loader));
    }

    Machine machine() {
        return machine;
    }

    /** The edges, by the order in which their states are declared. */
    public List<Edge> edges() {
        return machine.edges();
    }

    /**
     * Name of a state in the machine.
     *
     * @throws IllegalArgumentException when it is no state of this machine; the message lists those there are
     */
    String nameOf(Object state) {
        for (Map.Entry<String, Object> entry : states.entrySet()) {
            if (entry.getValue().equals(state)) {
                return entry.getKey();
            }
        }
        String shown = state instanceof Class<?> type ? type.getSimpleName() : state.toString();
        throw new IllegalArgumentException(shown + " is no state of " + machine.name() + "; its states are "
                + String.join(", ", machine.states()));
    }

    /** The state of a name. */
    @SuppressWarnings("unchecked") // S is what the states of the machine are
    S stateOf(String name) {
        Object state = states.get(name);
        if (state == null) {
            throw new IllegalArgumentException("there is no state " + name + " in " + machine.name());
        }
        return (S) state;
    }

    /** Starts, ends and all edges with the lines that take them. */
    @Override
    public String toString() {
        return MachineText.of(machine);
    }

    /** The objects that stand for the states of a machine in a test. */
    private static final class States {
        private States() {}

        static Map<String, Object> of(Machine machine, @Nullable ClassLoader loader) {
            Map<String, Object> states = new LinkedHashMap<>();
            try {
                Class<?> type = Class.forName(machine.stateType(), false, loader);
                Object[] constants = type.getEnumConstants();
                if (constants != null) {
                    for (Object constant : constants) {
                        states.put(((Enum<?>) constant).name(), constant);
                    }
                } else if (type.isSealed()) {
                    addVariants(type, states);
                } else {
                    addLiterals(type, machine.states(), states);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot load " + machine.stateType() + ", whose values are states", e);
            }
            return states;
        }

        private static void addVariants(Class<?> type, Map<String, Object> states) {
            Class<?>[] permitted = type.getPermittedSubclasses();
            if (permitted == null || type.isEnum()) {
                states.put(Names.innermost(Names.toInternal(type.getName())), type);
                return;
            }
            if (!type.isInterface() && !Modifier.isAbstract(type.getModifiers())) {
                states.put(Names.innermost(Names.toInternal(type.getName())), type);
            }
            for (Class<?> below : permitted) {
                addVariants(below, states);
            }
        }

        private static void addLiterals(Class<?> type, List<String> names, Map<String, Object> states)
                throws ReflectiveOperationException {
            for (String name : names) {
                var field = type.getDeclaredField(name);
                field.setAccessible(true);
                states.put(name, field.get(null));
            }
        }
    }
}
