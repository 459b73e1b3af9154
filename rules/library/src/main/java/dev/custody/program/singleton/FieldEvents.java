package dev.custody.program.singleton;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.Flow;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import dev.custody.program.FieldUse;
import dev.custody.program.Program;
import dev.custody.program.Source;
import dev.custody.program.Via;
import dev.custody.program.mutability.Changes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What happens to a field that counts as a change of shared state: assignments and changes of contents after its object is
 * there, without setters that inject, flags raised once, late initialisation and statistics.
 */
final class FieldEvents {
    private static final List<String> STATISTICS =
            List.of("Stats", "Statistics", "Metrics", "Metric", "MetricSet", "Counters", "Monitor");
    private static final Set<String> NUMBERS = Set.of("I", "J", "S", "D", "F");
    private static final Set<String> ATOMIC_NUMBERS =
            Set.of("Ljava/util/concurrent/atomic/AtomicInteger;", "Ljava/util/concurrent/atomic/AtomicLong;");
    private static final Set<String> REFERENCES_TO_THREADS = Set.of(
            "java/lang/Thread", "java/util/Timer", "java/util/concurrent/Future", "java/util/concurrent/Executor");
    private static final Set<String> COUNTING = Set.of(
            "getAndIncrement", "incrementAndGet", "getAndAdd", "addAndGet", "getAndDecrement", "decrementAndGet");

    private static final Set<Source> ITSELF = Set.of(new Source.Receiver(Via.WHOLE));

    private final Program program;
    private final Changes changes;

    /**
     * One change.
     *
     * @param by the called method where contents are changed
     */
    record Event(MethodFacts method, int line, Source.Holder holder, boolean assigned, Optional<String> by) {}

    FieldEvents(Program program) {
        this.program = program;
        this.changes = new Changes(program);
    }

    /** Whether a field is a person's, and nobody has said that it is shared on purpose. */
    boolean isJudged(FieldFacts field) {
        return !CompilerMade.isMade(field) && !isShared(field.annotations());
    }

    boolean isJudged(ClassFacts type) {
        return !CompilerMade.isMade(type)
                && !program.roles().isTestDouble(type)
                && !isShared(type.annotations())
                && !isStatistics(Names.innermost(type.name()));
    }

    private static boolean isStatistics(String name) {
        for (String end : STATISTICS) {
            if (name.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShared(List<AnnotationFacts> annotations) {
        for (AnnotationFacts annotation : annotations) {
            if (annotation.simpleName().equals("Shared")) {
                return true;
            }
        }
        return false;
    }

    /** @param wired whether plain setters belong to the making of the object */
    List<Event> of(FieldFacts field, boolean wired) {
        List<Event> events = new ArrayList<>(0);
        List<FieldUse.Write> writes = changes.laterWrites(field);
        if (wired) {
            writes.removeIf(write -> isInjection(written(write.method())));
        }
        if (!writes.isEmpty()
                && !isRaisedOnce(field, writes)
                && !isLate(field, writes)
                && !isThread(field)
                && !isStatistic(field, writes)) {
            for (FieldUse.Write write : writes) {
                events.add(new Event(write.method(), write.line(), write.holder(), true, Optional.empty()));
            }
        }
        for (FieldUse.Change change : changes.laterChanges(field)) {
            boolean refills = wired && isInjection(written(change.method()));
            if (!refills && !change.inner()) {
                Optional<String> by =
                        change.by().isPresent() ? Optional.of(change.by().get().name()) : Optional.empty();
                events.add(new Event(change.method(), change.line(), change.holder(), false, by));
            }
        }
        if (isAtomicStatistic(field, events)) {
            return List.of();
        }
        return events;
    }

    /** A {@code set…} or fluent method with the one value that it takes over, as it is or taken to pieces. */
    boolean isInjection(MethodFacts method) {
        return !method.modifiers().isPrivate()
                && Names.parameterCount(method.ref().descriptor()) == 1
                && (method.name().startsWith("set") || program.returned(method).equals(ITSELF));
    }

    /** The method that the body of a lambda is written in. */
    private MethodFacts written(MethodFacts method) {
        List<Calls.CallSite> makers =
                CompilerMade.isLambdaBody(method) ? program.calls().callers(method) : List.of();
        return makers.isEmpty() ? method : makers.get(0).caller();
    }

    /** A flag that only ever gets the one constant: closed, warned, started. */
    private static boolean isRaisedOnce(FieldFacts field, List<FieldUse.Write> writes) {
        Optional<Node> only = Optional.empty();
        for (FieldUse.Write write : writes) {
            Body body = write.method().body();
            if (!(body.node(write.node()) instanceof Node.FieldWrite node)) {
                return false;
            }
            Optional<Node> value = body.only(node.value());
            if (value.isEmpty()
                    || !(value.get() instanceof Node.Constant)
                    || (only.isPresent() && !only.equals(value))) {
                return false;
            }
            only = value;
        }
        return only.isPresent() && (field.descriptor().equals("Z") || isNull(only.get()));
    }

    private static boolean isNull(Node node) {
        return node.equals(new Node.Constant(Node.Null.NULL));
    }

    /** Late initialisation is a matter of its own; where somebody drops the value again, the field is a cache. */
    private boolean isLate(FieldFacts field, List<FieldUse.Write> writes) {
        if (Names.isPrimitive(field.descriptor())) {
            return false;
        }
        for (FieldUse.Write write : writes) {
            if (write.holder() != Source.Holder.OTHER && !program.isUnderOwnNullCheck(field, write)) {
                return false;
            }
        }
        return true;
    }

    /** The handle of what runs in the background. */
    private boolean isThread(FieldFacts field) {
        Optional<String> type = Names.classOf(field.descriptor());
        if (type.isPresent()) {
            for (String above : REFERENCES_TO_THREADS) {
                if (program.hierarchy().isSubtype(type.get(), above)) {
                    return true;
                }
            }
        }
        return false;
    }

    // --- statistics

    /** A number that is only counted up or down, unlocked, and that no path depends on. */
    private boolean isStatistic(FieldFacts field, List<FieldUse.Write> writes) {
        if (!NUMBERS.contains(field.descriptor())) {
            return false;
        }
        for (FieldUse.Write write : writes) {
            Body body = write.method().body();
            if (!(body.node(write.node()) instanceof Node.FieldWrite node)
                    || !isCounting(body, node.value())
                    || Changes.takesLock(write.method())
                    || decides(write.method(), field)
                    || handsOut(body, node.value(), field)) {
                return false;
            }
        }
        return true;
    }

    /** Arithmetic, kept only in bodies with a flow and unknown in others. */
    private static boolean isCounting(Body body, Values value) {
        for (int i = 0; i < value.size(); i++) {
            Node node = body.node(value.get(i));
            if (!(node instanceof Node.Unknown) && !(node instanceof Node.Arithmetic)) {
                return false;
            }
        }
        return true;
    }

    private static boolean decides(MethodFacts method, FieldFacts field) {
        return method.body().flow().stream()
                .flatMap(flow -> flow.blocks().stream())
                .anyMatch(block -> block.exit() instanceof Flow.Branch branch
                        && (method.body().reads(branch.left(), field)
                                || method.body().reads(branch.right(), field)));
    }

    /** Whether the method that counts returns the number, before or after: somebody gets it. */
    private static boolean handsOut(Body body, Values counted, FieldFacts field) {
        for (Node node : body.nodes()) {
            if (node instanceof Node.Return returned
                    && !returned.value().isEmpty()
                    && (returned.value().equals(counted) || body.reads(returned.value(), field))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAtomicStatistic(FieldFacts field, List<Event> events) {
        if (!ATOMIC_NUMBERS.contains(field.descriptor()) || events.isEmpty()) {
            return false;
        }
        for (Event event : events) {
            boolean counts =
                    event.by().isPresent() && COUNTING.contains(event.by().get());
            if (!counts || usesResult(event, field)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the value that an atomic counts to is used for anything. */
    private static boolean usesResult(Event event, FieldFacts field) {
        List<Node> nodes = event.method().body().nodes();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Node.Call call
                    && call.line() == event.line()
                    && COUNTING.contains(call.callee().name())
                    && event.method().body().reads(call.receiver(), field)
                    && isOperand(event.method().body(), i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOperand(Body body, int value) {
        for (Node node : body.nodes()) {
            if (isOperand(node, value)) {
                return true;
            }
        }
        return body.flow().stream()
                .flatMap(flow -> flow.blocks().stream())
                .anyMatch(block -> block.exit() instanceof Flow.Branch branch
                        && (branch.left().contains(value) || branch.right().contains(value)));
    }

    private static boolean isOperand(Node node, int value) {
        if (node instanceof Node.Return returned) {
            return returned.value().contains(value);
        }
        if (node instanceof Node.FieldWrite write) {
            return write.value().contains(value);
        }
        if (node instanceof Node.Arithmetic arithmetic) {
            return arithmetic.left().contains(value) || arithmetic.right().contains(value);
        }
        if (node instanceof Node.DynamicCall dynamic) {
            return dynamic.arguments().stream().anyMatch(argument -> argument.contains(value));
        }
        return node instanceof Node.Call call
                && (call.receiver().contains(value)
                        || call.arguments().stream().anyMatch(argument -> argument.contains(value)));
    }
}
