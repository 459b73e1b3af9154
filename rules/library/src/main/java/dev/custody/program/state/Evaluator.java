package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * Evaluates instructions for the runs of one state field: what reads, tests, calls and writes mean for the object whose
 * state is followed. A call is run per method, states and arguments, remembered, and followed {@value #DEEPEST} deep; what
 * lies deeper asks for the state in a way that is not worked out.
 */
final class Evaluator implements MethodRun.Machine {
    private static final int DEEPEST = 6;
    private static final int MOST_RUNS = 4_000;
    private static final Set<String> ARGUMENT_CHECKS = Set.of(
            "com/google/common/base/Preconditions.checkState",
            "com/google/common/base/Preconditions.checkArgument",
            "com/google/common/base/Verify.verify",
            "org/springframework/util/Assert.state",
            "org/springframework/util/Assert.isTrue",
            "org/apache/commons/lang3/Validate.isTrue",
            "org/apache/commons/lang3/Validate.validState",
            "org/apache/commons/lang/Validate.isTrue",
            "org/junit/jupiter/api/Assertions.assertTrue");
    private static final Set<String> SET_MAKERS =
            Set.of("of", "copyOf", "asList", "immutableEnumSet", "setOf", "listOf");

    private final StateField state;
    private final Hierarchy hierarchy;
    private final Calls calls;
    private final Set<FieldRef> companions;
    private final SwitchTables switchTables;
    private final Map<Key, Outcome> known = new HashMap<>();
    private final Map<FieldRef, Value> constantSets = new HashMap<>();
    private final ToIntFunction<MethodRef> statePosition;
    private int depth;

    private record Key(MethodRef method, Value receiver, List<Value> arguments, long states) {}

    /**
     * @param companions fields of the same object that are assigned together with the state
     * @param statePosition which parameter of a constructor becomes the state, −1 for none
     */
    Evaluator(
            StateField state,
            Hierarchy hierarchy,
            Calls calls,
            Set<FieldRef> companions,
            ToIntFunction<MethodRef> statePosition) {
        this.state = state;
        this.hierarchy = hierarchy;
        this.calls = calls;
        this.companions = Set.copyOf(companions);
        this.statePosition = statePosition;
        this.switchTables = new SwitchTables(hierarchy);
    }

    /** Runs a method of the object with arguments that the caller chose. */
    Outcome run(MethodFacts method, long states) {
        int count = Names.parameterDescriptors(method.ref().descriptor()).size();
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(Value.ARGUMENT);
        }
        return run(method, Value.SELF, arguments, states);
    }

    Outcome run(MethodFacts method, Value receiver, List<Value> arguments, long states) {
        Key key = new Key(method.ref(), receiver, List.copyOf(arguments), states);
        Outcome outcome = known.get(key);
        if (outcome != null) {
            return outcome;
        }
        if (depth == DEEPEST || known.size() > MOST_RUNS) {
            return new Outcome(true, states, Value.OPAQUE, true, Map.of());
        }
        known.put(key, new Outcome(true, states, Value.OPAQUE, true, Map.of())); // what a recursive call sees
        depth++;
        outcome = new MethodRun(method, arguments, receiver, states, this).run();
        depth--;
        known.put(key, outcome);
        return outcome;
    }

    @Override
    public Value evaluate(MethodRun run, int index) {
        Node node = run.node(index);
        if (node instanceof Node.Constant constant) {
            return constant(constant);
        }
        if (node instanceof Node.FieldRead read) {
            return read(run, read);
        }
        if (node instanceof Node.FieldWrite write) {
            write(run, index, write);
            return Value.UNKNOWN;
        }
        if (node instanceof Node.Call call) {
            return call(run, index, call);
        }
        if (node instanceof Node.Lambda lambda) {
            return lambda(run, lambda);
        }
        if (node instanceof Node.ArrayRead read) {
            return element(run, read);
        }
        if (node instanceof Node.Arithmetic arithmetic) {
            return arithmetic(run, arithmetic);
        }
        if (node instanceof Node.DynamicCall dynamic) {
            return dynamicCall(run, dynamic);
        }
        if (node instanceof Node.TypeTest test) {
            return Value.UNKNOWN.taintedIf(run.operand(test.value()).tainted());
        }
        return Value.UNKNOWN;
    }

    private static Value constant(Node.Constant constant) {
        if (constant.value() instanceof Integer number) {
            return Value.of(number);
        }
        if (constant.value() instanceof String text) {
            return Value.ofTexts(Set.of(text));
        }
        return constant.value() == Node.Null.NULL ? Value.NULL : Value.UNKNOWN;
    }

    // --- fields

    private Value read(MethodRun run, Node.FieldRead read) {
        if (read.receiver().isEmpty()) {
            return readStatic(read.field());
        }
        Value receiver = run.operand(read.receiver());
        if (!receiver.is(Value.Kind.SELF)) {
            return Value.UNKNOWN.taintedIf(receiver.tainted()); // what a constant keeps for itself tells it from others
        }
        Optional<FieldRef> field = hierarchy.declaration(read.field()).map(FieldFacts::ref);
        if (field.filter(state.field().ref()::equals).isPresent()) {
            return state.cell() ? Value.cell() : current(run);
        }
        return field.filter(companions::contains).isPresent() ? Value.OPAQUE : Value.UNKNOWN;
    }

    private Value current(MethodRun run) {
        return Value.constants(state.states(), run.memory()).taintedIf(true);
    }

    private Value readStatic(FieldRef field) {
        Optional<EnumType> type =
                Names.classOf(field.descriptor()).flatMap(hierarchy::analysed).flatMap(EnumType::of);
        if (type.isPresent()
                && type.get().only(field.name()) != 0
                && field.owner().equals(type.get().name())) {
            return Value.constants(type.get(), type.get().only(field.name()));
        }
        return hierarchy.declaration(field).map(this::constantSet).orElse(Value.UNKNOWN);
    }

    /** A constant such as {@code OPEN_STATES = EnumSet.of(CREATED, PAID)}, evaluated from the class initialiser. */
    private Value constantSet(FieldFacts field) {
        boolean collection = field.modifiers().isFinal()
                && Names.classOf(field.descriptor())
                        .filter(type -> hierarchy.isSubtype(type, "java/util/Collection"))
                        .isPresent();
        if (!collection || depth >= DEEPEST) {
            return Value.UNKNOWN;
        }
        Value known = constantSets.get(field.ref());
        if (known == null) {
            known = hierarchy
                    .analysed(field.ref().owner())
                    .flatMap(ClassFacts::classInitializer)
                    .map(initialiser -> initialValue(initialiser, field.ref()))
                    .orElse(Value.UNKNOWN);
            constantSets.put(field.ref(), known);
        }
        return known;
    }

    private Value initialValue(MethodFacts initialiser, FieldRef field) {
        Map<Integer, Value> found = new HashMap<>();
        depth++;
        new MethodRun(initialiser, List.of(), Value.UNKNOWN, 1, (run, index) -> {
                    if (run.node(index) instanceof Node.FieldWrite write
                            && write.field().equals(field)) {
                        found.merge(0, run.operand(write.value()), Value::join);
                    }
                    return evaluate(run, index);
                })
                .run();
        depth--;
        Value value = found.getOrDefault(0, Value.UNKNOWN);
        return value.is(Value.Kind.SET) ? value : Value.UNKNOWN;
    }

    private void write(MethodRun run, int index, Node.FieldWrite write) {
        boolean own = !state.cell()
                && !write.receiver().isEmpty()
                && run.operand(write.receiver()).is(Value.Kind.SELF)
                && hierarchy
                        .declaration(write.field())
                        .filter(field -> field.ref().equals(state.field().ref()))
                        .isPresent();
        if (own) {
            store(run, index, run.operand(write.value()));
        }
    }

    private void store(MethodRun run, int index, Value value) {
        run.write(index, value);
        run.remember(isState(value) ? value.bits() : state.states().all());
    }

    private boolean isState(Value value) {
        return value.is(Value.Kind.CONSTANTS)
                && (value.type() == null || value.type().equals(state.states()));
    }

    // --- arrays and numbers

    private Value element(MethodRun run, Node.ArrayRead read) {
        Value index = run.operand(read.index());
        Optional<Node> array = run.body().only(read.array());
        if (array.isEmpty() || !index.is(Value.Kind.INTS)) {
            return Value.UNKNOWN.taintedIf(index.tainted());
        }
        Optional<Map<String, Integer>> table = switchTables.table(run.body(), array.get());
        if (table.isPresent()) {
            return caseNumber(run, read, table.get()).taintedIf(index.tainted());
        }
        return values(array.get())
                .map(type -> {
                    long bits = 0;
                    for (int ordinal : index.ints()) {
                        bits |= ordinal >= 0 && ordinal < type.constants().size() ? 1L << ordinal : 0;
                    }
                    return Value.constants(type, bits);
                })
                .orElse(Value.UNKNOWN)
                .taintedIf(index.tainted());
    }

    /** The index of a switch table is {@code selector.ordinal()}; the table goes by the selector's constants. */
    private Value caseNumber(MethodRun run, Node.ArrayRead read, Map<String, Integer> table) {
        Value selector = run.body()
                .only(read.index())
                .filter(node ->
                        node instanceof Node.Call call && call.callee().name().equals("ordinal"))
                .map(node -> run.operand(((Node.Call) node).receiver()))
                .orElse(Value.UNKNOWN);
        if (!selector.is(Value.Kind.CONSTANTS) || selector.type() == null) {
            return Value.UNKNOWN;
        }
        Set<Integer> numbers = new TreeSet<>();
        for (String constant : selector.type().names(selector.bits())) {
            numbers.add(table.getOrDefault(constant, 0));
        }
        return Value.of(numbers);
    }

    private Optional<EnumType> values(Node array) {
        boolean all = (array instanceof Node.Call call && call.callee().name().equals("values"))
                || (array instanceof Node.FieldRead read && read.field().name().equals("$VALUES"));
        String owner = array instanceof Node.Call call
                ? call.callee().owner()
                : array instanceof Node.FieldRead read ? read.field().owner() : "";
        return all ? hierarchy.analysed(owner).flatMap(EnumType::of) : Optional.empty();
    }

    private static Value arithmetic(MethodRun run, Node.Arithmetic arithmetic) {
        Value left = run.operand(arithmetic.left());
        Value right = run.operand(arithmetic.right());
        boolean taint = left.tainted() || right.tainted();
        boolean sums =
                arithmetic.operator().equals("+") || arithmetic.operator().equals("-");
        if (!sums || !left.is(Value.Kind.INTS) || !right.is(Value.Kind.INTS)) {
            return Value.UNKNOWN.taintedIf(taint);
        }
        Set<Integer> results = new TreeSet<>();
        for (int one : left.ints()) {
            for (int other : right.ints()) {
                results.add(arithmetic.operator().equals("+") ? one + other : one - other);
            }
        }
        return Value.of(results).taintedIf(taint);
    }

    private static Value dynamicCall(MethodRun run, Node.DynamicCall call) {
        if (PatternSwitches.isPatternSwitch(call) && call.arguments().size() == 2) {
            return PatternSwitches.cases(
                    call,
                    run.operand(call.arguments().get(0)),
                    run.operand(call.arguments().get(1)));
        }
        return Value.UNKNOWN;
    }

    // --- calls

    private Value call(MethodRun run, int index, Node.Call call) {
        Value receiver = call.receiver().isEmpty() ? Value.UNKNOWN : run.operand(call.receiver());
        List<Value> arguments = new ArrayList<>(call.arguments().size());
        for (Values argument : call.arguments()) {
            arguments.add(run.operand(argument));
        }
        String name = call.callee().name();
        if (receiver.is(Value.Kind.CELL)) {
            return cell(run, index, name, arguments);
        }
        if (ARGUMENT_CHECKS.contains(call.callee().owner() + "." + name) && !arguments.isEmpty()) {
            return checked(run, arguments.get(0));
        }
        Optional<Value> known = EnumCalls.call(name, receiver, arguments)
                .or(() -> EnumCalls.textCall(name, receiver, arguments))
                .or(() -> knownStatic(run, call, receiver, arguments));
        return known.orElseGet(() -> project(run, index, call, receiver, arguments));
    }

    private static Value checked(MethodRun run, Value condition) {
        if (condition.is(Value.Kind.INTS) && !condition.mayBe(1)) {
            return Value.NEVER;
        }
        if (condition.tainted() && condition.mayBe(0)) {
            run.guardCall();
        }
        return Value.UNKNOWN;
    }

    private Optional<Value> knownStatic(MethodRun run, Node.Call call, Value receiver, List<Value> arguments) {
        String name = call.callee().name();
        if (call.callee().owner().equals("java/util/Objects") && name.equals("equals")) {
            return Optional.of(EnumCalls.same(arguments.get(0), arguments.get(1)));
        }
        boolean passes = name.startsWith("requireNonNull") || name.equals("checkNotNull");
        if (passes
                && !arguments.isEmpty()
                && !hierarchy.isAnalysed(call.callee().owner())) {
            return Optional.of(arguments.get(0));
        }
        if (receiver.is(Value.Kind.SET) && name.equals("contains")) {
            Value asked = arguments.get(0);
            boolean sure = Long.bitCount(asked.bits()) == 1;
            return Optional.of(
                    asked.is(Value.Kind.CONSTANTS)
                            ? Value.ofBoolean(
                                            (asked.bits() & receiver.bits()) != 0,
                                            !sure || (asked.bits() & receiver.bits()) == 0)
                                    .taintedIf(asked.tainted())
                            : Value.UNKNOWN.taintedIf(asked.tainted()));
        }
        boolean library = !hierarchy.isAnalysed(call.callee().owner());
        return library && call.kind() == Node.Dispatch.STATIC ? set(run, call, arguments) : Optional.empty();
    }

    private Optional<Value> set(MethodRun run, Node.Call call, List<Value> arguments) {
        String name = call.callee().name();
        if (arguments.size() == 1 && arguments.get(0).is(Value.Kind.SET)) {
            return Optional.of(arguments.get(0)); // unmodifiableSet(…), copyOf(…)
        }
        if (name.equals("range") && arguments.size() == 2) {
            return range(arguments.get(0), arguments.get(1));
        }
        if (!SET_MAKERS.contains(name)) {
            return Optional.empty();
        }
        List<Value> elements = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Optional<List<Value>> array = run.elements(call.arguments().get(i));
            if (array.isPresent()) {
                elements.addAll(array.get());
            } else {
                elements.add(arguments.get(i));
            }
        }
        return setOf(elements);
    }

    private static Optional<Value> setOf(List<Value> elements) {
        long bits = 0;
        for (Value element : elements) {
            if (!element.is(Value.Kind.CONSTANTS) || Long.bitCount(element.bits()) != 1) {
                return Optional.empty();
            }
            bits |= element.bits();
        }
        EnumType type = elements.isEmpty() ? null : elements.get(0).type();
        return type == null ? Optional.empty() : Optional.of(Value.set(type, bits));
    }

    private static Optional<Value> range(Value first, Value last) {
        EnumType type = first.type();
        if (type == null || !first.is(Value.Kind.CONSTANTS) || !last.is(Value.Kind.CONSTANTS)) {
            return Optional.empty();
        }
        long below = (Long.highestOneBit(last.bits()) << 1) - 1;
        return Optional.of(Value.set(type, below & -Long.lowestOneBit(first.bits()) & type.all()));
    }

    /** Calls on the atomic reference that holds the state. */
    private Value cell(MethodRun run, int index, String name, List<Value> arguments) {
        return switch (name) {
            case "get", "getPlain", "getAcquire", "getOpaque" -> current(run);
            case "set", "lazySet", "setPlain", "setRelease", "setOpaque" -> {
                store(run, index, arguments.get(0));
                yield Value.UNKNOWN;
            }
            case "getAndSet" -> {
                run.guardCall(); // the old value is tested afterwards, or nobody cares
                Value before = current(run);
                store(run, index, arguments.get(0));
                yield before;
            }
            case "compareAndSet", "weakCompareAndSet", "weakCompareAndSetPlain", "compareAndExchange" ->
                exchanged(run, index, arguments);
            default -> {
                run.remember(state.states().all());
                yield Value.OPAQUE;
            }
        };
    }

    private Value exchanged(MethodRun run, int index, List<Value> arguments) {
        Value expected = arguments.get(0);
        long before = run.memory();
        boolean mayHit = !isState(expected) || (before & expected.bits()) != 0;
        if (!mayHit) {
            return Value.of(0).taintedIf(true);
        }
        store(run, index, arguments.get(1));
        run.remember(run.memory() | before);
        return Value.ofBoolean(true, true).taintedIf(true);
    }

    /**
     * A lambda may run at once or later; where it is made decides whether its writes are guarded. What it answers when
     * somebody calls it depends on the state when its body does.
     */
    private Value lambda(MethodRun run, Node.Lambda lambda) {
        List<MethodFacts> targets = calls.targets(lambda).methods();
        if (targets.size() != 1) {
            return Value.UNKNOWN;
        }
        MethodFacts target = targets.get(0);
        List<Value> captured = new ArrayList<>();
        lambda.captured().forEach(values -> captured.add(run.operand(values)));
        Value receiver = target.modifiers().isStatic() || captured.isEmpty() ? Value.UNKNOWN : captured.remove(0);
        int count = Names.parameterDescriptors(target.ref().descriptor()).size();
        while (captured.size() < count) {
            captured.add(Value.UNKNOWN);
        }
        List<Value> arguments = List.copyOf(captured.subList(0, count));
        if (CompilerMade.isLambdaName(lambda.target().name())) {
            take(run, run(target, receiver, arguments, run.memory()), true);
        }
        Outcome inAnyState = run(target, receiver, arguments, state.states().all());
        return Value.UNKNOWN.taintedIf(inAnyState.asks() || inAnyState.result().tainted());
    }

    private Value project(MethodRun run, int index, Node.Call call, Value receiver, List<Value> arguments) {
        boolean concerns = receiver.is(Value.Kind.SELF)
                || concernsState(receiver)
                || arguments.stream().anyMatch(value -> value.is(Value.Kind.SELF) || concernsState(value));
        Calls.Targets targets = calls.targets(call);
        if (targets.methods().isEmpty()) {
            return unresolved(run, call, receiver, arguments, concerns);
        }
        boolean decides = targets.methods().stream()
                .allMatch(target -> target.body().flow().isPresent()
                        && arguments.stream().anyMatch(value -> value.is(Value.Kind.INTS)));
        successor(run, index, call, arguments);
        boolean neverReturns = targets.methods().stream()
                .allMatch(
                        target -> target.body().all(Node.Return.class).findAny().isEmpty());
        if (neverReturns) {
            return Value.NEVER;
        }
        if (!concerns && !decides) {
            return Value.UNKNOWN;
        }
        return join(run, targets.methods(), receiver, arguments);
    }

    /**
     * Immutable style: a constructor of the same class that gets this object's other data and a state makes the successor.
     * The first constant is where a new object starts, and a copy in it is a new object.
     */
    private void successor(MethodRun run, int index, Node.Call call, List<Value> arguments) {
        boolean own = call.callee().isConstructor()
                && call.callee().owner().equals(state.field().ref().owner())
                && run.body()
                        .only(call.receiver())
                        .filter(Node.New.class::isInstance)
                        .isPresent();
        boolean copies = own
                && call.arguments().stream()
                        .flatMap(run.body()::nodes)
                        .anyMatch(node -> node instanceof Node.FieldRead read
                                && !read.receiver().isEmpty()
                                && run.operand(read.receiver()).is(Value.Kind.SELF)
                                && !read.field().name().equals(state.field().name()));
        int position = copies ? statePosition.applyAsInt(call.callee()) : -1;
        if (position >= 0
                && position < arguments.size()
                && arguments.get(position).bits() != 1) {
            run.write(index, arguments.get(position));
        }
    }

    private Value join(MethodRun run, List<MethodFacts> targets, Value receiver, List<Value> arguments) {
        long before = run.memory();
        long after = 0;
        boolean returns = false;
        boolean asks = false;
        Value result = null;
        for (MethodFacts target : targets) {
            Value self = target.modifiers().isStatic() ? Value.UNKNOWN : receiver;
            Outcome outcome = run(target, self, arguments, before);
            outcome.writes().forEach(run::write);
            asks |= outcome.asks();
            after |= outcome.returns() ? outcome.after() : 0;
            result = !outcome.returns() ? result : result == null ? outcome.result() : result.join(outcome.result());
            returns |= outcome.returns();
        }
        if (!returns) {
            return Value.NEVER;
        }
        run.asksIf(asks);
        run.remember(after);
        return result == null ? Value.UNKNOWN : result;
    }

    private static void take(MethodRun run, Outcome outcome, boolean maybe) {
        outcome.writes().forEach(run::write);
        run.remember(maybe ? run.memory() | outcome.after() : outcome.after());
    }

    private boolean concernsState(Value value) {
        return value.tainted()
                || (value.is(Value.Kind.CONSTANTS) && state.states().equals(value.type()));
    }

    /** Code that is not there: what it is asked about the state it may refuse or decide, in a way nobody can work out. */
    private Value unresolved(MethodRun run, Node.Call call, Value receiver, List<Value> arguments, boolean concerns) {
        boolean asked = receiver.tainted() || arguments.stream().anyMatch(Value::tainted);
        boolean takesState = Names.parameterDescriptors(call.callee().descriptor())
                .contains(state.states().descriptor());
        if (asked && takesState && call.callee().returnDescriptor().equals("V")) {
            run.guardCall();
        }
        boolean askedSelf = concerns
                && hierarchy.isAnalysed(call.callee().owner())
                && !call.callee().returnDescriptor().equals("V");
        return Value.UNKNOWN.taintedIf(asked || askedSelf);
    }
}
