package dev.custody.program;

import dev.custody.facts.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which types are mutable data, by tables: {@code mutable-data.txt}, {@code immutable-data.txt}, {@code collaborators.txt}; and which observe. */
public final class DataTypes {
    private static final Set<String> MUTABLE = read("mutable-data.txt");
    private static final Set<String> IMMUTABLE = read("immutable-data.txt");
    private static final List<String> IMMUTABLE_ENDINGS = IMMUTABLE.stream()
            .map(name -> name.substring(name.indexOf("collect")))
            .toList();
    private static final Set<String> COLLABORATORS = read("collaborators.txt");
    private static final Set<String> INSTRUMENTS = read("instruments.txt");
    private static final Set<String> CONTAINERS = Set.of(
            "java/util/Collection",
            "java/util/Map",
            "java/util/Dictionary",
            "com/google/common/collect/Multimap",
            "com/google/common/collect/Table");

    private final Hierarchy hierarchy;
    private final Set<String> declaredImmutable = new HashSet<>();
    private final Set<String> declaredCollaborators = new HashSet<>();

    /**
     * @param immutable binary names of further types that never change
     * @param collaborators binary names of further types that are worked with rather than read
     */
    DataTypes(Hierarchy hierarchy, List<String> immutable, List<String> collaborators) {
        this.hierarchy = hierarchy;
        collaborators.forEach(name -> declaredCollaborators.add(Names.toInternal(name)));
        immutable.forEach(name -> declaredImmutable.add(Names.toInternal(name)));
    }

    private static Set<String> read(String table) {
        Set<String> names = new HashSet<>();
        Tables.lines(table).forEach(line -> names.add(Names.toInternal(line)));
        return names;
    }

    /** Whether values of the declared type may be mutable data; what is stored decides further. */
    public boolean isMutableData(String descriptor) {
        if (Names.isArray(descriptor)) {
            return true;
        }
        Optional<String> type = Names.classOf(descriptor);
        return type.isPresent()
                && isBelow(type.get(), MUTABLE)
                && !isImmutable(type.get())
                && !isCollaborator(type.get());
    }

    /** A collection, map or multimap. */
    public boolean isContainer(String descriptor) {
        Optional<String> type = Names.classOf(descriptor);
        return type.isPresent() && isBelow(type.get(), CONTAINERS);
    }

    /** A logger or a meter. */
    public boolean isInstrument(String descriptor) {
        Optional<String> type = Names.classOf(descriptor);
        return type.isPresent() && isBelow(type.get(), INSTRUMENTS);
    }

    /** A queue that is no list, a stream, an executor …, and what settings say. */
    public boolean isCollaborator(String internalName) {
        return isBelow(internalName, declaredCollaborators)
                || (isBelow(internalName, COLLABORATORS) && !hierarchy.isSubtype(internalName, "java/util/List"));
    }

    private boolean isImmutable(String internalName) {
        return isBelow(internalName, IMMUTABLE)
                || isBelow(internalName, declaredImmutable)
                || endsAsImmutable(internalName);
    }

    private static boolean endsAsImmutable(String internalName) {
        for (String ending : IMMUTABLE_ENDINGS) {
            if (internalName.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBelow(String internalName, Set<String> types) {
        if (types.contains(internalName)) {
            return true;
        }
        for (String above : hierarchy.supertypes(internalName)) {
            if (types.contains(above)) {
                return true;
            }
        }
        return false;
    }
}
