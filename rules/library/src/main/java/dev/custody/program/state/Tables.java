package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.StateNames;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tables on an enum that say which of its constants may follow which: a method that answers for each two of them, a map, or
 * a collection in each constant. What a table is for shows by its name; one that cannot be read to the end is none.
 */
final class Tables {
    /** Words that methods with a target start with. */
    private static final Set<String> PERMISSIONS = Set.of("can", "may", "allows", "permits", "accepts");

    private static final Set<String> SUCCESSION = Set.of(
            "transition",
            "transitions",
            "next",
            "follow",
            "follows",
            "followers",
            "following",
            "become",
            "successor",
            "successors",
            "allowed",
            "legal",
            "moves",
            "reachable",
            "targets");

    private static final Set<String> BACKWARDS = Set.of("follow", "follows", "from", "after");
    private static final Set<String> EARLIER =
            Set.of("previous", "prev", "before", "from", "current", "old", "predecessor");
    private static final Set<String> LATER = Set.of("next", "to", "target", "new", "after", "successor");

    private final Evaluator.Surroundings surroundings;
    private final Map<String, Optional<Declaration>> known = new ConcurrentHashMap<>();

    Tables(Evaluator.Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The first table there is; empty when the type has none that can be read. */
    Optional<Declaration> of(FiniteType states) {
        Optional<Declaration> table = known.get(states.name());
        if (table == null) {
            table = read(states);
            known.put(states.name(), table);
        }
        return table;
    }

    private Optional<Declaration> read(FiniteType states) {
        Optional<ClassFacts> owner =
                states.is(FiniteType.Kind.ENUM) ? surroundings.hierarchy().analysed(states.name()) : Optional.empty();
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        Evaluator evaluator = new Evaluator(BlindSuccessors.nameless(states), surroundings);
        for (MethodFacts method : owner.get().methods()) {
            Optional<Declaration> table =
                    isQuestion(states, method) ? ofMethod(evaluator, states, method) : Optional.empty();
            if (table.isPresent()) {
                return table;
            }
        }
        for (FieldFacts field : owner.get().fields()) {
            boolean named = isNamedAsTable(field.name()) && HeapCalls.isCollection(field.descriptor());
            Optional<Declaration> table = named ? ofField(evaluator, states, field) : Optional.empty();
            if (table.isPresent()) {
                return table;
            }
        }
        return Optional.empty();
    }

    private static boolean isNamedAsTable(String name) {
        return StateFields.hasWord(name, SUCCESSION);
    }

    // --- methods

    /** {@code a.canBecome(b)}, or {@code isAllowed(a, b)}. */
    private static boolean isQuestion(FiniteType states, MethodFacts method) {
        if (!method.ref().returns("Z") || method.modifiers().isPrivate()) {
            return false;
        }
        List<String> parameters = Names.parameterDescriptors(method.ref().descriptor());
        int wanted = method.modifiers().isStatic() ? 2 : 1;
        if (parameters.size() != wanted || Collections.frequency(parameters, states.descriptor()) != wanted) {
            return false;
        }
        List<String> words = StateNames.words(method.name());
        return !words.isEmpty() && (PERMISSIONS.contains(words.get(0)) || isNamedAsTable(method.name()));
    }

    /** Whether the later state is asked about the earlier one: {@code next.mayFollow(current)}. */
    private static boolean asksBackwards(MethodFacts method) {
        boolean isStatic = method.modifiers().isStatic();
        List<String> names = method.parameterNames();
        boolean told = !names.isEmpty() && StateFields.hasWord(names.get(0), isStatic ? LATER : EARLIER);
        return told || (!isStatic && StateFields.hasWord(method.name(), BACKWARDS));
    }

    private static Optional<Declaration> ofMethod(Evaluator evaluator, FiniteType states, MethodFacts method) {
        boolean backwards = asksBackwards(method);
        Set<Change> allowed = new HashSet<>();
        for (Value from : Elements.of(Value.constants(states, states.all()))) {
            for (Value to : Elements.of(Value.constants(states, states.all()))) {
                boolean isStatic = method.modifiers().isStatic();
                Value one = backwards ? to : from;
                Value other = backwards ? from : to;
                Value answer = evaluator.ask(
                        method, isStatic ? Value.UNKNOWN : one, isStatic ? List.of(one, other) : List.of(other));
                boolean never = answer.is(Value.Kind.NEVER);
                if (!never && (!answer.is(Value.Kind.INTS) || !answer.isSingle())) {
                    return Optional.empty();
                }
                if (!never && answer.mayBe(1) && from.bits() != to.bits()) {
                    allowed.add(new Change(from.bits(), to.bits(), false));
                }
            }
        }
        return allowed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Declaration(Optional.of(method), Optional.empty(), false, allowed, List.of()));
    }

    // --- fields

    private static Optional<Declaration> ofField(Evaluator evaluator, FiniteType states, FieldFacts field) {
        Set<Change> allowed = new HashSet<>();
        Value table =
                field.modifiers().isStatic() ? evaluator.fields().initials().ofStatic(field) : Value.UNKNOWN;
        for (Value from : Elements.of(Value.constants(states, states.all()))) {
            Value next = field.modifiers().isStatic()
                    ? next(table, from)
                    : evaluator.fields().initials().ofConstants(states, from.bits(), field);
            Optional<Long> to = targets(states, next);
            if (to.isEmpty()) {
                return Optional.empty();
            }
            for (Value target : Elements.of(Value.constants(states, to.get()))) {
                if (target.bits() != from.bits()) {
                    allowed.add(new Change(from.bits(), target.bits(), false));
                }
            }
        }
        return allowed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Declaration(Optional.empty(), Optional.of(field), false, allowed, List.of()));
    }

    private static Value next(Value table, Value from) {
        return table.parts() instanceof Value.Parts.Entries map
                ? map.entries().getOrDefault(from, Value.EMPTY_SET)
                : Value.UNKNOWN;
    }

    /** The states that a collection holds, by themselves or by their ordinals; empty when it holds anything else. */
    private static Optional<Long> targets(FiniteType states, Value next) {
        boolean ofStates = next.type() == null || states.equals(next.type());
        if (!next.is(Value.Kind.SET) || !ofStates || !next.texts().isEmpty()) {
            return Optional.empty();
        }
        long bits = next.bits();
        for (int ordinal : next.ints()) {
            if (ordinal < 0 || ordinal >= states.constants().size()) {
                return Optional.empty();
            }
            bits |= 1L << ordinal;
        }
        return Optional.of(bits);
    }
}
