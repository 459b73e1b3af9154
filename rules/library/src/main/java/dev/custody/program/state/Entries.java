package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.program.Calls;
import dev.custody.program.FieldUse;
import dev.custody.program.Hierarchy;
import dev.custody.program.Program;
import dev.custody.program.Reaching;
import dev.custody.program.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Through which methods outside code changes a state, directly or through whatever these call. */
final class Entries {
    private final Program program;
    private final Hierarchy hierarchy;
    private final Calls calls;
    private final Map<String, List<String>> outerTypes;

    Entries(Program program) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.calls = program.calls();
        this.outerTypes = outerTypes(program.classes());
    }

    /**
     * Methods of the type and its subclasses that outside code may call on an object that is there, in hierarchy order:
     * public ones, and others that are not private and that another type or no method at all calls.
     *
     * @param reaching what {@link #reachingWrites} says
     */
    List<MethodFacts> of(ClassFacts type, Reaching reaching) {
        return family(type)
                .flatMap(owner -> owner.methods().stream())
                .filter(method -> reaching.contains(method.ref()))
                .filter(method -> !method.modifiers().isStatic() && !method.isConstructor())
                .filter(method -> method.modifiers().isPublic() || isCalledFromOutside(type, method))
                .filter(method -> !CompilerMade.isMade(method) && !program.runsOnlyInConstruction(method))
                .filter(method -> !isKotlinCopy(type, method))
                .toList();
    }

    /** What the Kotlin compiler gives every data class: its callers make the transitions. */
    private static boolean isKotlinCopy(ClassFacts type, MethodFacts method) {
        return method.name().equals("copy")
                && type.methods().stream().anyMatch(other -> other.name().equals("copy$default"));
    }

    /**
     * Methods besides these that change the state of an object they are given or stand in: static ones, those of other types,
     * and those of inner classes. Sorted.
     *
     * @param reaching what {@link #reachingWrites} says
     */
    List<MethodFacts> besides(ClassFacts type, StateField state, Reaching reaching) {
        Stream<MethodFacts> writing = program.use(state.field()).writes().stream()
                .map(FieldUse.Write::method)
                .filter(method -> owner(type, method) >= 0);
        Stream<MethodFacts> inner = reaching.methods()
                .filter(method ->
                        !method.modifiers().isStatic() && !method.modifiers().isPrivate() && !method.isConstructor())
                .filter(method -> isInner(type, method.ref().owner()));
        return Stream.concat(writing, inner)
                .distinct()
                .filter(method -> method.modifiers().isStatic()
                        || !hierarchy.isSubtype(method.ref().owner(), type.name()))
                .filter(method -> !CompilerMade.isMade(method))
                .sorted((one, other) -> one.ref().compareTo(other.ref()))
                .toList();
    }

    private boolean isInner(ClassFacts type, String name) {
        for (String outer : outerTypes.getOrDefault(name, List.of())) {
            if (hierarchy.isSubtype(outer, type.name())) {
                return !hierarchy.isSubtype(name, type.name());
            }
        }
        return false;
    }

    /** By inner and anonymous class, the types of the objects around it that it holds. */
    private static Map<String, List<String>> outerTypes(List<ClassFacts> classes) {
        Map<String, List<String>> found = new HashMap<>();
        for (ClassFacts type : classes) {
            for (FieldFacts field : type.fields()) {
                if (field.name().startsWith("this$") || field.name().startsWith("val$")) {
                    Names.classOf(field.descriptor())
                            .ifPresent(outer -> found.computeIfAbsent(type.name(), name -> new ArrayList<>(1))
                                    .add(outer));
                }
            }
        }
        return found;
    }

    /** Position of the one parameter that is an object of the type, −1 where there is none or more. */
    int owner(ClassFacts type, MethodFacts method) {
        List<String> parameters = Names.parameterDescriptors(method.ref().descriptor());
        int found = -1;
        for (int i = 0; i < parameters.size(); i++) {
            boolean is = Names.classOf(parameters.get(i))
                    .filter(name -> hierarchy.isSubtype(name, type.name()))
                    .isPresent();
            if (is && found >= 0) {
                return -1;
            }
            found = is ? i : found;
        }
        return found;
    }

    private Stream<ClassFacts> family(ClassFacts type) {
        return Stream.concat(Stream.of(type.name()), hierarchy.subtypes(type.name()).stream())
                .flatMap(name -> hierarchy.analysed(name).stream());
    }

    /** Whether something outside the nest calls a method, or nothing at all that is analysed. */
    private boolean isCalledFromOutside(ClassFacts type, MethodFacts method) {
        String nest = hierarchy.outermost(type.name());
        List<Calls.CallSite> callers = calls.callers(method);
        return !method.modifiers().isPrivate()
                && (callers.isEmpty()
                        || callers.stream()
                                .map(site -> site.caller().ref().owner())
                                .anyMatch(caller -> !hierarchy.isSubtype(caller, type.name())
                                        && !hierarchy.outermost(caller).equals(nest)));
    }

    /** Whether a subclass that is not analysed may call a method that writes the state and is no entry. */
    boolean isOpenToSubclasses(ClassFacts type, StateField state) {
        boolean extensible = type.modifiers().isPublic() && !type.modifiers().isFinal();
        return extensible
                && reachingWrites(type, state)
                        .methods()
                        .filter(method -> method.ref().owner().equals(type.name()))
                        .anyMatch(method -> method.modifiers().isProtected() && !method.isConstructor());
    }

    /** Methods that may write the state themselves, on an object that is there. */
    Stream<MethodFacts> writers(ClassFacts type, StateField state) {
        FieldUse use = program.use(state.field());
        Stream<MethodFacts> assigning = use.writes().stream()
                .filter(write -> write.holder() != Source.Holder.FRESH)
                .map(FieldUse.Write::method);
        Stream<MethodFacts> changing = use.changes().stream().map(FieldUse.Change::method);
        Stream<MethodFacts> successors = state.field().modifiers().isFinal() && !state.cell()
                ? type.methods().stream().filter(method -> makesSuccessor(type, method))
                : Stream.empty();
        return Stream.of(assigning, changing, successors, writingThroughHandles(type).stream())
                .flatMap(methods -> methods)
                .filter(method -> !method.isConstructor() && !program.runsOnlyInConstruction(method));
    }

    private static boolean makesSuccessor(ClassFacts type, MethodFacts method) {
        return !method.modifiers().isStatic()
                && !method.isConstructor()
                && method.body()
                        .all(Node.New.class)
                        .anyMatch(made -> made.type().equals(type.name()));
    }

    /** Methods that write the state or, through any number of calls, run one that does. */
    Reaching reachingWrites(ClassFacts type, StateField state) {
        List<MethodFacts> writing = new ArrayList<>(writingThroughHandles(type));
        FieldUse use = program.use(state.field());
        use.writes().forEach(write -> writing.add(write.method()));
        use.changes().forEach(change -> writing.add(change.method()));
        return calls.reaching(writing);
    }

    /** Methods that may write a field of the type through an updater or a {@code VarHandle} of it. */
    List<MethodFacts> writingThroughHandles(ClassFacts type) {
        boolean has = type.fields().stream()
                .anyMatch(field -> field.modifiers().isStatic() && FieldAccess.isHandle(field.descriptor()));
        return !has
                ? List.of()
                : type.methods().stream()
                        .filter(method -> method.body()
                                .all(Node.FieldRead.class)
                                .anyMatch(read ->
                                        FieldAccess.isHandle(read.field().descriptor())))
                        .filter(method -> !method.isClassInitializer())
                        .toList();
    }
}
