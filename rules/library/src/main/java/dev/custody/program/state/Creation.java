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
import java.util.Set;
import java.util.TreeMap;

/**
 * In which states new objects start: what constructors that outside code reaches leave, and what static factories put into
 * the objects they make.
 */
final class Creation {
    private static final int MOST_CALLERS = 32;
    private static final Set<String> RECONSTITUTIONS = Set.of("Reconstitution", "PersistenceCreator", "JsonCreator");
    private static final Set<String> ENTITY = Set.of("Entity");

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
            boolean given = AnnotationFacts.isAny(maker.annotations(), RECONSTITUTIONS) || takesState(outcome);
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

    private static boolean takesState(Outcome outcome) {
        for (Outcome.Write write : outcome.writes().values()) {
            if (!write.value().is(Value.Kind.CONSTANTS)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leavesEmpty(Outcome outcome, long before) {
        return outcome.writes().isEmpty() && outcome.after() == before;
    }

    /** The constructor without parameters that is there for a framework, which fills the fields itself. */
    private boolean isForFrameworks(ClassFacts type, MethodFacts constructor) {
        boolean hidden = !constructor.modifiers().isPublic() || AnnotationFacts.isAny(type.annotations(), ENTITY);
        return hidden
                && constructor.ref().descriptor().equals("()V")
                && hasSeveralConstructors(type)
                && calls.callers(constructor).isEmpty();
    }

    private static boolean hasSeveralConstructors(ClassFacts type) {
        int constructors = 0;
        for (MethodFacts method : type.methods()) {
            constructors += method.isConstructor() ? 1 : 0;
        }
        return constructors > 1;
    }

    /** Constructors and factories to start from, in order of their names. */
    private List<MethodFacts> makers(ClassFacts type) {
        Map<String, MethodFacts> makers = new TreeMap<>();
        for (ClassFacts made : Family.of(type, hierarchy)) {
            for (MethodFacts method : made.methods()) {
                if (method.isConstructor()) {
                    addMakers(type, method, makers);
                }
            }
        }
        return new ArrayList<>(makers.values());
    }

    private void addMakers(ClassFacts type, MethodFacts constructor, Map<String, MethodFacts> makers) {
        if (isOpen(constructor)) {
            makers.put(constructor.ref().owner() + constructor.ref().descriptor(), constructor);
        }
        List<Calls.CallSite> callers = calls.callers(constructor);
        for (int i = 0; i < Math.min(MOST_CALLERS, callers.size()); i++) {
            MethodFacts caller = callers.get(i).caller();
            if (isFactory(type, constructor, caller)) {
                makers.put(caller.ref().owner() + caller.name() + caller.ref().descriptor(), caller);
            }
        }
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

    // --- atomic references

    /** What the atomic reference is made with. */
    private static Start ofCell(ClassFacts type, StateField state, FiniteTypes types) {
        long states = 0;
        boolean restored = false;
        for (MethodFacts constructor : type.methods()) {
            for (Node node : constructor.body().nodes()) {
                if (node instanceof Node.FieldWrite write
                        && write.field().equals(state.field().ref())) {
                    Optional<Long> held = firstHeld(constructor.body(), write.value(), state.states(), types);
                    states |= held.orElse(0L);
                    restored |= held.isEmpty();
                }
            }
        }
        return new Start(states, restored);
    }

    private static Optional<Long> firstHeld(Body body, Values cell, FiniteType states, FiniteTypes types) {
        for (Node node : body.nodes()) {
            if (node instanceof Node.Call call
                    && call.callee().isConstructor()
                    && call.receiver().equals(cell)) {
                return call.arguments().isEmpty()
                        ? Optional.of(Value.NULL_BIT)
                        : given(body.only(call.arguments().get(0)), states, types);
            }
        }
        return Optional.empty();
    }

    private static Optional<Long> given(Optional<Node> value, FiniteType states, FiniteTypes types) {
        long bits = value.isPresent() ? constant(value.get(), states, types) : 0;
        return bits == 0 ? Optional.empty() : Optional.of(bits);
    }

    private static long constant(Node node, FiniteType states, FiniteTypes types) {
        if (node instanceof Node.FieldRead read && read.receiver().isEmpty()) {
            boolean own = read.field().owner().equals(states.name());
            return own ? states.only(read.field().name()) : variant(read.field().descriptor(), states, types);
        }
        return node instanceof Node.New made ? variant("L" + made.type() + ";", states, types) : 0;
    }

    private static long variant(String descriptor, FiniteType states, FiniteTypes types) {
        Optional<String> name = Names.classOf(descriptor);
        long bits = name.isPresent() ? types.below(states, name.get()) : 0;
        return Long.bitCount(bits) == 1 ? bits : 0;
    }
}
