package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.machine.Edge;
import dev.custody.machine.Machine;
import dev.custody.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The machine that a state type is by itself: its methods, or static ones that are given a state, say what comes next. */
final class Successions {
    private final Program program;
    private final Evaluator.Surroundings surroundings;

    Successions(Program program, Evaluator.Surroundings surroundings) {
        this.program = program;
        this.surroundings = surroundings;
    }

    /** The machine of a type; empty where it has few values or no method that leads from one to another for sure. */
    Optional<Machine> of(ClassFacts type) {
        return surroundings
                .types()
                .of(type.name())
                .filter(states -> states.constants().size() > 1)
                .map(states -> machine(type, states))
                .filter(machine -> machine.edges().stream().anyMatch(edge -> !edge.opaque()));
    }

    private Machine machine(ClassFacts type, FiniteType states) {
        Evaluator evaluator = new Evaluator(BlindSuccessors.nameless(states), surroundings);
        Map<Change, TreeSet<Place>> ways = new TreeMap<>();
        for (MethodFacts method : methods(type, states)) {
            for (Value state : Elements.of(Value.constants(states, states.all()))) {
                run(evaluator, states, method, state)
                        .forEach(change -> ways.computeIfAbsent(change, key -> new TreeSet<>())
                                .add(program.place(method, 0)));
            }
        }
        List<Edge> edges = new ArrayList<>();
        ways.forEach((change, places) -> {
            boolean sure = !change.opaque();
            boolean surelyToo = change.opaque() && ways.containsKey(new Change(change.from(), change.to(), false));
            if (sure || !surelyToo) {
                edges.add(new Edge(
                        states.names(change.from()).get(0),
                        states.names(change.to()).get(0),
                        List.copyOf(places),
                        !sure));
            }
        });
        String name = Names.toBinary(type.name());
        return new Machine(name, "", name, program.place(type), states.names(), states.names(), false, edges);
    }

    private static List<Change> run(Evaluator evaluator, FiniteType states, MethodFacts method, Value state) {
        List<Value> arguments = evaluator.arguments(method);
        Value receiver = Value.UNKNOWN;
        if (method.modifiers().isStatic()) {
            arguments.set(given(states, method), state.taintedIf(true));
        } else {
            receiver = state.taintedIf(true);
        }
        if (!method.modifiers().isStatic() && state.is(Value.Kind.CONSTANTS) && isElsewhere(method, states, state)) {
            return List.of();
        }
        Outcome outcome = evaluator.run(method, receiver, arguments, states.all());
        if (!outcome.returns()) {
            return List.of();
        }
        return Change.steps(states, state.bits(), outcome.result()).stream()
                .filter(change -> !change.isSelf() && change.to() > 0)
                .map(change -> change.opaqueIf(!outcome.result().is(Value.Kind.CONSTANTS)))
                .toList();
    }

    /** Whether a variant is no object of the class that has the method. */
    private static boolean isElsewhere(MethodFacts method, FiniteType states, Value state) {
        return states.is(FiniteType.Kind.VARIANTS)
                && states.only(method.ref().owner()) != 0
                && states.only(method.ref().owner()) != state.bits();
    }

    /** Methods of the type and of its constants' or variants' bodies that return a state, in hierarchy order. */
    private List<MethodFacts> methods(ClassFacts type, FiniteType states) {
        List<MethodFacts> found = new ArrayList<>();
        List<String> owners = new ArrayList<>(List.of(type.name()));
        if (states.is(FiniteType.Kind.VARIANTS)) {
            owners.addAll(states.constants());
        }
        for (String owner : owners) {
            surroundings
                    .hierarchy()
                    .analysed(owner)
                    .ifPresent(known -> known.methods().stream()
                            .filter(method -> isStep(states, method))
                            .forEach(found::add));
        }
        return found;
    }

    private boolean isStep(FiniteType states, MethodFacts method) {
        boolean answers = Names.classOf(method.ref().returnDescriptor())
                .filter(name ->
                        name.equals(states.name()) || surroundings.types().below(states, name) != 0)
                .isPresent();
        boolean open = !method.modifiers().isPrivate()
                && !CompilerMade.isMade(method)
                && !method.body().isEmpty();
        return answers
                && open
                && (!method.modifiers().isStatic() || given(states, method) >= 0)
                && !method.name().equals("valueOf");
    }

    private static int given(FiniteType states, MethodFacts method) {
        return Names.parameterDescriptors(method.ref().descriptor()).indexOf(states.descriptor());
    }
}
