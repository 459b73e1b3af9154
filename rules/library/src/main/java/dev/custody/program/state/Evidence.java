package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.program.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How far what is known of a machine is all there is: only then does it tell what does not happen. */
final class Evidence {
    private final Program program;
    private final Entries entries;
    private final Function<ClassFacts, List<StateMachine>> machines;
    private final Map<String, List<ClassFacts>> holders;
    private final Map<String, List<StateMachine>> sharing = new ConcurrentHashMap<>();

    /** @param machines of any analysed type */
    Evidence(Program program, Entries entries, Function<ClassFacts, List<StateMachine>> machines) {
        this.program = program;
        this.entries = entries;
        this.machines = machines;
        this.holders = holders(program);
    }

    /** Whether all writes of a state are known and no other field holds one. */
    boolean isWhole(StateMachine machine) {
        return sharing(machine).size() == 1 && !isHeldElsewhere(machine) && isComplete(machine);
    }

    /** Machines of analysed types with the same states, this one included, by type and field. */
    List<StateMachine> sharing(StateMachine machine) {
        FiniteType states = machine.state().states();
        return states.literals().isEmpty()
                ? sharing.computeIfAbsent(
                        states.name(),
                        name -> holders.getOrDefault(name, List.of()).stream()
                                .distinct()
                                .flatMap(type -> machines.apply(type).stream())
                                .filter(other -> other.state().states().name().equals(name))
                                .toList())
                : List.of(machine);
    }

    /** The types of fields that hold an enum or a sealed type, by themselves or in a collection or reference; one a field. */
    private static Map<String, List<ClassFacts>> holders(Program program) {
        Map<String, List<ClassFacts>> holders = new HashMap<>();
        for (ClassFacts type : program.classes()) {
            for (FieldFacts field : type.fields()) {
                Optional<String> held = field.modifiers().isStatic() ? Optional.empty() : held(field);
                held.flatMap(program.hierarchy()::analysed)
                        .filter(states -> states.isEnum() || !states.permitted().isEmpty())
                        .filter(states -> !states.name().equals(type.name()))
                        .ifPresent(states -> holders.computeIfAbsent(states.name(), name -> new ArrayList<>())
                                .add(type));
            }
        }
        return holders;
    }

    private static Optional<String> held(FieldFacts field) {
        String signature = field.signature().orElse("");
        int from = signature.indexOf("<L");
        return from >= 0 && signature.endsWith(";>;")
                ? Names.classOf(signature.substring(from + 1, signature.length() - 2))
                : Names.classOf(field.descriptor());
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

    /** Whether fields besides that of the machine hold one of the states: copies, memos, messages. */
    private boolean isHeldElsewhere(StateMachine machine) {
        return holders.getOrDefault(machine.state().states().name(), List.of()).size() > 1;
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
