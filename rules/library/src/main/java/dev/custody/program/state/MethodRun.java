package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.Flow;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs one method in a set of states: which of its writes are reached, and what do they write? Forward, over values of
 * nodes and the state in memory at block entries; joins are {@link Value#join} and union. Sparse: a node that no path has
 * made contributes nothing where its value is used, so that tests already decided prune the values behind them. It ends
 * because values only rise; rounds are bounded all the same.
 */
final class MethodRun {
    private static final int MOST_ROUNDS = 24;

    private final MethodFacts method;
    private final Value receiver;
    private final Body body;
    private final Flow flow;
    private final Machine machine;
    private final Refinement refinement;
    private final @Nullable Value[] values;
    private final long[] entry;
    private final Map<Outcome.Site, Outcome.Write> writes = new HashMap<>();
    private final Map<Outcome.Site, BitSet> blocksOf = new HashMap<>();
    private final BitSet undecided = new BitSet();
    private final BitSet guardCalls = new BitSet();

    private @Nullable Value result;
    private long after;
    private boolean returns;
    private int block;
    private int current;
    private long memory;
    private boolean changed;
    private boolean asks;
    private boolean throwing;
    private boolean refuses;

    /** What the rest of the program answers while a method runs. */
    interface Machine {
        /** Value of a node other than a parameter; may change and ask the memory of the run. */
        Value evaluate(MethodRun run, int node);
    }

    MethodRun(MethodFacts method, List<Value> parameters, Value receiver, long states, Machine machine) {
        this.method = method;
        this.receiver = receiver;
        this.body = method.body();
        this.flow = body.flow().orElseGet(() -> StraightFlow.of(body));
        this.machine = machine;
        this.refinement = new Refinement(body, this::operand);
        this.values = new Value[body.nodes().size()];
        this.entry = new long[flow.blocks().size()];
        this.entry[0] = states;
        for (int i = 0; i < values.length; i++) {
            Node node = body.node(i);
            if (node instanceof Node.Unknown) {
                values[i] = Value.UNKNOWN;
            } else if (node instanceof Node.This) {
                values[i] = receiver;
            } else if (node instanceof Node.Parameter parameter) {
                values[i] = parameters.get(parameter.index());
            }
        }
    }

    Outcome run() {
        changed = true;
        for (int round = 0; changed && round < MOST_ROUNDS; round++) {
            changed = false;
            for (block = 0; block < entry.length; block++) {
                if (entry[block] != 0) {
                    runBlock(flow.blocks().get(block));
                }
            }
        }
        Guards guards = new Guards(flow, entry, undecided, guardCalls);
        Map<Outcome.Site, Outcome.Write> judged = new HashMap<>();
        for (Map.Entry<Outcome.Site, Outcome.Write> write : writes.entrySet()) {
            BitSet blocks = blocksOf.getOrDefault(write.getKey(), new BitSet());
            judged.put(
                    write.getKey(),
                    write.getValue().opaqueIf(guards.areOpaque(blocks)).inHandlerIf(guards.areHandlers(blocks)));
        }
        boolean asked = asks || !undecided.isEmpty();
        return new Outcome(
                returns, after, result == null ? Value.UNKNOWN : result, asked, asked && (throwing || refuses), judged);
    }

    MethodFacts method() {
        return method;
    }

    /** What the method is called on; unknown in a static one. */
    Value receiver() {
        return receiver;
    }

    Node node(int index) {
        return body.node(index);
    }

    Body body() {
        return body;
    }

    /** The state in memory at the instruction that is being run. */
    long memory() {
        return memory;
    }

    void remember(long states) {
        memory = states;
    }

    /** Value of an operand: the join of what was made on the paths so far. */
    Value operand(Values operand) {
        Value joined = null;
        for (int i = 0; i < operand.size(); i++) {
            Value value = values[operand.get(i)];
            if (value != null) {
                joined = joined == null ? value : joined.join(value);
            }
        }
        return joined == null ? Value.UNKNOWN : joined;
    }

    /** Records a write of the state by an instruction of this method. */
    void write(int node, Set<Change> steps, Value value) {
        write(new Outcome.Site(method.ref(), node), new Outcome.Write(steps, value, false, false, 0));
    }

    /** Records a write by a callee. */
    void write(Outcome.Site site, Outcome.Write found) {
        Outcome.Write write = found.atLine(body.node(current).line());
        Outcome.Write known = writes.get(site);
        Outcome.Write joined = known == null ? write : known.join(write);
        writes.put(site, joined);
        changed |= !joined.equals(known);
        blocksOf.computeIfAbsent(site, key -> new BitSet()).set(block);
    }

    private void writeAll(Outcome outcome) {
        for (Map.Entry<Outcome.Site, Outcome.Write> write : outcome.writes().entrySet()) {
            write(write.getKey(), write.getValue());
        }
    }

    /** Takes over what a callee does; maybe it does not run. */
    void take(Outcome outcome, boolean maybe) {
        writeAll(outcome);
        asksIf(outcome.asks(), outcome.refuses());
        remember(maybe ? memory | outcome.after() : outcome.after());
    }

    /** Takes over what one of several callees does, whichever it is; each is run in the states of now. */
    Value join(List<MethodFacts> targets, Function<MethodFacts, Outcome> runner) {
        long after = 0;
        boolean calleeReturns = false;
        boolean calleeAsks = false;
        boolean calleeRefuses = false;
        Value joined = null;
        for (MethodFacts target : targets) {
            Outcome outcome = runner.apply(target);
            writeAll(outcome);
            calleeAsks |= outcome.asks();
            calleeRefuses |= outcome.refuses();
            if (outcome.returns()) {
                after |= outcome.after();
                joined = joined == null ? outcome.result() : joined.join(outcome.result());
                calleeReturns = true;
            }
        }
        if (!calleeReturns) {
            return Value.NEVER;
        }
        asksIf(calleeAsks, calleeRefuses);
        remember(after);
        return joined == null ? Value.UNKNOWN : joined;
    }

    /** Says that a callee tests the state in a way that was not worked out, and may throw as the test comes out. */
    private void asksIf(boolean calleeAsks, boolean calleeRefuses) {
        asks |= calleeAsks;
        if (calleeRefuses) {
            guardCall();
        }
    }

    /** Says that the instruction may throw depending on the state, in a way that was not worked out. */
    void guardCall() {
        guardCalls.set(block);
        asks = true;
        refuses = true;
    }

    private void runBlock(Flow.Block running) {
        memory = entry[block];
        enterHandlers(running);
        for (int at = 0; at < running.nodes().size(); at++) {
            int node = running.nodes().get(at);
            Node instruction = body.node(node);
            if (instruction instanceof Node.Return returned) {
                leave(returned);
                return;
            }
            if (instruction instanceof Node.Throw) {
                throwing = true;
                return;
            }
            current = node;
            long before = memory;
            Value value = machine.evaluate(this, node);
            if (value.is(Value.Kind.NEVER)) {
                return;
            }
            store(node, value);
            if (memory != before) {
                enterHandlers(running);
            }
        }
        follow(running.exit());
    }

    private void store(int node, Value value) {
        Value known = values[node];
        Value joined = known == null ? value : known.join(value);
        if (!joined.equals(known)) {
            values[node] = joined;
            changed = true;
        }
    }

    private void leave(Node.Return returned) {
        returns = true;
        after |= memory;
        if (!returned.value().isEmpty()) {
            Value value = operand(returned.value());
            result = result == null ? value : result.join(value);
        }
    }

    private void enterHandlers(Flow.Block covered) {
        for (int handler : covered.handlers()) {
            enter(handler, memory);
        }
    }

    private void enter(int target, long states) {
        if ((entry[target] | states) != entry[target]) {
            entry[target] |= states;
            changed = true;
        }
    }

    private void follow(Flow.Exit exit) {
        if (exit instanceof Flow.Goto next) {
            enter(next.target(), memory);
        } else if (exit instanceof Flow.Branch branch) {
            branch(branch);
        } else if (exit instanceof Flow.Switch choice) {
            choose(choice);
        } else {
            // the end of a body without a kept flow: it returns unless it has no return at all
            returns |= body.flow().isEmpty() && body.has(Node.Return.class);
        }
    }

    private void branch(Flow.Branch branch) {
        Value left = operand(branch.left());
        Value right = branch.right().isEmpty() ? Value.of(0) : operand(branch.right());
        Value taken = EnumCalls.test(branch.test(), left, right);
        if (taken.mayBe(1) && taken.mayBe(0) && taken.tainted()) {
            undecided.set(block);
        }
        if (taken.mayBe(1)) {
            enter(branch.whenTrue(), refinement.of(branch, left, right, true, memory));
        }
        if (taken.mayBe(0)) {
            enter(branch.whenFalse(), refinement.of(branch, left, right, false, memory));
        }
    }

    private void choose(Flow.Switch choice) {
        Value selector = operand(choice.selector());
        if (!selector.is(Value.Kind.INTS)) {
            if (selector.tainted()) {
                undecided.set(block);
            }
            for (int target : choice.targets()) {
                enter(target, memory);
            }
            enter(choice.fallback(), memory);
            return;
        }
        for (int number : selector.ints()) {
            int position = choice.keys().indexOf(number);
            enter(position < 0 ? choice.fallback() : choice.targets().get(position), memory);
        }
    }

    /** Constants in a collection or array literal: values written to the elements of an array made here. */
    Optional<List<Value>> elements(Values array) {
        Optional<Node> made = body.only(array);
        if (made.isEmpty() || !(made.get() instanceof Node.NewArray)) {
            return Optional.empty();
        }
        List<Value> elements = new ArrayList<>();
        for (Node node : body.nodes()) {
            if (node instanceof Node.ArrayWrite write && write.array().equals(array)) {
                elements.add(operand(write.value()));
            }
        }
        return Optional.of(elements);
    }
}
