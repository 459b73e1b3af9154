package dev.custody.program.state;

import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares the edges that code takes with those that are declared. Nothing is said about an edge that is not sure, nor about
 * null; and a write that ignores the state altogether is an unguarded transition, whatever a table says.
 */
final class UndeclaredTransitions {
    private final Declarations declarations;

    UndeclaredTransitions(Declarations declarations) {
        this.declarations = declarations;
    }

    /**
     * Disagreements in the order of methods, then those of the table.
     *
     * @param unguarded transitions that are reported as such
     * @param others machines whose states are of the same type: they may take edges of the table, too
     * @param complete whether all writes of the state are known
     */
    List<DeclarationBreach> in(
            StateMachine machine, List<Transition> unguarded, List<StateMachine> others, boolean complete) {
        List<DeclarationBreach> found = new ArrayList<>();
        List<Declaration> ofMethods = declarations.ofMethods(machine);
        for (Declaration declaration : ofMethods) {
            found.addAll(ofDeclared(machine, declaration));
        }
        Set<Change> reported = new HashSet<>();
        if (!ofMethods.isEmpty()) {
            found.addAll(taken(machine, ofMethods, unguarded, reported));
        }
        Optional<Declaration> table = declarations.table(machine);
        if (table.isPresent()) {
            found.addAll(taken(machine, List.of(table.get()), unguarded, reported));
            if (complete) {
                found.addAll(notTaken(table.get(), machine, others));
            }
        }
        found.addAll(leavingFinal(machine));
        return found;
    }

    // --- methods that declare what they do

    private static List<DeclarationBreach> ofDeclared(StateMachine machine, Declaration declaration) {
        List<DeclarationBreach> found = new ArrayList<>();
        if (!declaration.unknown().isEmpty()) {
            found.add(new DeclarationBreach(
                    DeclarationBreach.Kind.UNKNOWN_STATE,
                    Optional.of(declaration),
                    declaration.method(),
                    0,
                    declaration.unknown()));
        }
        Set<Change> taken = new HashSet<>();
        for (Transition transition : machine.all()) {
            if (declaration.isOf(transition.entry()) || declaration.isOf(transition.site())) {
                taken.addAll(transition.changes());
            }
        }
        boolean unsure = isAnyOpaque(taken);
        List<Change> missing = missing(declaration, taken);
        if (!unsure && !missing.isEmpty()) {
            found.add(new DeclarationBreach(
                    DeclarationBreach.Kind.NOT_TAKEN,
                    Optional.of(declaration),
                    declaration.method(),
                    0,
                    arrows(machine, missing)));
        }
        return found;
    }

    private static boolean isAnyOpaque(Collection<Change> changes) {
        for (Change change : changes) {
            if (change.opaque()) {
                return true;
            }
        }
        return false;
    }

    /** Pairs that are declared and not taken, sorted. */
    private static List<Change> missing(Declaration declaration, Set<Change> taken) {
        Set<Change> missing = new TreeSet<>(declaration.allowed());
        missing.removeAll(taken);
        return List.copyOf(missing);
    }

    // --- edges that are taken

    private List<DeclarationBreach> taken(
            StateMachine machine, List<Declaration> declared, List<Transition> unguarded, Set<Change> reported) {
        Map<MethodRef, Set<Change>> undeclared = new TreeMap<>();
        Map<MethodRef, Transition> first = new TreeMap<>();
        Set<Change> now = new HashSet<>();
        for (Transition transition : machine.all()) {
            Optional<Declaration> own = ofMethod(declared, transition.entry());
            boolean setter =
                    transition.origin() == Transition.Origin.ARGUMENT && transition.guard() == Transition.Guard.NONE;
            if (own.isEmpty() && (setter || unguarded.contains(transition))) {
                continue; // the finding of another rule
            }
            List<Declaration> allowing = own.isPresent() ? List.of(own.get()) : declared;
            for (Change change : transition.changes()) {
                boolean counts = !change.opaque()
                        && !change.isSelf()
                        && change.from() > 0
                        && change.to() > 0
                        && !isReset(machine, transition, change);
                if (counts && !isAllowed(allowing, change) && !reported.contains(change)) {
                    MethodRef entry = transition.entry().ref();
                    undeclared.computeIfAbsent(entry, key -> new TreeSet<>()).add(change);
                    first.putIfAbsent(entry, transition);
                    now.add(change);
                }
            }
        }
        reported.addAll(now);
        List<DeclarationBreach> found = new ArrayList<>();
        for (Map.Entry<MethodRef, Transition> bad : first.entrySet()) {
            MethodFacts entry = bad.getValue().entry();
            found.add(new DeclarationBreach(
                    DeclarationBreach.Kind.NOT_DECLARED,
                    Optional.of(ofMethod(declared, entry).orElse(declared.get(0))),
                    Optional.of(entry),
                    bad.getValue().line(),
                    arrows(machine, undeclared.getOrDefault(bad.getKey(), Set.of()))));
        }
        return found;
    }

    private static Optional<Declaration> ofMethod(List<Declaration> declared, MethodFacts method) {
        for (Declaration declaration : declared) {
            if (declaration.isOf(method)) {
                return Optional.of(declaration);
            }
        }
        return Optional.empty();
    }

    private static boolean isAllowed(List<Declaration> declared, Change change) {
        for (Declaration declaration : declared) {
            if (declaration.allows(change)) {
                return true;
            }
        }
        return false;
    }

    /** Starting anew is no step of a state that only its name shows. */
    private static boolean isReset(StateMachine machine, Transition transition, Change change) {
        return !machine.state().isDeclared()
                && transition.guard() == Transition.Guard.NONE
                && machine.mayStartIn(change.to());
    }

    // --- the table

    private static List<DeclarationBreach> notTaken(
            Declaration table, StateMachine machine, List<StateMachine> others) {
        Set<Change> taken = new HashSet<>();
        boolean unsure = false;
        for (StateMachine other : others) {
            for (Transition transition : other.all()) {
                taken.addAll(transition.changes());
                unsure |= isAnyOpaque(transition.changes());
            }
        }
        List<Change> missing = missing(table, taken);
        boolean mine = !others.isEmpty() && others.get(0).isOf(machine.type(), machine.state());
        return unsure || missing.isEmpty() || !mine
                ? List.of()
                : List.of(new DeclarationBreach(
                        DeclarationBreach.Kind.NOT_TAKEN,
                        Optional.of(table),
                        table.method(),
                        0,
                        arrows(machine, missing)));
    }

    // --- final states

    private List<DeclarationBreach> leavingFinal(StateMachine machine) {
        long finals = declarations.finals(machine.state().states());
        List<DeclarationBreach> found = new ArrayList<>();
        Map<MethodRef, MethodFacts> leaving = new TreeMap<>();
        Map<MethodRef, Long> left = new TreeMap<>();
        Map<MethodRef, Integer> lines = new TreeMap<>();
        for (Transition transition : machine.all()) {
            for (Change change : transition.changes()) {
                if (!change.opaque() && !change.isSelf() && change.to() > 0 && (change.from() & finals) != 0) {
                    MethodRef entry = transition.entry().ref();
                    leaving.put(entry, transition.entry());
                    left.merge(entry, change.from(), (one, other) -> one | other);
                    lines.merge(entry, transition.line(), Math::min);
                }
            }
        }
        for (Map.Entry<MethodRef, MethodFacts> entry : leaving.entrySet()) {
            found.add(new DeclarationBreach(
                    DeclarationBreach.Kind.LEAVES_FINAL,
                    Optional.empty(),
                    Optional.of(entry.getValue()),
                    lines.getOrDefault(entry.getKey(), 0),
                    machine.state().states().names(left.getOrDefault(entry.getKey(), 0L))));
        }
        return found;
    }

    private static List<String> arrows(StateMachine machine, Iterable<Change> changes) {
        FiniteType states = machine.state().states();
        List<String> arrows = new ArrayList<>();
        for (Change change : changes) {
            arrows.add(states.names(change.from()).get(0)
                    + " -> "
                    + states.names(change.to()).get(0));
        }
        return arrows;
    }
}
