package dev.custody.program.ownership;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.program.DataTypes;
import dev.custody.program.DeclaredOwnership;
import dev.custody.program.Hierarchy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which arguments are data that somebody owns, and what their declaration says about whose it is. */
final class GivenData {
    /** Types that come in to be shared: containers for threads, buffers, text that is being made. */
    private static final List<String> SHARED = List.of(
            "java/util/concurrent/ConcurrentMap",
            "java/util/concurrent/CopyOnWriteArrayList",
            "java/util/concurrent/CopyOnWriteArraySet",
            "java/util/concurrent/ConcurrentSkipListSet",
            "java/util/concurrent/ConcurrentHashMap$KeySetView",
            "java/util/WeakHashMap",
            "java/util/Properties",
            "java/nio/Buffer",
            "java/lang/StringBuilder",
            "java/lang/StringBuffer");

    private static final Set<String> BUFFERS = Set.of("[B", "[C");

    private final Hierarchy hierarchy;
    private final DataTypes types;
    private final Collaborators collaborators;
    private final DeclaredOwnership declared;
    private final Map<String, Boolean> judged = new ConcurrentHashMap<>();

    GivenData(Hierarchy hierarchy, DataTypes types, DeclaredOwnership declared) {
        this.hierarchy = hierarchy;
        this.types = types;
        this.declared = declared;
        this.collaborators = new Collaborators(hierarchy, types);
    }

    /** An array, collection, map, date or bit set that is not shared by its nature. */
    boolean isData(String descriptor) {
        Boolean known = judged.get(descriptor);
        if (known == null) {
            known = judgeData(descriptor);
            judged.put(descriptor, known);
        }
        return known;
    }

    private boolean judgeData(String descriptor) {
        return types.isMutableData(descriptor)
                && !isShared(descriptor)
                && !descriptor.startsWith("Ljava/util/concurrent/atomic/");
    }

    /** Whether values of the type are there to be shared, between threads or by who makes text and bytes together. */
    boolean isShared(String descriptor) {
        Optional<String> type = Names.classOf(descriptor);
        if (type.isPresent()) {
            for (String above : SHARED) {
                if (hierarchy.isSubtype(type.get(), above)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a field of the type holds something to work with, such as an iterator over the data. */
    boolean isCollaborator(String descriptor) {
        Optional<String> type = Names.classOf(descriptor);
        return type.isPresent() && types.isCollaborator(type.get());
    }

    /** {@code byte[]} and {@code char[]}, which nobody copies without need. */
    boolean isBuffer(String descriptor) {
        return BUFFERS.contains(descriptor);
    }

    /** Whether what a container of this generic type holds is worked with rather than known. */
    boolean holdsCollaborators(String signature) {
        Optional<String> element = GenericTypes.element(signature);
        return element.isPresent() && collaborators.isCollaborator(element.get());
    }

    /** Whether the declaration of an argument, here or in a method that this one overrides, says whose it is. */
    boolean isDeclared(MethodFacts method, int parameter) {
        return declared.ofParameter(method, parameter).isPresent();
    }

    /** Whether the type is a container itself, so that keeping another one is what it is for. */
    boolean isContainer(ClassFacts type) {
        return types.isContainer("L" + type.name() + ";") || hierarchy.isSubtype(type.name(), "java/util/Map$Entry");
    }
}
