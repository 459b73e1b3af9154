package dev.custody.assertions;

import dev.custody.machine.Machine;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where tests of state machines start.
 *
 * <pre>{@code
 * import static dev.custody.assertions.StateMachines.assertThat;
 * import static dev.custody.assertions.StateMachines.from;
 * import static dev.custody.assertions.StateMachines.stateMachineOf;
 *
 * @Test
 * void orders_only_move_forward() {
 *     assertThat(stateMachineOf(Order.class, OrderState.class))
 *             .startsIn(CREATED)
 *             .allowsExactly(
 *                     from(CREATED).to(PAID),
 *                     from(PAID).to(SHIPPED),
 *                     from(CREATED, PAID).to(CANCELLED))
 *             .cannotReach(SHIPPED).without(PAID);
 * }
 * }</pre>
 */
public final class StateMachines {
    private StateMachines() {}

    /**
     * The state machine of a class with one state field, or of an enum or sealed type whose methods say what comes next. States
     * are constants of the enum or, for a sealed type, classes; what the compiler is to check of that, the other methods know.
     *
     * @throws IllegalArgumentException when there is no such field, or more than one
     */
    public static StateMachine<Object> stateMachineOf(Class<?> type) {
        return StateMachine.of(only(type, Extracted.machinesOf(type)), type.getClassLoader());
    }

    /**
     * The state machine of the field of a class that holds constants of an enum.
     *
     * @throws IllegalArgumentException when there is no such field, or more than one
     */
    public static <E extends Enum<E>> StateMachine<E> stateMachineOf(Class<?> type, Class<E> states) {
        return StateMachine.of(only(type, Extracted.machinesOf(type, states)), type.getClassLoader());
    }

    /**
     * The state machine of the field of a class that holds a variant of a sealed type; its states are the variants' classes.
     *
     * @throws IllegalArgumentException when there is no such field, or more than one
     */
    public static StateMachine<Class<?>> stateMachineOfVariants(Class<?> type, Class<?> states) {
        return StateMachine.of(only(type, Extracted.machinesOf(type, states)), type.getClassLoader());
    }

    /**
     * The state machine of one of several state fields of a class.
     *
     * @param field its name
     * @throws IllegalArgumentException when there is no such field
     */
    public static StateMachine<Object> stateMachineOf(Class<?> type, String field) {
        List<Machine> named = Extracted.machinesOf(type).stream()
                .filter(machine -> machine.field().equals(field))
                .toList();
        return StateMachine.of(only(type, named), type.getClassLoader());
    }

    public static <S> StateMachineAssert<S> assertThat(StateMachine<S> actual) {
        return new StateMachineAssert<>(actual);
    }

    /** Starts to name edges: {@code from(CREATED, PAID).to(CANCELLED)} is two of them. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <S> Moves.Start<S> from(S... states) {
        return new Moves.Start<>(List.of(states));
    }

    /** Starts to name edges between variants of a sealed type. */
    public static Moves.Start<Class<?>> from(Class<?>... variants) {
        return new Moves.Start<>(List.of(variants));
    }

    private static Machine only(Class<?> type, List<Machine> found) {
        if (found.size() == 1) {
            return found.get(0);
        }
        String name = type.getSimpleName();
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    name + " has no state machine: no field of a known state type changes, or"
                            + " nothing shows that it is a state; annotate the field @State");
        }
        throw new IllegalArgumentException(found.stream()
                .map(Machine::field)
                .collect(Collectors.joining(
                        ", ",
                        name + " has several state fields: ",
                        "; name the one you mean: stateMachineOf(" + name + ".class, \""
                                + found.get(0).field() + "\")")));
    }
}
