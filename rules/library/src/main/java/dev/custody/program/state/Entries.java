package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
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
import java.util.Optional;
import java.util.TreeMap;

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
        List<MethodFacts> found = new ArrayList<>();
        for (ClassFacts owner : Family.of(type, hierarchy)) {
            for (MethodFacts method : owner.methods()) {
                if (reaching.contains(method.ref()) && isEntry(type, method)) {
                    found.add(method);
                }
            }
        }
        return found;
    }

    private boolean isEntry(ClassFacts type, MethodFacts method) {
        return !method.modifiers().isStatic()
                && !method.isConstructor()
                && (method.modifiers().isPublic() || isCalledFromOutside(type, method))
                && !CompilerMade.isMade(method)
                && !program.runsOnlyInConstruction(method)
                && !isKotlinCopy(type, method);
    }

    /** What the Kotlin compiler gives every data class: its callers make the transitions. */
    private static boolean isKotlinCopy(ClassFacts type, MethodFacts method) {
        if (method.name().equals("copy")) {
            for (MethodFacts other : type.methods()) {
                if (other.name().equals("copy$default")) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Methods besides these that change the state of an object they are given or stand in: static ones, those of other types,
     * and those of inner classes. Sorted.
     *
     * @param reaching what {@link #reachingWrites} says
     */
    List<MethodFacts> besides(ClassFacts type, StateField state, Reaching reaching) {
        Map<MethodRef, MethodFacts> found = new TreeMap<>();
        for (FieldUse.Write write : program.use(state.field()).writes()) {
            if (isBesides(type, write.method()) && owner(type, write.method()) >= 0) {
                found.put(write.method().ref(), write.method());
            }
        }
        for (MethodFacts method : reaching.methods().toList()) {
            boolean ofInner = !method.modifiers().isStatic()
                    && !method.modifiers().isPrivate()
                    && !method.isConstructor()
                    && isInner(type, method.ref().owner());
            if (ofInner && isBesides(type, method)) {
                found.put(method.ref(), method);
            }
        }
        return List.copyOf(found.values());
    }

    private boolean isBesides(ClassFacts type, MethodFacts method) {
        return (method.modifiers().isStatic()
                        || !hierarchy.isSubtype(method.ref().owner(), type.name()))
                && !CompilerMade.isMade(method);
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
                    Optional<String> outer = Names.classOf(field.descriptor());
                    if (outer.isPresent()) {
                        found.computeIfAbsent(type.name(), name -> new ArrayList<>(1))
                                .add(outer.get());
                    }
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
            Optional<String> given = Names.classOf(parameters.get(i));
            boolean is = given.isPresent() && hierarchy.isSubtype(given.get(), type.name());
            if (is && found >= 0) {
                return -1;
            }
            found = is ? i : found;
        }
        return found;
    }

    /** Whether something outside the nest calls a method, or nothing at all that is analysed. */
    private boolean isCalledFromOutside(ClassFacts type, MethodFacts method) {
        String nest = hierarchy.outermost(type.name());
        if (method.modifiers().isPrivate()) {
            return false;
        }
        List<Calls.CallSite> callers = calls.callers(method);
        for (Calls.CallSite site : callers) {
            String caller = site.caller().ref().owner();
            if (!hierarchy.isSubtype(caller, type.name())
                    && !hierarchy.outermost(caller).equals(nest)) {
                return true;
            }
        }
        return callers.isEmpty();
    }

    /** Whether a subclass that is not analysed may call a method that writes the state and is no entry. */
    boolean isOpenToSubclasses(ClassFacts type, StateField state) {
        boolean extensible = type.modifiers().isPublic() && !type.modifiers().isFinal();
        if (extensible) {
            for (MethodFacts method : reachingWrites(type, state).methods().toList()) {
                if (method.ref().owner().equals(type.name())
                        && method.modifiers().isProtected()
                        && !method.isConstructor()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Methods that may write the state themselves, on an object that is there. */
    List<MethodFacts> writers(ClassFacts type, StateField state) {
        List<MethodFacts> writing = new ArrayList<>();
        FieldUse use = program.use(state.field());
        for (FieldUse.Write write : use.writes()) {
            if (write.holder() != Source.Holder.FRESH) {
                writing.add(write.method());
            }
        }
        for (FieldUse.Change change : use.changes()) {
            writing.add(change.method());
        }
        if (state.field().modifiers().isFinal() && !state.cell()) {
            addSuccessorMakers(type, writing);
        }
        writing.addAll(writingThroughHandles(type));
        writing.removeIf(method -> method.isConstructor() || program.runsOnlyInConstruction(method));
        return writing;
    }

    private static void addSuccessorMakers(ClassFacts type, List<MethodFacts> found) {
        for (MethodFacts method : type.methods()) {
            if (makesSuccessor(type, method)) {
                found.add(method);
            }
        }
    }

    private static boolean makesSuccessor(ClassFacts type, MethodFacts method) {
        if (!method.modifiers().isStatic() && !method.isConstructor()) {
            for (Node node : method.body().nodes()) {
                if (node instanceof Node.New made && made.type().equals(type.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Methods that write the state or, through any number of calls, run one that does. */
    Reaching reachingWrites(ClassFacts type, StateField state) {
        List<MethodFacts> writing = new ArrayList<>(writingThroughHandles(type));
        FieldUse use = program.use(state.field());
        for (FieldUse.Write write : use.writes()) {
            writing.add(write.method());
        }
        for (FieldUse.Change change : use.changes()) {
            writing.add(change.method());
        }
        return calls.reaching(writing);
    }

    /** Methods that may write a field of the type through an updater or a {@code VarHandle} of it. */
    List<MethodFacts> writingThroughHandles(ClassFacts type) {
        if (!hasHandle(type)) {
            return List.of();
        }
        List<MethodFacts> writing = new ArrayList<>();
        for (MethodFacts method : type.methods()) {
            if (!method.isClassInitializer() && readsHandle(method)) {
                writing.add(method);
            }
        }
        return writing;
    }

    private static boolean hasHandle(ClassFacts type) {
        for (FieldFacts field : type.fields()) {
            if (field.modifiers().isStatic() && FieldAccess.isHandle(field.descriptor())) {
                return true;
            }
        }
        return false;
    }

    private static boolean readsHandle(MethodFacts method) {
        for (Node node : method.body().nodes()) {
            if (node instanceof Node.FieldRead read
                    && FieldAccess.isHandle(read.field().descriptor())) {
                return true;
            }
        }
        return false;
    }
}
