package dev.custody.program.mutability;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.Names;
import dev.custody.program.FieldUse;
import dev.custody.program.Hierarchy;
import dev.custody.program.Program;
import dev.custody.program.Source;
import dev.custody.program.Via;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts one field into the graph: what is done to it, what was stored in it, what its container holds. */
final class FieldValue {
    private static final Set<String> HOLDERS = Set.of(
            "java/util/Optional",
            "java/util/concurrent/atomic/AtomicReference",
            "java/util/concurrent/atomic/AtomicReferenceArray",
            "java/lang/ref/Reference");

    private static final Set<String> CACHING = Set.of("hashCode", "toString");

    private final Program program;
    private final Hierarchy hierarchy;
    private final KnownTypes known;
    private final Graph graph;
    private final Changes changes;
    private final Set<FieldRef> letOut;

    /** @param letOut fields that some method returns as they are */
    FieldValue(Program program, KnownTypes known, Set<FieldRef> letOut, Graph graph) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.known = known;
        this.letOut = letOut;
        this.graph = graph;
        this.changes = new Changes(program);
    }

    void add(ClassFacts owner, FieldFacts field) {
        int node = graph.field(field.ref());
        graph.link(node, new Link(field.ref(), typeName(field), Optional.empty()));
        if (CompilerMade.isMade(field)) {
            return;
        }
        addWrites(field, node);
        addChanges(field, node);
        Set<Source> stored = stored(field);
        if (stored.isEmpty()) {
            addDeclared(field.descriptor(), node);
        }
        for (Source source : stored) {
            addStored(owner, field, source, node);
        }
        addElements(field, node);
    }

    private String typeName(FieldFacts field) {
        return program.fieldData().typeName(field);
    }

    // --- what is done

    private void addWrites(FieldFacts field, int node) {
        List<FieldUse.Write> later = changes.laterWrites(field);
        later.removeIf(write -> isCached(field, write));
        if (!later.isEmpty()) {
            FieldUse.Write first = later.get(0);
            boolean guarded = field.modifiers().isVolatile()
                    || later.stream().allMatch(write -> Changes.takesLock(write.method()));
            graph.is(node, guarded ? Mutability.THREAD_SAFE : Mutability.MUTABLE);
            link(field, node, new Link.Cause(first.method(), first.line(), true));
        }
    }

    /** What {@code hashCode()} and {@code toString()} keep for the next time is, by their contract, always the same. */
    private static boolean isCached(FieldFacts field, FieldUse.Write write) {
        boolean plain =
                Names.isPrimitive(field.descriptor()) || field.descriptor().equals("Ljava/lang/String;");
        return plain && CACHING.contains(write.method().name());
    }

    private void addChanges(FieldFacts field, int node) {
        List<FieldUse.Change> later = changes.laterChanges(field);
        if (!later.isEmpty()) {
            FieldUse.Change first = later.get(0);
            boolean guarded =
                    storesOnlyGuarded(field) || later.stream().allMatch(change -> Changes.takesLock(change.method()));
            graph.is(node, guarded ? Mutability.THREAD_SAFE : Mutability.MUTABLE);
            link(field, node, new Link.Cause(first.method(), first.line(), false));
        }
    }

    private void link(FieldFacts field, int node, Link.Cause cause) {
        graph.link(node, new Link(field.ref(), typeName(field), Optional.of(cause)));
    }

    private boolean storesOnlyGuarded(FieldFacts field) {
        Set<Source> stored = stored(field);
        return isGuarded(field.descriptor())
                || (!stored.isEmpty()
                        && stored.stream()
                                .allMatch(
                                        source -> source instanceof Source.Made made && isGuarded(made.descriptor())));
    }

    private boolean isGuarded(String descriptor) {
        return Names.classOf(descriptor)
                .filter(type -> !hierarchy.isAnalysed(type))
                .filter(type -> known.of(type) == Mutability.THREAD_SAFE)
                .isPresent();
    }

    // --- what is stored

    /** Everything ever assigned, constants such as null left out. */
    private Set<Source> stored(FieldFacts field) {
        Set<Source> stored = new HashSet<>();
        for (FieldUse.Write write : program.use(field).writes()) {
            stored.addAll(write.sources());
        }
        stored.remove(Source.Plain.CONSTANT);
        return stored;
    }

    private void addStored(ClassFacts owner, FieldFacts field, Source source, int node) {
        if (source instanceof Source.Made made) {
            if (!made.frozen()) {
                addMade(owner, field, made.descriptor(), node);
            }
        } else if (source instanceof Source.Field alias && isOwnCopyOrView(alias)) {
            graph.edge(node, graph.field(alias.field()));
        } else if (via(source) != Via.COPIED) {
            addDeclared(field.descriptor(), node);
        }
    }

    private static boolean isOwnCopyOrView(Source.Field alias) {
        return alias.via() == Via.READ_ONLY && alias.holder() != Source.Holder.OTHER;
    }

    private static Via via(Source source) {
        if (source instanceof Source.Argument argument) {
            return argument.via();
        }
        return source instanceof Source.Field field ? field.via() : Via.WHOLE;
    }

    /** Something that the object made itself: as good as nobody else can get at it. */
    private void addMade(ClassFacts owner, FieldFacts field, String descriptor, int node) {
        Optional<String> type = Names.classOf(descriptor);
        if (type.isPresent() && hierarchy.isAnalysed(type.get())) {
            graph.edge(node, graph.node(new Graph.Exactly(type.get())));
            return;
        }
        boolean isData = Names.isArray(descriptor) || program.dataTypes().isMutableData(descriptor);
        if (isData) {
            boolean open = !field.modifiers().isPrivate() && !owner.modifiers().isPrivate();
            graph.is(node, open || letOut.contains(field.ref()) ? Mutability.FIXED : Mutability.IMMUTABLE);
        } else {
            graph.is(node, type.map(known::of).orElse(Mutability.UNKNOWN));
        }
    }

    /** Something that came from elsewhere: as bad as the declared type, but for data that nobody is seen to change. */
    private void addDeclared(String descriptor, int node) {
        Optional<String> type = Names.classOf(descriptor);
        if (Names.isArray(descriptor)) {
            graph.is(node, Mutability.FIXED);
        } else if (type.isPresent() && hierarchy.isAnalysed(type.get())) {
            graph.edge(node, graph.node(new Graph.AnyOf(type.get())));
        } else if (type.isPresent()) {
            boolean isData = program.dataTypes().isMutableData(descriptor);
            graph.is(node, isData ? Mutability.FIXED : known.of(type.get()));
        }
    }

    // --- what a container holds

    private void addElements(FieldFacts field, int node) {
        if (Names.isArray(field.descriptor())) {
            addElement(field.descriptor().replace("[", ""), node);
        } else if (field.signature().isPresent() && holdsItsArguments(field.descriptor())) {
            for (String argument : TypeArguments.of(field.signature().get())) {
                addElement(argument, node);
            }
        }
    }

    private boolean holdsItsArguments(String descriptor) {
        return program.dataTypes().isContainer(descriptor)
                || Names.classOf(descriptor)
                        .filter(type -> HOLDERS.stream().anyMatch(above -> hierarchy.isSubtype(type, above)))
                        .isPresent();
    }

    private void addElement(String descriptor, int node) {
        if (descriptor.equals(TypeArguments.VARIABLE)) {
            graph.is(node, Mutability.UNKNOWN);
        } else if (!Names.isPrimitive(descriptor)) {
            addDeclared(descriptor, node);
        }
    }
}
