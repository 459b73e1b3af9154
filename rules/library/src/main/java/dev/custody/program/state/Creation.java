package dev.custody.program.state;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * In which states new objects start: what constructors that outside code reaches leave, and what static factories put into
 * the objects they make.
 */
final class Creation {
    private static final int MOST_CALLERS = 32;

    private final Hierarchy hierarchy;
    private final Calls calls;

    /**
     * Where objects start.
     *
     * @param states known states of new objects; bit 63 stands for null
     * @param restored whether some constructor or factory takes the state from its caller, so that any may be the first
     */
    record Start(long states, boolean restored) {}

    Creation(Hierarchy hierarchy, Calls calls) {
        this.hierarchy = hierarchy;
        this.calls = calls;
    }

    Start of(ClassFacts type, StateField state, Evaluator.Surroundings surroundings) {
        if (state.cell()) {
            return ofCell(type, state, surroundings.types());
        }
        Evaluator evaluator = Evaluator.ofCreation(state, surroundings);
        long before = empty(state.states());
        long states = 0;
        boolean restored = false;
        for (MethodFacts maker : makers(type)) {
            boolean isConstructor = maker.isConstructor();
            Outcome outcome = isConstructor
                    ? evaluator.run(maker, before)
                    : evaluator.run(maker, Value.UNKNOWN, evaluator.arguments(maker), before);
            boolean given = isReconstitution(maker)
                    || outcome.writes().values().stream()
                            .anyMatch(write -> !write.value().is(Value.Kind.CONSTANTS));
            boolean forFrameworks = isConstructor && leavesEmpty(outcome, before) && isForFrameworks(type, maker);
            restored |= given;
            if (!given && outcome.returns() && !forFrameworks) {
                states |= isConstructor ? outcome.after() : outcome.after() & ~before;
            }
        }
        return new Start(states, restored);
    }

    /** What a field holds that nothing has assigned: null, or the constant that stands for zero. */
    private static long empty(FiniteType states) {
        long zero = states.is(FiniteType.Kind.NUMBERS) ? states.standingFor(0) : 0;
        return zero == 0 ? Value.NULL_BIT : zero;
    }

    private static boolean isReconstitution(MethodFacts maker) {
        return maker.annotations().stream()
                .map(AnnotationFacts::simpleName)
                .anyMatch(name -> name.equals("Reconstitution")
                        || name.equals("PersistenceCreator")
                        || name.equals("JsonCreator"));
    }

    private static boolean leavesEmpty(Outcome outcome, long before) {
        return outcome.writes().isEmpty() && outcome.after() == before;
    }

    /** The constructor without parameters that is there for a framework, which fills the fields itself. */
    private boolean isForFrameworks(ClassFacts type, MethodFacts constructor) {
        boolean others =
                type.methods().stream().filter(MethodFacts::isConstructor).count() > 1;
        boolean hidden = !constructor.modifiers().isPublic()
                || type.annotations().stream()
                        .anyMatch(annotation -> annotation.simpleName().equals("Entity"));
        return others
                && hidden
                && constructor.ref().descriptor().equals("()V")
                && calls.callers(constructor).isEmpty();
    }

    /** Constructors and factories to start from, in order of their names. */
    private List<MethodFacts> makers(ClassFacts type) {
        Map<String, MethodFacts> makers = new TreeMap<>();
        family(type).flatMap(made -> made.methods().stream()).forEach(method -> {
            if (method.isConstructor() && isOpen(method)) {
                makers.put(method.ref().owner() + method.ref().descriptor(), method);
            }
            if (method.isConstructor()) {
                calls.callers(method).stream()
                        .limit(MOST_CALLERS)
                        .map(Calls.CallSite::caller)
                        .filter(caller -> isFactory(type, method, caller))
                        .forEach(caller -> makers.put(
                                caller.ref().owner()
                                        + caller.name()
                                        + caller.ref().descriptor(),
                                caller));
            }
        });
        return new ArrayList<>(makers.values());
    }

    /** Whether code that is not analysed may call a constructor, or nobody does that is. */
    private boolean isOpen(MethodFacts constructor) {
        return constructor.modifiers().isPublic() || calls.callers(constructor).isEmpty();
    }

    /**
     * Static methods of the type, and what calls a constructor that outside code does not reach. An instance method of the
     * type makes a successor.
     */
    private boolean isFactory(ClassFacts type, MethodFacts constructor, MethodFacts caller) {
        boolean own = hierarchy.isSubtype(caller.ref().owner(), type.name());
        if (caller.isConstructor()
                || caller.isClassInitializer()
                || caller.body().isEmpty()) {
            return caller.isConstructor() && !own && !constructor.modifiers().isPublic();
        }
        return own ? caller.modifiers().isStatic() : !constructor.modifiers().isPublic();
    }

    private Stream<ClassFacts> family(ClassFacts type) {
        return Stream.concat(Stream.of(type.name()), hierarchy.subtypes(type.name()).stream())
                .flatMap(name -> hierarchy.analysed(name).stream());
    }

    // --- atomic references

    /** What the atomic reference is made with. */
    private static Start ofCell(ClassFacts type, StateField state, FiniteTypes types) {
        long states = 0;
        boolean restored = false;
        for (MethodFacts constructor : type.methods()) {
            Body body = constructor.body();
            List<Node.FieldWrite> writes = body.all(Node.FieldWrite.class)
                    .filter(write -> write.field().equals(state.field().ref()))
                    .toList();
            for (Node.FieldWrite write : writes) {
                Optional<Long> held = firstHeld(body, write.value(), state.states(), types);
                states |= held.orElse(0L);
                restored |= held.isEmpty();
            }
        }
        return new Start(states, restored);
    }

    private static Optional<Long> firstHeld(Body body, Values cell, FiniteType states, FiniteTypes types) {
        Optional<Node.Call> made = body.all(Node.Call.class)
                .filter(call -> call.callee().isConstructor() && call.receiver().equals(cell))
                .findFirst();
        if (made.isEmpty()) {
            return Optional.empty();
        }
        if (made.get().arguments().isEmpty()) {
            return Optional.of(Value.NULL_BIT);
        }
        return body.only(made.get().arguments().get(0))
                .map(node -> constant(node, states, types))
                .filter(bits -> bits != 0);
    }

    private static long constant(Node node, FiniteType states, FiniteTypes types) {
        if (node instanceof Node.FieldRead read && read.receiver().isEmpty()) {
            boolean own = read.field().owner().equals(states.name());
            return own ? states.only(read.field().name()) : variant(read.field().descriptor(), states, types);
        }
        return node instanceof Node.New made ? variant("L" + made.type() + ";", states, types) : 0;
    }

    private static long variant(String descriptor, FiniteType states, FiniteTypes types) {
        long bits =
                Names.classOf(descriptor).map(name -> types.below(states, name)).orElse(0L);
        return Long.bitCount(bits) == 1 ? bits : 0;
    }
}
