package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Node;
import dev.custody.program.Program;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How far what is known of a machine is all there is: only then does it tell what does not happen. */
final class Evidence {
    private final Program program;
    private final Entries entries;
    private final Function<ClassFacts, List<StateMachine>> machines;

    /** @param machines of any analysed type */
    Evidence(Program program, Entries entries, Function<ClassFacts, List<StateMachine>> machines) {
        this.program = program;
        this.entries = entries;
        this.machines = machines;
    }

    /** Whether all writes of a state are known and no other field holds one. */
    boolean isWhole(StateMachine machine) {
        return sharing(machine).size() == 1 && !isHeldElsewhere(machine) && isComplete(machine);
    }

    /** Machines of analysed types with the same states, this one included, by type and field. */
    List<StateMachine> sharing(StateMachine machine) {
        String states = machine.state().states().name();
        return program.classes().stream()
                .filter(type -> type.fields().stream()
                        .anyMatch(field -> mentions(field, states)
                                || type.name().equals(machine.type().name())))
                .flatMap(type -> machines.apply(type).stream())
                .filter(other -> other.state().states().name().equals(states))
                .toList();
    }

    private static boolean mentions(FieldFacts field, String states) {
        return !field.modifiers().isStatic()
                && (field.descriptor().equals("L" + states + ";")
                        || field.signature()
                                .filter(signature -> signature.contains("<L" + states + ";>"))
                                .isPresent());
    }

    /** Whether some method hands a state on: it is more than a state of this machine. */
    boolean isProducedElsewhere(StateMachine machine, UnreachableState state) {
        return program.classes().stream()
                .filter(type -> !type.name().equals(machine.state().states().name()))
                .flatMap(type -> type.methods().stream())
                .anyMatch(method -> produces(method.body(), machine.state(), state.constant()));
    }

    private static boolean produces(Body body, StateField state, String constant) {
        for (int i = 0; i < body.nodes().size(); i++) {
            boolean reads = body.node(i) instanceof Node.FieldRead read
                    && read.receiver().isEmpty()
                    && read.field().owner().equals(state.states().name())
                    && read.field().name().equals(constant);
            if (reads && isHandedOn(body, state, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHandedOn(Body body, StateField state, int value) {
        return body.all(Node.Return.class).anyMatch(returned -> returned.value().contains(value))
                || body.all(Node.FieldWrite.class)
                        .anyMatch(write -> !write.receiver().isEmpty()
                                && !write.field().name().equals(state.field().name())
                                && write.value().contains(value));
    }

    /** Whether fields besides those of machines hold one of the states: copies, memos, messages. */
    private boolean isHeldElsewhere(StateMachine machine) {
        String states = machine.state().states().name();
        return program.classes().stream()
                        .filter(type -> !type.name().equals(states))
                        .flatMap(type -> type.fields().stream())
                        .filter(field -> mentions(field, states))
                        .count()
                > 1;
    }

    /** Whether every write of the state outside construction is part of some transition, and nobody else can write it. */
    boolean isComplete(StateMachine machine) {
        if (machine.partial() || entries.isOpenToSubclasses(machine.type(), machine.state())) {
            return false;
        }
        Set<MethodRef> covered = machine.all().stream()
                .map(transition -> transition.site().ref())
                .collect(Collectors.toSet());
        return entries.writers(machine.type(), machine.state())
                .allMatch(method -> covered.contains(method.ref()) || isNeverCalled(method));
    }

    private boolean isNeverCalled(MethodFacts method) {
        return method.modifiers().isPrivate() && program.calls().callers(method).isEmpty();
    }
}
