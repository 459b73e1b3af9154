package dev.custody.program;

import dev.custody.facts.Body;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sources of the values of one method, through the calls it makes: library methods by {@link LibraryEffects}, analysed ones
 * by their {@link Summary}. Not safe for use from several threads; one instance a method and thread.
 */
final class ValueSources {
    /** More sources than this say nothing that a rule could use. */
    private static final int MOST = 16;

    /** Longer chains of calls on one value are met in generated code only; their end is unknown. */
    private static final int DEEPEST = 200;

    private static final Node ZERO = new Node.Constant(0);
    private static final Set<Source> UNKNOWN = Set.of(Source.Unclear.UNKNOWN);
    private static final Set<Source> RECEIVER = Set.of(new Source.Receiver(Via.WHOLE));
    private static final Set<Source> CONSTANT = Set.of(Source.Plain.CONSTANT);

    private final MethodFacts method;
    private final Hierarchy hierarchy;
    private final Calls calls;
    private final LibraryEffects effects;
    private final IntFunction<Summary> summaries;
    private final int[] sites;
    private final @Nullable Set<Source>[] known;
    private int depth;

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic types cannot be made otherwise
    ValueSources(
            MethodFacts method,
            int number,
            Hierarchy hierarchy,
            Calls calls,
            LibraryEffects effects,
            IntFunction<Summary> summaries) {
        this.method = method;
        this.hierarchy = hierarchy;
        this.calls = calls;
        this.effects = effects;
        this.summaries = summaries;
        this.sites = number < 0 ? new int[0] : calls.sites(number);
        this.known = new Set[method.body().nodes().size()];
    }

    Set<Source> of(Values values) {
        if (values.size() == 1) {
            return ofNode(values.get(0));
        }
        Set<Source> union = new LinkedHashSet<>();
        for (int i = 0; i < values.size(); i++) {
            union.addAll(ofNode(values.get(i)));
        }
        return bounded(union);
    }

    private static Set<Source> bounded(Set<Source> sources) {
        return sources.size() > MOST ? UNKNOWN : sources;
    }

    /** A value that depends on itself through a loop adds nothing by that way. */
    Set<Source> ofNode(int index) {
        Set<Source> sources = known[index];
        if (sources != null) {
            return sources;
        }
        if (depth == DEEPEST) {
            return UNKNOWN;
        }
        depth++;
        known[index] = Set.of();
        sources = compute(index, method.body().node(index));
        known[index] = sources;
        depth--;
        return sources;
    }

    private Set<Source> compute(int index, Node node) {
        if (node instanceof Node.This) {
            return RECEIVER;
        }
        if (node instanceof Node.Parameter parameter) {
            return Set.of(new Source.Argument(parameter.index(), Via.WHOLE));
        }
        if (node instanceof Node.Constant) {
            return CONSTANT;
        }
        if (node instanceof Node.NewArray array) {
            return Set.of(new Source.Made(array.descriptor(), isEmptyArray(array)));
        }
        if (node instanceof Node.New made) {
            return ofNew(made);
        }
        if (node instanceof Node.FieldRead read) {
            return ofField(read);
        }
        if (node instanceof Node.ArrayRead read) {
            return through(Via.ELEMENT, of(read.array()));
        }
        return node instanceof Node.Call call ? ofCall(index, call) : UNKNOWN;
    }

    /** An entry or reference holds what its constructor was given and lets it out. */
    private Set<Source> ofNew(Node.New made) {
        Source itself = new Source.Made("L" + made.type() + ";", false);
        List<Effect> constructor = effects.ofConstructor(made.type());
        if (constructor.isEmpty()) {
            return Set.of(itself);
        }
        List<Effect> wraps = new ArrayList<>(0);
        for (Effect effect : constructor) {
            if (effect.kind() == Effect.Kind.WRAPS) {
                wraps.add(effect);
            }
        }
        if (wraps.isEmpty()) {
            return Set.of(itself);
        }
        Set<Source> sources = new LinkedHashSet<>(Set.of(itself));
        for (Node node : body().nodes()) {
            if (node instanceof Node.Call call
                    && call.callee().isConstructor()
                    && call.receiver().size() == 1
                    && made.equals(body().node(call.receiver().get(0)))) {
                for (Effect effect : wraps) {
                    sources.addAll(result(call, effect));
                }
            }
        }
        sources.removeIf(source -> source instanceof Source.Plain || source instanceof Source.Unclear);
        return sources;
    }

    /** Sources of what a lambda returns when it is called. */
    Set<Source> ofResult(Node.Lambda lambda) {
        Set<Source> union = new LinkedHashSet<>();
        Calls.Targets targets = calls.targets(lambda);
        int[] numbers = targets.numbers();
        for (int i = 0; i < numbers.length; i++) {
            int receivers = targets.methods().get(i).modifiers().isStatic() ? 0 : 1;
            for (Source source : summaries.apply(numbers[i]).returns()) {
                union.addAll(seenFrom(lambda.captured(), receivers, source));
            }
        }
        return union.isEmpty() ? UNKNOWN : bounded(union);
    }

    private Set<Source> seenFrom(List<Values> captured, int receivers, Source source) {
        if (receivers > captured.size()) {
            return UNKNOWN;
        }
        Values receiver = receivers == 0 ? Values.NONE : captured.get(0);
        return seenFrom(receiver, captured.subList(receivers, captured.size()), source);
    }

    private boolean isEmptyArray(Node.NewArray array) {
        return array.length().size() == 1
                && ZERO.equals(method.body().node(array.length().get(0)));
    }

    private Set<Source> ofField(Node.FieldRead read) {
        Optional<FieldFacts> field = hierarchy.declaration(read.field());
        if (field.isEmpty()) {
            return read.field().owner().equals("java/util/Collections")
                    ? Set.of(new Source.Made(read.field().descriptor(), true))
                    : UNKNOWN;
        }
        return Set.of(new Source.Field(field.get().ref(), holder(read.receiver()), Via.WHOLE));
    }

    /** Whose field is used when these are the values of an access's receiver. */
    Source.Holder holder(Values receiver) {
        if (receiver.isEmpty()) {
            return Source.Holder.NOBODY;
        }
        if (body().isThis(receiver)) {
            return Source.Holder.THIS;
        }
        for (Source source : of(receiver)) {
            if (!(source instanceof Source.Made)) {
                return Source.Holder.OTHER;
            }
        }
        return Source.Holder.FRESH;
    }

    private Set<Source> ofCall(int index, Node.Call call) {
        if (!call.callee().returnsReference()) {
            return CONSTANT;
        }
        int first = Calls.firstSite(sites, index);
        int end = first;
        while (end < sites.length && sites[end] == index) {
            end += 2;
        }
        return first == end ? ofLibraryCall(call) : ofAnalysedCall(call, first, end);
    }

    private Set<Source> ofLibraryCall(Node.Call call) {
        List<Effect> known = effects.of(call.callee());
        if (known.isEmpty()) {
            return UNKNOWN;
        }
        Set<Source> results = new LinkedHashSet<>(4);
        for (Effect effect : known) {
            if (effect.kind().tellsResult()) {
                results.addAll(result(call, effect));
            }
        }
        return results.isEmpty() ? UNKNOWN : bounded(results);
    }

    private Set<Source> ofAnalysedCall(Node.Call call, int firstSite, int endOfSites) {
        Set<Source> first = summaries.apply(sites[firstSite + 1]).returns();
        if (endOfSites - firstSite == 2 && isSameEverywhere(first)) {
            return bounded(first);
        }
        Set<Source> union = new LinkedHashSet<>(4);
        for (int at = firstSite; at < endOfSites; at += 2) {
            for (Source source : summaries.apply(sites[at + 1]).returns()) {
                union.addAll(seenFrom(call.receiver(), call.arguments(), source));
            }
        }
        return bounded(union);
    }

    /** Whether the sources read the same in the callee and in its callers. */
    private static boolean isSameEverywhere(Set<Source> sources) {
        for (Source source : sources) {
            if (source instanceof Source.Receiver
                    || source instanceof Source.Argument
                    || (source instanceof Source.Field field && field.holder() == Source.Holder.THIS)) {
                return false;
            }
        }
        return true;
    }

    /** What a callee's source is in terms of this method. */
    private Set<Source> seenFrom(Values receiver, List<Values> arguments, Source source) {
        if (source instanceof Source.Receiver itself) {
            return through(itself.via(), of(receiver));
        }
        if (source instanceof Source.Argument argument) {
            return argument.index() < arguments.size()
                    ? through(argument.via(), of(arguments.get(argument.index())))
                    : UNKNOWN;
        }
        if (source instanceof Source.Field field && field.holder() == Source.Holder.THIS) {
            return Set.of(new Source.Field(field.field(), holder(receiver), field.via()));
        }
        return Set.of(source);
    }

    private Set<Source> result(Node.Call call, Effect effect) {
        return switch (effect.kind()) {
            case FRESH -> Set.of(new Source.Made(made(call), isEmptyBuffer(call)));
            case IMMUTABLE -> Set.of(new Source.Made(made(call), true));
            case SAME -> operand(call, effect);
            case VIEW -> through(Via.VIEW, operand(call, effect));
            case READONLY -> through(Via.READ_ONLY, operand(call, effect));
            case ELEMENT -> through(Via.ELEMENT, operand(call, effect));
            case WRAPS -> through(Via.WRAPPED, operand(call, effect));
            case COPIES -> copied(call, operand(call, effect));
            case CHANGES, KEEPS -> Set.of();
        };
    }

    /** {@code ByteBuffer.allocate(0)}: there is nothing in it to change. */
    private boolean isEmptyBuffer(Node.Call call) {
        return call.callee().owner().startsWith("java/nio/")
                && call.arguments().size() == 1
                && body().nodes(call.arguments().get(0)).allMatch(ZERO::equals);
    }

    private static String made(Node.Call call) {
        if (Names.isArray(call.callee().owner())) {
            return call.callee().owner(); // clone() of an array
        }
        return call.callee().isConstructor()
                ? "L" + call.callee().owner() + ";"
                : call.callee().returnDescriptor();
    }

    private Set<Source> copied(Node.Call call, Set<Source> originals) {
        Set<Source> sources = new HashSet<>(through(Via.COPIED, originals));
        sources.removeIf(source -> source == Source.Unclear.UNKNOWN || source == Source.Plain.CONSTANT);
        sources.add(new Source.Made(made(call), false));
        return sources;
    }

    private Set<Source> operand(Node.Call call, Effect effect) {
        return operand(call, effect.operand());
    }

    /** Sources of a call's operand, {@link Effect#RECEIVER} or an argument's index. */
    Set<Source> operand(Node.Call call, int operand) {
        if (operand == Effect.RECEIVER) {
            return of(call.receiver());
        }
        List<Values> arguments = call.arguments();
        return operand < arguments.size() ? of(arguments.get(operand)) : UNKNOWN;
    }

    private static Set<Source> through(Via via, Set<Source> sources) {
        if (via == Via.WHOLE) {
            return sources;
        }
        Set<Source> result = new LinkedHashSet<>();
        for (Source source : sources) {
            result.add(through(via, source));
        }
        return result;
    }

    private static Source through(Via via, Source source) {
        if (source instanceof Source.Receiver receiver) {
            Optional<Via> known = via.of(receiver.via());
            return known.isPresent() ? new Source.Receiver(known.get()) : Source.Unclear.UNKNOWN;
        }
        if (source instanceof Source.Argument argument) {
            Optional<Via> known = via.of(argument.via());
            return known.isPresent() ? new Source.Argument(argument.index(), known.get()) : Source.Unclear.UNKNOWN;
        }
        if (source instanceof Source.Field field) {
            Optional<Via> known = via.of(field.via());
            return known.isPresent()
                    ? new Source.Field(field.field(), field.holder(), known.get())
                    : Source.Unclear.UNKNOWN;
        }
        if (source instanceof Source.Made made) {
            return switch (via) {
                case WHOLE, VIEW, COPIED -> made;
                case READ_ONLY -> new Source.Made(made.descriptor(), true);
                case ELEMENT, WRAPPED -> Source.Unclear.UNKNOWN;
            };
        }
        return source;
    }

    Body body() {
        return method.body();
    }
}
