package dev.custody.program.transfer;

import dev.custody.facts.Body;
import dev.custody.facts.Flow;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Aliases;
import dev.custody.program.MethodValues;
import dev.custody.program.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which uses of a value may follow the call that takes it over? Forward over the control flow of one method, a may-analysis
 * over {@link Way}s; a value is dead where every node that it may come from was given away and not made anew since. When the
 * taking call fails, the value is still the caller's. Ends because a block is run again only for a way that it has not seen,
 * and ways join when they are many; past a budget nothing is found.
 */
final class UsesAfter {
    private static final int MOST_WAYS = 24;
    private static final int MOST_STEPS = 200_000;
    private static final String CATCHES_ALL = "java/lang/Throwable";
    private static final Set<String> CATCH_MOST =
            Set.of(CATCHES_ALL, "java/lang/Exception", "java/lang/RuntimeException", "java/lang/Error");

    private final String owner;
    private final Body body;
    private final Flow flow;
    private final MethodValues values;
    private final Aliases aliases;
    private final OwnFields fields;
    private final Questions questions;
    private final Map<Integer, List<Integer>> takenOver;
    private final BitSet nulls = new BitSet();
    private final Map<Integer, BitSet> givenAwayUnder = new HashMap<>();

    private final List<Seen> seen = new ArrayList<>();
    private final Deque<Step> pending = new ArrayDeque<>();
    private final Findings findings;
    private int steps;

    private record Step(int block, Way way) {}

    /** The ways by which a block was entered; when they are too many, one that joins them. */
    private static final class Seen {
        private final Set<Way> ways = new HashSet<>();
        private boolean joined;
    }

    /** @param takenOver arguments that a call takes over, by its node */
    UsesAfter(Program program, MethodFacts method, Flow flow, Map<Integer, List<Integer>> takenOver) {
        this.owner = method.ref().owner();
        this.body = method.body();
        this.flow = flow;
        this.values = program.values(method);
        this.aliases = new Aliases(body, values, takenOver::containsKey);
        this.fields = new OwnFields(program, method);
        this.questions = new Questions(body, flow);
        this.takenOver = takenOver;
        this.findings = new Findings(program, method, fields);
        for (int i = 0; i < body.nodes().size(); i++) {
            if (body.node(i) instanceof Node.Constant constant && constant.value() == Node.Null.NULL) {
                nulls.set(i);
            }
        }
        flow.blocks().forEach(this::addGivenAway);
    }

    private void addGivenAway(Flow.Block block) {
        for (int i = 0; i < block.nodes().size(); i++) {
            int node = block.nodes().get(i);
            if (body.node(node) instanceof Node.Call call) {
                for (int argument : takenOver.getOrDefault(node, List.of())) {
                    BitSet nodes = aliases.of(call.arguments().get(argument));
                    block.handlers()
                            .forEach(handler -> givenAwayUnder
                                    .computeIfAbsent(handler, first -> new BitSet())
                                    .or(nodes));
                }
            }
        }
    }

    /** Transfers of the method that some use may follow, in the order of their calls. */
    List<Transfer> find() {
        flow.blocks().forEach(block -> seen.add(new Seen()));
        enter(0, new Way(fields.count()));
        while (!pending.isEmpty()) {
            Step step = pending.remove();
            run(flow.blocks().get(step.block()), step.way().copy());
            if (steps > MOST_STEPS) {
                return List.of();
            }
        }
        return findings.transfers();
    }

    private void enter(int block, Way way) {
        Seen before = seen.get(block);
        if (before.joined) {
            Way known = before.ways.iterator().next();
            Way joined = known.join(way);
            if (!joined.equals(known)) {
                before.ways.clear();
                before.ways.add(joined);
                pending.add(new Step(block, joined));
            }
        } else if (before.ways.add(way)) {
            if (before.ways.size() <= MOST_WAYS) {
                pending.add(new Step(block, way));
                return;
            }
            Way joined = Way.join(List.copyOf(before.ways));
            before.ways.clear();
            before.ways.add(joined);
            before.joined = true;
            pending.add(new Step(block, joined));
        }
    }

    private void run(Flow.Block block, Way way) {
        enterHandlers(block, way);
        for (int i = 0; i < block.nodes().size(); i++) {
            int at = block.nodes().get(i);
            Node node = body.node(at);
            steps++;
            if (node instanceof Node.Call || node instanceof Node.Throw || node instanceof Node.DynamicCall) {
                enterHandlers(block, way);
            }
            use(at, node, way);
            make(at, node, way);
        }
        leave(block.exit(), way);
    }

    /**
     * A handler of one kind of exception is there for the call that takes the value over, so that what its {@code try} gave
     * away is still the method's in it.
     */
    private void enterHandlers(Flow.Block block, Way way) {
        for (int handler : block.handlers()) {
            Way entering = way.copy();
            String caught = caughtBy(handler);
            BitSet given = givenAwayUnder.get(handler);
            if (given != null && !CATCH_MOST.contains(caught)) {
                entering.dead().andNot(given);
                entering.dead().clear(body.nodes().size(), body.nodes().size() + fields.count());
            }
            enter(handler, entering);
            if (caught.equals(CATCHES_ALL)) {
                return;
            }
        }
    }

    private String caughtBy(int handler) {
        Values nodes = flow.blocks().get(handler).nodes();
        return !nodes.isEmpty() && body.node(nodes.get(0)) instanceof Node.Caught caught ? caught.type() : "";
    }

    private void leave(Flow.Exit exit, Way way) {
        if (exit instanceof Flow.Goto next) {
            enter(next.target(), way);
        } else if (exit instanceof Flow.Switch cases) {
            cases.targets().forEach(target -> enter(target, way.copy()));
            enter(cases.fallback(), way);
        } else if (exit instanceof Flow.Branch branch) {
            var known = questions.answer(branch, way);
            if (known.orElse(true)) {
                enter(branch.whenTrue(), taken(branch, true, way));
            }
            if (!known.orElse(false)) {
                enter(branch.whenFalse(), taken(branch, false, way));
            }
        }
    }

    private Way taken(Flow.Branch branch, boolean taken, Way way) {
        Way next = way.copy();
        questions.answered(branch, taken, next);
        boolean answersFalse = branch.right().isEmpty()
                && ((branch.test() == Flow.Test.EQUAL && taken) || (branch.test() == Flow.Test.NOT_EQUAL && !taken));
        if (answersFalse) {
            branch.left().stream().forEach(call -> refused(call, next));
        }
        return next;
    }

    /** {@code if (!queue.offer(batch))}: what a call answers with false it did not take over. */
    private void refused(int at, Way way) {
        if (!(body.node(at) instanceof Node.Call call)) {
            return;
        }
        for (int argument : takenOver.getOrDefault(at, List.of())) {
            BitSet nodes = aliases.of(call.arguments().get(argument));
            way.dead().andNot(nodes);
            for (int field = 0; field < way.fields(); field++) {
                if (way.held(field).intersects(nodes)) {
                    way.dead().clear(deadField(field));
                    way.dead().andNot(way.held(field));
                }
            }
        }
    }

    // --- uses

    private void use(int at, Node node, Way way) {
        if (way.dead().isEmpty()) {
            return;
        }
        Operands.visit(node, (kind, operand, with) -> check(kind, operand, with, at, way));
        if (node instanceof Node.Call call) {
            List<Integer> taken = takenOver.getOrDefault(at, List.of());
            List<Values> handedBack = taken.isEmpty() ? values.handedBack(call) : List.of();
            for (int i = 0; i < call.arguments().size(); i++) {
                Values argument = call.arguments().get(i);
                if (taken.contains(i)) {
                    check(Transfer.Kind.HANDED_OVER, argument, call.callee().call(), at, way);
                } else if (!handedBack.contains(argument)) {
                    check(Transfer.Kind.PASSED, argument, call.callee().call(), at, way);
                }
            }
        }
    }

    private void check(Transfer.Kind kind, Values operand, String with, int at, Way way) {
        if (isDead(operand, way)) {
            findings.add(kind, aliases.of(operand), with, at);
        }
    }

    private boolean isDead(Values operand, Way way) {
        if (operand.isEmpty()) {
            return false;
        }
        BitSet nodes = aliases.of(operand);
        boolean any = false;
        for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
            if (!way.dead().get(node)) {
                return false;
            }
            any |= !nulls.get(node);
        }
        return any;
    }

    // --- effects

    private void make(int at, Node node, Way way) {
        way.dead().clear(at);
        questions.made(at, way);
        for (int field = 0; field < way.fields(); field++) {
            way.held(field).clear(at);
        }
        int read = fields.read(node);
        if (read >= 0) {
            if (way.dead().get(deadField(read))) {
                way.dead().set(at);
                findings.same(at, way.held(read));
            }
            way.held(read).set(at);
        }
        int written = fields.written(node);
        if (written >= 0) {
            assign(written, ((Node.FieldWrite) node).value(), way);
        }
        if (node instanceof Node.Call call) {
            callOnItself(call, way);
            for (int argument : takenOver.getOrDefault(at, List.of())) {
                giveAway(at, call, argument, way);
            }
        } else if (node instanceof Node.Return) {
            leaveFields(way);
        }
    }

    private int deadField(int field) {
        return body.nodes().size() + field;
    }

    private void assign(int field, Values value, Way way) {
        way.dead().set(deadField(field), isDead(value, way));
        way.held(field).clear();
        way.held(field).or(aliases.of(value));
    }

    /** A method that the object calls on itself, or passes itself to, may fill its fields anew. */
    private void callOnItself(Node.Call call, Way way) {
        boolean ofClass = call.receiver().isEmpty() && call.callee().owner().equals(owner);
        if (!ofClass && !isThis(call.receiver()) && call.arguments().stream().noneMatch(this::isThis)) {
            return;
        }
        for (int field = 0; field < way.fields(); field++) {
            if (fields.isAssignedElsewhere(field)) {
                way.dead().clear(deadField(field));
                way.held(field).clear();
            }
        }
    }

    /** The object, or a function that holds it. */
    private boolean isThis(Values operand) {
        return body.anyNode(
                operand,
                node -> node instanceof Node.This
                        || (node instanceof Node.Lambda lambda
                                && lambda.captured().stream().anyMatch(body::isThis)));
    }

    private void giveAway(int at, Node.Call call, int argument, Way way) {
        BitSet nodes = (BitSet) aliases.of(call.arguments().get(argument)).clone();
        nodes.stream().filter(node -> !isValue(node)).boxed().toList().forEach(nodes::clear);
        if (nodes.isEmpty()) {
            return;
        }
        findings.givenAway(at, argument, nodes);
        for (int field = 0; field < way.fields(); field++) {
            if (way.held(field).intersects(nodes)) {
                way.dead().set(deadField(field));
                way.dead().or(way.held(field));
                findings.givenAway(at, argument, way.held(field));
            }
        }
        way.dead().or(nodes);
        way.dead().or(nulls);
    }

    /** The receiver itself, constants and what nobody knows are never given away. */
    private boolean isValue(int node) {
        Node made = body.node(node);
        return !(made instanceof Node.Constant || made instanceof Node.This || made instanceof Node.Unknown);
    }

    private void leaveFields(Way way) {
        for (int field = 0; field < way.fields(); field++) {
            if (way.dead().get(deadField(field))) {
                findings.kept(field, way.held(field));
            }
        }
    }
}
