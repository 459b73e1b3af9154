package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.program.Hierarchy;
import dev.custody.program.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

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
        if (!states.literals().isEmpty()) {
            return List.of(machine);
        }
        List<StateMachine> found = sharing.get(states.name());
        if (found == null) {
            found = holding(states.name());
            sharing.put(states.name(), found);
        }
        return found;
    }

    private List<StateMachine> holding(String states) {
        List<StateMachine> found = new ArrayList<>();
        String before = "";
        for (ClassFacts type : holders.getOrDefault(states, List.of())) {
            if (!type.name().equals(before)) { // once, however many fields it has
                addHolding(states, type, found);
            }
            before = type.name();
        }
        return found;
    }

    private void addHolding(String states, ClassFacts type, List<StateMachine> found) {
        for (StateMachine machine : machines.apply(type)) {
            if (machine.state().states().name().equals(states)) {
                found.add(machine);
            }
        }
    }

    /** The types of fields that hold an enum or a sealed type, by themselves or in a collection or reference; one a field. */
    private static Map<String, List<ClassFacts>> holders(Program program) {
        Map<String, List<ClassFacts>> holders = new HashMap<>();
        for (ClassFacts type : program.classes()) {
            for (FieldFacts field : type.fields()) {
                Optional<ClassFacts> held =
                        field.modifiers().isStatic() ? Optional.empty() : held(field, program.hierarchy());
                if (held.isPresent()
                        && isFinite(held.get())
                        && !held.get().name().equals(type.name())) {
                    holders.computeIfAbsent(held.get().name(), name -> new ArrayList<>(1))
                            .add(type);
                }
            }
        }
        return holders;
    }

    private static boolean isFinite(ClassFacts type) {
        return type.isEnum() || !type.permitted().isEmpty();
    }

    private static Optional<ClassFacts> held(FieldFacts field, Hierarchy hierarchy) {
        String signature = field.signature().orElse("");
        int from = signature.indexOf("<L");
        Optional<String> held = from >= 0 && signature.endsWith(";>;")
                ? Names.classOf(signature.substring(from + 1, signature.length() - 2))
                : Names.classOf(field.descriptor());
        return held.isPresent() ? hierarchy.analysed(held.get()) : Optional.empty();
    }

    /** Whether some method hands a state on: it is more than a state of this machine. */
    boolean isProducedElsewhere(StateMachine machine, UnreachableState state) {
        String states = machine.state().states().name();
        for (ClassFacts type : program.classes()) {
            if (!type.name().equals(states)) {
                for (MethodFacts method : type.methods()) {
                    if (produces(method.body(), machine.state(), state.constant())) {
                        return true;
                    }
                }
            }
        }
        return false;
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
        for (Node node : body.nodes()) {
            boolean handsOn = (node instanceof Node.Return returned
                            && returned.value().contains(value))
                    || (node instanceof Node.FieldWrite write
                            && !write.receiver().isEmpty()
                            && !write.field().name().equals(state.field().name())
                            && write.value().contains(value));
            if (handsOn) {
                return true;
            }
        }
        return false;
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
        Set<MethodRef> covered = new HashSet<>();
        for (Transition transition : machine.all()) {
            covered.add(transition.site().ref());
        }
        for (MethodFacts method : entries.writers(machine.type(), machine.state())) {
            if (!covered.contains(method.ref()) && !isNeverCalled(method)) {
                return false;
            }
        }
        return true;
    }

    /** Whether so much is known of each of some machines. */
    boolean areComplete(List<StateMachine> machines) {
        for (StateMachine machine : machines) {
            if (!isComplete(machine)) {
                return false;
            }
        }
        return true;
    }

    private boolean isNeverCalled(MethodFacts method) {
        return method.modifiers().isPrivate() && program.calls().callers(method).isEmpty();
    }
}
