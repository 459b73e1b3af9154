package dev.custody.program.ownership;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.program.Program;
import dev.custody.program.Source;
import dev.custody.program.Via;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Does the code itself show that an object was not meant to share what it keeps? It does where the object changes the data,
 * shows it as unmodifiable, or copies a sibling of the argument. The first of these signs counts.
 */
final class Signs {
    private final Program program;
    private final GivenData data;
    private final Entrances entrances;
    private final Handovers handovers;
    private final LaterChanges changes;
    private final OutParameters outParameters;
    private final CopiedArguments copies;

    Signs(Program program, GivenData data, Entrances entrances, Handovers handovers) {
        this.program = program;
        this.data = data;
        this.entrances = entrances;
        this.handovers = handovers;
        this.changes = new LaterChanges(program);
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
        List<KeptArgument> kept = new ArrayList<>(all.size());
        for (KeptArgument one : all) {
            if (mayBeMeantOtherwise(one)) {
                kept.add(one);
            }
        }
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Optional<Seen> changed = changed(type, field, kept);
        if (changed.isPresent() || changes.isWorkspace(field)) {
            return changed;
        }
        Optional<Seen> shown = shown(type, field, kept);
        return shown.isPresent() ? shown : siblingCopied(type, field, kept);
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
        List<KeptArgument> changeable = changeable(kept);
        if (changeable.isEmpty()) {
            return Optional.empty();
        }
        for (KeptArgument one : changeable) {
            if (one.change().isPresent()) {
                return seenChanged(one.change().get(), changeable);
            }
        }
        if (outParameters.isAdapter(type, field)) {
            return Optional.empty();
        }
        Optional<Seen> held = changedLater(field, changeable, KeptArgument.How.HELD);
        return held.isPresent() ? held : changedLater(field, changeable, KeptArgument.How.ADDED);
    }

    private List<KeptArgument> changeable(List<KeptArgument> kept) {
        List<KeptArgument> changeable = new ArrayList<>(kept.size());
        for (KeptArgument one : kept) {
            if (one.via() != Via.READ_ONLY
                    && !entrances.isReadBack(one.method())
                    && !handovers.isOwnMapOfCaller(one.method(), one.parameter())) {
                changeable.add(one);
            }
        }
        return changeable;
    }

    private static Optional<Seen> seenChanged(Later change, List<KeptArgument> kept) {
        return Optional.of(new Seen(new Capture.Sign.Changed(change), kept));
    }

    private static List<KeptArgument> ofKind(List<KeptArgument> kept, KeptArgument.How how) {
        List<KeptArgument> found = new ArrayList<>(kept.size());
        for (KeptArgument one : kept) {
            if (one.how() == how) {
                found.add(one);
            }
        }
        return found;
    }

    /** @param how of which arguments: where they are held, the field has to change, where they were added, its elements do */
    private Optional<Seen> changedLater(FieldFacts field, List<KeptArgument> changeable, KeptArgument.How how) {
        List<KeptArgument> held = ofKind(changeable, how);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        boolean added = how == KeptArgument.How.ADDED;
        Optional<Later> change = changes.first(field, held, added);
        return change.isPresent() && (added || !outParameters.isOnlyFilled(field))
                ? seenChanged(change.get(), held)
                : Optional.empty();
    }

    // --- shown as unmodifiable

    private Optional<Seen> shown(ClassFacts type, FieldFacts field, List<KeptArgument> kept) {
        List<KeptArgument> shared = new ArrayList<>(kept.size());
        List<KeptArgument> wrapped = new ArrayList<>(0);
        for (KeptArgument one : kept) {
            if (isOwnable(type, field, one)) {
                shared.add(one);
                if (one.via() == Via.READ_ONLY) {
                    wrapped.add(one);
                }
            }
        }
        if (!wrapped.isEmpty()) {
            return Optional.of(new Seen(new Capture.Sign.Wrapped(), wrapped));
        }
        Optional<MethodFacts> by = shared.isEmpty() ? Optional.empty() : shownBy(type, field);
        return by.isPresent() ? Optional.of(new Seen(new Capture.Sign.Shown(by.get()), shared)) : Optional.empty();
    }

    /** Collections of collaborators are shared on purpose, and a plain setter makes the field a property. */
    private boolean isOwnable(ClassFacts type, FieldFacts field, KeptArgument kept) {
        return kept.how() == KeptArgument.How.HELD
                && !data.holdsCollaborators(GenericTypes.parameter(kept.method(), kept.parameter()))
                && !entrances.isPlainSetter(type, kept.method(), field);
    }

    private Optional<MethodFacts> shownBy(ClassFacts type, FieldFacts field) {
        Source shown = new Source.Field(field.ref(), Source.Holder.THIS, Via.READ_ONLY);
        Optional<MethodFacts> first = Optional.empty();
        for (MethodFacts method : type.methods()) {
            if (method.ref().returnsReference()
                    && entrances.isEntrance(type, method)
                    && program.returned(method).contains(shown)
                    && (first.isEmpty() || method.ref().compareTo(first.get().ref()) < 0)) {
                first = Optional.of(method);
            }
        }
        return first;
    }

    // --- sibling copied

    private Optional<Seen> siblingCopied(ClassFacts type, FieldFacts field, List<KeptArgument> kept) {
        for (KeptArgument one : kept) {
            if (isOwnable(type, field, one)) {
                for (int sibling : copies.in(one.method())) {
                    if (sibling != one.parameter()) {
                        Capture.Entry entry = Captures.entry(one);
                        return Optional.of(new Seen(new Capture.Sign.SiblingCopied(entry, sibling), List.of(one)));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
