package dev.custody.program;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whose is the data in an instance field, and does it change once the object is there? Arguments are followed to the callers
 * through members that only analysed code can call.
 */
public final class FieldData {
    private static final int DEEPEST = 8;

    private final Hierarchy hierarchy;
    private final Calls calls;
    private final DataFlow dataFlow;
    private final Construction construction;
    private final FieldValues values;
    private final DeclaredOwnership declared;
    private final Map<FieldRef, Set<Provenance>> known = new ConcurrentHashMap<>();

    FieldData(
            Hierarchy hierarchy,
            Calls calls,
            DataFlow dataFlow,
            Construction construction,
            FieldValues values,
            DeclaredOwnership declared) {
        this.hierarchy = hierarchy;
        this.calls = calls;
        this.dataFlow = dataFlow;
        this.construction = construction;
        this.values = values;
        this.declared = declared;
    }

    /** Everything the field may hold, by where it comes from; empty when the field is never assigned. */
    public Set<Provenance> provenance(FieldFacts field) {
        Set<Provenance> found = known.get(field.ref());
        if (found == null) {
            found = EnumSet.noneOf(Provenance.class);
            addField(field.ref(), found, new HashSet<>(), 0);
            known.put(field.ref(), found);
        }
        return found;
    }

    /** Whether the object made the data itself: nobody else can have it, unless it is let out. */
    public boolean isOwn(FieldFacts field) {
        Set<Provenance> found = provenance(field);
        return found.contains(Provenance.MADE)
                && !found.contains(Provenance.GIVEN)
                && !found.contains(Provenance.UNKNOWN);
    }

    /** Changes of the contents after the object was made, by the class, its nest and its subclasses. */
    public List<FieldUse.Change> ownChanges(FieldFacts field) {
        String owner = field.ref().owner();
        List<FieldUse.Change> found = new ArrayList<>(0);
        for (FieldUse.Change change : dataFlow.use(field.ref()).changes()) {
            if (change.holder() != Source.Holder.FRESH
                    && isOwnCode(change.method().ref().owner(), owner)
                    && !construction.isOfObject(change.method())) {
                found.add(change);
            }
        }
        return found;
    }

    private boolean isOwnCode(String code, String owner) {
        return hierarchy.outermost(code).equals(hierarchy.outermost(owner)) || hierarchy.isSubtype(code, owner);
    }

    /** Whether no field of the type is assigned, and no contents of one changed, once an object is there. */
    public boolean isFixed(ClassFacts type) {
        for (String name : hierarchy.supertypes(type.name())) {
            Optional<ClassFacts> above = hierarchy.analysed(name);
            if (above.isPresent()
                    && above.get().fields().stream()
                            .anyMatch(field -> !field.modifiers().isStatic() && !isFixed(field))) {
                return false;
            }
        }
        return true;
    }

    private boolean isFixed(FieldFacts field) {
        FieldUse use = dataFlow.use(field.ref());
        boolean written = use.writes().stream()
                .anyMatch(write -> write.holder() != Source.Holder.FRESH && !construction.isOfObject(write.method()));
        boolean changed = use.changes().stream()
                .anyMatch(
                        change -> change.holder() != Source.Holder.FRESH && !construction.isOfObject(change.method()));
        return !written && !changed;
    }

    // --- provenance

    private void addField(FieldRef field, Set<Provenance> found, Set<MethodRef> seen, int depth) {
        for (FieldUse.Write write : dataFlow.use(field).writes()) {
            add(write.sources(), write.method(), found, seen, depth);
        }
    }

    private void add(Set<Source> sources, MethodFacts method, Set<Provenance> found, Set<MethodRef> seen, int depth) {
        if (depth == DEEPEST) {
            found.add(Provenance.UNKNOWN);
            return;
        }
        for (Source source : sources) {
            if (source instanceof Source.Made made) {
                boolean data = !made.frozen() && !values.isAssociation(made.descriptor());
                found.add(data ? Provenance.MADE : Provenance.FROZEN);
            } else if (source instanceof Source.Argument argument) {
                addArgument(argument, method, found, seen, depth);
            } else if (source instanceof Source.Field field) {
                addAlias(field, method, found, seen, depth);
            } else if (source != Source.Plain.CONSTANT) {
                found.add(Provenance.UNKNOWN);
            }
        }
    }

    private void addAlias(
            Source.Field field, MethodFacts method, Set<Provenance> found, Set<MethodRef> seen, int depth) {
        switch (field.via()) {
            case READ_ONLY -> found.add(Provenance.FROZEN);
            case COPIED, WRAPPED -> found.add(Provenance.MADE);
            case WHOLE, VIEW -> {
                if (field.holder() == Source.Holder.THIS || isOfSameMaker(field, method)) {
                    addField(field.field(), found, seen, depth + 1);
                } else {
                    found.add(Provenance.UNKNOWN);
                }
            }
            case ELEMENT -> found.add(Provenance.UNKNOWN);
        }
    }

    /** An object that was made for the purpose, by and of the same source file; any other owns what it has made itself. */
    private boolean isOfSameMaker(Source.Field field, MethodFacts method) {
        return field.holder() == Source.Holder.FRESH
                && hierarchy
                        .outermost(field.field().owner())
                        .equals(hierarchy.outermost(method.ref().owner()));
    }

    private void addArgument(
            Source.Argument argument, MethodFacts method, Set<Provenance> found, Set<MethodRef> seen, int depth) {
        if (argument.via() == Via.COPIED || argument.via() == Via.WRAPPED) {
            return; // the copy or wrapper itself is among the sources
        }
        if (argument.via() == Via.READ_ONLY) {
            found.add(Provenance.FROZEN);
            return;
        }
        if (argument.via() == Via.ELEMENT) {
            found.add(Provenance.UNKNOWN);
            return;
        }
        if (isHandedOver(method, argument.index())) {
            found.add(Provenance.MADE);
            return;
        }
        List<Calls.CallSite> callers = calls.callers(method);
        if (!isClosed(method, callers)) {
            found.add(Provenance.GIVEN);
            return;
        }
        if (!seen.add(method.ref())) {
            return;
        }
        for (Calls.CallSite site : callers) {
            if (site.caller().body().node(site.node()) instanceof Node.Call call
                    && argument.index() < call.arguments().size()) {
                Set<Source> passed =
                        dataFlow.sources(site.caller()).of(call.arguments().get(argument.index()));
                add(passed, site.caller(), found, seen, depth + 1);
            } else {
                found.add(Provenance.UNKNOWN);
            }
        }
        seen.remove(method.ref());
    }

    /** What a caller gives away for good is as good as made. */
    private boolean isHandedOver(MethodFacts method, int parameter) {
        return declared.isUsed()
                && declared.ofParameter(method, parameter)
                        .filter(found -> found.owner() == DeclaredOwnership.Owner.OWNED)
                        .isPresent();
    }

    /** Whether only the type itself and its nest call the method, so that what they pass is the object's own doing. */
    private boolean isClosed(MethodFacts method, List<Calls.CallSite> callers) {
        boolean hidden = method.modifiers().isPrivate()
                || (method.isConstructor() && method.modifiers().isPackagePrivate());
        if (!hidden || callers.isEmpty()) {
            return false;
        }
        String nest = hierarchy.outermost(method.ref().owner());
        for (Calls.CallSite site : callers) {
            if (!hierarchy.outermost(site.caller().ref().owner()).equals(nest)) {
                return false;
            }
        }
        return true;
    }

    /** Type of the data for messages: what is stored where that says more than the declared type. */
    public String typeName(FieldFacts field) {
        Set<String> made = new HashSet<>();
        for (Source source : values.assigned(field)) {
            if (source instanceof Source.Made stored && isBelow(stored.descriptor(), field.descriptor())) {
                made.add(stored.descriptor());
            }
        }
        return Names.sourceType(made.size() == 1 ? made.iterator().next() : field.descriptor());
    }

    private boolean isBelow(String descriptor, String declared) {
        Optional<String> above = Names.classOf(declared);
        return above.isPresent()
                && Names.classOf(descriptor)
                        .filter(type -> hierarchy.isSubtype(type, above.get()))
                        .isPresent();
    }
}
