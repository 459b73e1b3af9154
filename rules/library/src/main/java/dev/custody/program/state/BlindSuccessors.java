package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Modifiers;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.StateNames;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pure form of a transition: a method that takes the state, or is one of the enum, and returns a state. Does what it
 * returns depend on what it is given?
 */
final class BlindSuccessors {
    /** Words that methods start with which look states up or convert rather than move on. */
    private static final Set<String> LOOKUPS = Set.of(
            "get", "default", "initial", "first", "last", "of", "from", "parse", "value", "lookup", "find", "to", "as",
            "map", "convert", "is", "min", "max");

    private final Hierarchy hierarchy;
    private final Evaluator.Surroundings surroundings;
    private final StateFields stateFields;

    BlindSuccessors(Evaluator.Surroundings surroundings, StateFields stateFields) {
        this.hierarchy = surroundings.hierarchy();
        this.surroundings = surroundings;
        this.stateFields = stateFields;
    }

    /** Blind methods that a type declares, in class file order. */
    List<BlindSuccessor> in(ClassFacts type) {
        List<BlindSuccessor> found = new ArrayList<>(0);
        if (!CompilerMade.isMade(type)) {
            for (MethodFacts method : type.methods()) {
                Optional<BlindSuccessor> blind = blind(type, method);
                if (blind.isPresent()) {
                    found.add(blind.get());
                }
            }
        }
        return found;
    }

    private Optional<BlindSuccessor> blind(ClassFacts type, MethodFacts method) {
        if (!method.ref().returnsReference()
                || method.body().isEmpty()
                || method.modifiers().isPrivate()
                || CompilerMade.isMade(method)) {
            return Optional.empty();
        }
        Optional<String> result = Names.classOf(method.ref().returnDescriptor());
        if (result.isEmpty() || !StateNames.endsInStateWord(Names.innermost(result.get())) || looksUp(method)) {
            return Optional.empty();
        }
        Optional<FiniteType> states = surroundings.types().of(result.get());
        boolean several = states.isPresent()
                && states.get().is(FiniteType.Kind.ENUM)
                && states.get().constants().size() > 1;
        return several ? blind(type, method, states.get()) : Optional.empty();
    }

    private static boolean looksUp(MethodFacts method) {
        List<String> words = StateNames.words(method.name());
        return words.isEmpty() || LOOKUPS.contains(words.get(0));
    }

    private Optional<BlindSuccessor> blind(ClassFacts type, MethodFacts method, FiniteType states) {
        List<String> parameters = Names.parameterDescriptors(method.ref().descriptor());
        boolean ofEnum =
                type.name().equals(states.name()) && !method.modifiers().isStatic();
        int given = parameters.indexOf(states.descriptor());
        boolean one = given >= 0 && parameters.lastIndexOf(states.descriptor()) == given;
        if (ofEnum == one || overrides(type, method)) {
            return Optional.empty();
        }
        Optional<StateField.Standing> standing = stateFields.standingOf(type, states);
        Optional<String> result = standing.isPresent() ? sameResult(method, states, given) : Optional.empty();
        return result.isPresent()
                ? Optional.of(new BlindSuccessor(method, returnLine(method), states, result.get(), standing.get()))
                : Optional.empty();
    }

    /** A method of one strategy or of one constant among several is chosen by what it is called on. */
    private boolean overrides(ClassFacts type, MethodFacts method) {
        for (String name : hierarchy.supertypes(type.name())) {
            boolean above = !name.equals(type.name()) && !name.equals("java/lang/Object");
            if (above && Callbacks.mayDeclare(hierarchy.known(name), method)) {
                return true;
            }
        }
        for (String name : hierarchy.subtypes(type.name())) {
            if (hierarchy.isAnalysed(name) && Callbacks.mayDeclare(hierarchy.analysed(name), method)) {
                return true;
            }
        }
        return false;
    }

    /** Runs the method for every state; what it returns for all of them alike, if so. */
    private Optional<String> sameResult(MethodFacts method, FiniteType states, int given) {
        Evaluator evaluator = new Evaluator(nameless(states), surroundings);
        Set<Long> results = new HashSet<>();
        for (String constant : states.constants()) {
            Value state = Value.constants(states, states.only(constant)).taintedIf(true);
            List<Value> arguments = new ArrayList<>();
            int count = Names.parameterCount(method.ref().descriptor());
            for (int i = 0; i < count; i++) {
                arguments.add(i == given ? state : Value.UNKNOWN);
            }
            Outcome outcome = evaluator.run(method, given < 0 ? state : Value.UNKNOWN, arguments, states.all());
            boolean plain =
                    outcome.returns() && !outcome.asks() && !outcome.result().tainted();
            if (!plain || !outcome.result().is(Value.Kind.CONSTANTS)) {
                return Optional.empty();
            }
            results.add(outcome.result().bits());
        }
        long result = results.iterator().next();
        return results.size() == 1 && result > 0
                ? Optional.of(String.join(" or ", states.names(result)))
                : Optional.empty();
    }

    /** The state is a parameter here and lies in no field. */
    static StateField nameless(FiniteType states) {
        FieldRef none = new FieldRef(states.name(), "", states.descriptor());
        FieldFacts field = new FieldFacts(none, new Modifiers(0), Optional.empty(), List.of(), 0, Optional.empty());
        return new StateField(field, states, false, StateField.Standing.INFERRED);
    }

    private static int returnLine(MethodFacts method) {
        for (Node node : method.body().nodes()) {
            if (node instanceof Node.Return) {
                return node.line();
            }
        }
        return 0;
    }
}
