package dev.custody.program.ownership;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.program.FieldUse;
import dev.custody.program.Program;
import dev.custody.program.Source;
import dev.custody.program.Via;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Does the code itself show that an object was not meant to share what it keeps? It does where the object changes the data,
 * shows it as unmodifiable, or copies a sibling of the argument. The first of these signs counts.
 */
final class Signs {
    private static final Set<String> SORTS = Set.of("sort", "parallelSort", "reverse", "shuffle");

    private final Program program;
    private final GivenData data;
    private final Entrances entrances;
    private final Handovers handovers;
    private final OutParameters outParameters;
    private final CopiedArguments copies;

    Signs(Program program, GivenData data, Entrances entrances, Handovers handovers) {
        this.program = program;
        this.data = data;
        this.entrances = entrances;
        this.handovers = handovers;
        this.outParameters = new OutParameters(program);
        this.copies = new CopiedArguments(program, data);
    }

    /** A sign, and what it speaks of; never empty. */
    record Seen(Capture.Sign sign, List<KeptArgument> kept) {
        Seen {
            kept = List.copyOf(kept);
        }
    }

    /** @param all what the field keeps, sorted; of one type */
    Optional<Seen> in(ClassFacts type, FieldFacts field, List<KeptArgument> all) {
        List<KeptArgument> kept = all.stream().filter(this::mayBeMeantOtherwise).toList();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Optional<Seen> changed = changed(type, field, kept);
        if (changed.isPresent() || isWorkspace(field)) {
            return changed;
        }
        return shown(type, field, kept).or(() -> siblingCopied(type, field, kept));
    }

    private boolean mayBeMeantOtherwise(KeptArgument kept) {
        return !data.isBuffer(parameterType(kept)) && !isHarmless(kept);
    }

    /** Whether no caller that is known can tell the difference between a copy and the value itself. */
    boolean isHarmless(KeptArgument kept) {
        return isNeverPassedAsArray(kept) || handovers.areAllGivenAway(kept.method(), kept.parameter());
    }

    private boolean isNeverPassedAsArray(KeptArgument kept) {
        return Handovers.isVarargs(kept.method(), kept.parameter())
                && !handovers.isEverPassedArray(kept.method(), kept.parameter());
    }

    private static String parameterType(KeptArgument kept) {
        return Names.parameterDescriptors(kept.method().ref().descriptor()).get(kept.parameter());
    }

    // --- changed

    private Optional<Seen> changed(ClassFacts type, FieldFacts field, List<KeptArgument> kept) {
        List<KeptArgument> changeable = kept.stream()
                .filter(one -> one.via() != Via.READ_ONLY && !entrances.isReadBack(one.method()))
                .filter(one -> !handovers.isOwnMapOfCaller(one.method(), one.parameter()))
                .toList();
        if (changeable.isEmpty()) {
            return Optional.empty();
        }
        Optional<Later> captured =
                changeable.stream().flatMap(one -> one.change().stream()).findFirst();
        if (captured.isPresent()) {
            return captured.map(change -> new Seen(new Capture.Sign.Changed(change), changeable));
        }
        if (outParameters.isAdapter(type, field)) {
            return Optional.empty();
        }
        return changedLater(field, ofKind(changeable, KeptArgument.How.HELD))
                .or(() -> changedLater(field, ofKind(changeable, KeptArgument.How.ADDED)));
    }

    private static List<KeptArgument> ofKind(List<KeptArgument> kept, KeptArgument.How how) {
        return kept.stream().filter(one -> one.how() == how).toList();
    }

    /** @param held what the field is, or what it has among its elements, never both: the field changes, or its elements do */
    private Optional<Seen> changedLater(FieldFacts field, List<KeptArgument> held) {
        if (held.isEmpty()) {
            return Optional.empty();
        }
        return change(field, held)
                .filter(change -> held.get(0).how() == KeptArgument.How.ADDED || !outParameters.isOnlyFilled(field))
                .map(change -> new Seen(new Capture.Sign.Changed(change), held));
    }

    private Optional<Later> change(FieldFacts field, List<KeptArgument> held) {
        boolean added = held.stream().allMatch(one -> one.how() == KeptArgument.How.ADDED);
        Optional<Later> later = program.fieldData().ownChanges(field).stream()
                .filter(change -> (change.inner() || !added) && !isOfBuilder(change.method()))
                .filter(change -> !isFill(field, change) && !copiesFirst(change.method(), field))
                .map(change -> new Later(change.method(), change.line()))
                .findFirst();
        return later.or(() -> added ? Optional.empty() : changeWhileKept(field, held));
    }

    private boolean isWorkspace(FieldFacts field) {
        return program.fieldData().ownChanges(field).stream().anyMatch(change -> isFill(field, change));
    }

    /** A builder inside the type changes the object that it makes, which nobody else has yet. */
    private boolean isOfBuilder(MethodFacts method) {
        return program.hierarchy()
                .analysed(method.ref().owner())
                .filter(program.roles()::isBuilder)
                .isPresent();
    }

    /** Elements written to an array make it a workspace, which is the caller's on purpose. */
    private static boolean isFill(FieldFacts field, FieldUse.Change change) {
        return Names.isArray(field.descriptor())
                && change.by().filter(by -> SORTS.contains(by.name())).isEmpty();
    }

    /** Copy on write: the method puts a copy into the field before it changes the contents. */
    private boolean copiesFirst(MethodFacts method, FieldFacts field) {
        return program.use(field).writes().stream()
                .filter(write -> write.method().ref().equals(method.ref()))
                .anyMatch(write -> isMade(method, write));
    }

    private static boolean isMade(MethodFacts method, FieldUse.Write write) {
        return write.sources().stream().anyMatch(source -> source instanceof Source.Made)
                && method.body().node(write.node()) instanceof Node.FieldWrite node
                && method.body()
                        .nodes(node.value())
                        .anyMatch(value -> value instanceof Node.Call
                                || (value instanceof Node.New made && takesArguments(method, made)));
    }

    private static boolean takesArguments(MethodFacts method, Node.New made) {
        return method.body()
                .all(Node.Call.class)
                .anyMatch(call -> call.callee().isConstructor()
                        && !call.arguments().isEmpty()
                        && method.body().nodes(call.receiver()).anyMatch(made::equals)
                        && !Names.isPrimitive(
                                Names.parameterDescriptors(call.callee().descriptor())
                                        .get(0)));
    }

    /** A constructor or method that adds to the caller's collection while it takes it over. */
    private Optional<Later> changeWhileKept(FieldFacts field, List<KeptArgument> held) {
        if (Names.isArray(field.descriptor())) {
            return Optional.empty();
        }
        Optional<Later> through = program.use(field).changes().stream()
                .filter(change -> change.holder() == Source.Holder.THIS && !change.inner())
                .filter(change -> held.stream().anyMatch(one -> isOnTheWay(one, change.method())))
                .filter(change -> !copiesFirst(change.method(), field))
                .map(change -> new Later(change.method(), change.line()))
                .findFirst();
        return through.or(() -> held.stream()
                .filter(one -> program.changesArgument(one.method(), one.parameter()))
                .map(one -> new Later(one.method(), one.line()))
                .findFirst());
    }

    private static boolean isOnTheWay(KeptArgument kept, MethodFacts method) {
        return Stream.concat(Stream.of(kept.method()), kept.through().stream())
                .anyMatch(passed -> passed.ref().equals(method.ref()) && passed.isConstructor());
    }

    // --- shown as unmodifiable

    private Optional<Seen> shown(ClassFacts type, FieldFacts field, List<KeptArgument> kept) {
        List<KeptArgument> shared = kept.stream()
                .filter(one -> one.how() == KeptArgument.How.HELD && isOwnable(type, field, one))
                .toList();
        if (shared.isEmpty()) {
            return Optional.empty();
        }
        List<KeptArgument> wrapped =
                shared.stream().filter(one -> one.via() == Via.READ_ONLY).toList();
        return wrapped.isEmpty()
                ? shownBy(type, field).map(by -> new Seen(new Capture.Sign.Shown(by), shared))
                : Optional.of(new Seen(new Capture.Sign.Wrapped(), wrapped));
    }

    /** Collections of collaborators are shared on purpose, and a plain setter makes the field a property. */
    private boolean isOwnable(ClassFacts type, FieldFacts field, KeptArgument kept) {
        return !data.holdsCollaborators(GenericTypes.parameter(kept.method(), kept.parameter()))
                && !entrances.isPlainSetter(type, kept.method(), field);
    }

    private Optional<MethodFacts> shownBy(ClassFacts type, FieldFacts field) {
        Source shown = new Source.Field(field.ref(), Source.Holder.THIS, Via.READ_ONLY);
        return type.methods().stream()
                .filter(method -> method.ref().returnsReference())
                .filter(method -> entrances.isEntrance(type, method)
                        && program.returned(method).contains(shown))
                .min(Comparator.comparing(MethodFacts::ref));
    }

    // --- sibling copied

    private Optional<Seen> siblingCopied(ClassFacts type, FieldFacts field, List<KeptArgument> kept) {
        for (KeptArgument one : kept) {
            if (one.how() == KeptArgument.How.HELD && isOwnable(type, field, one)) {
                Optional<Integer> sibling = copies.in(one.method()).stream()
                        .filter(parameter -> parameter != one.parameter())
                        .findFirst();
                if (sibling.isPresent()) {
                    Capture.Entry entry = Captures.entry(one);
                    return Optional.of(new Seen(new Capture.Sign.SiblingCopied(entry, sibling.get()), List.of(one)));
                }
            }
        }
        return Optional.empty();
    }
}
