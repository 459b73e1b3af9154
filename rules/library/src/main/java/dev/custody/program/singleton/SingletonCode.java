package dev.custody.program.singleton;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import dev.custody.program.Program;
import dev.custody.program.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which fields are a singleton's, and which code runs for it once it is there? */
final class SingletonCode {
    private final Program program;
    private final Hierarchy hierarchy;
    private final Set<String> singletons;
    private final FieldEvents events;
    private final Wiring wiring;

    SingletonCode(Program program, Set<String> singletons, FieldEvents events, Wiring wiring) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.singletons = singletons;
        this.events = events;
        this.wiring = wiring;
    }

    /**
     * The fields of the one object, inherited ones behind its own: without the field that holds the object itself, with the
     * static ones of a Kotlin object.
     */
    List<FieldFacts> fields(Singleton singleton) {
        List<FieldFacts> found = new ArrayList<>();
        for (ClassFacts type : chain(singleton)) {
            boolean isKotlin = singleton.kind() == Singleton.Kind.KOTLIN_OBJECT
                    && type.name().equals(singleton.type().name());
            for (FieldFacts field : type.fields()) {
                boolean isItself =
                        singleton.root().isPresent() && singleton.root().get().equals(field);
                if ((isKotlin || !field.modifiers().isStatic()) && !isItself) {
                    found.add(field);
                }
            }
        }
        return found;
    }

    /**
     * The type, the analysed classes above it, and for an enum the bodies of its constants. State that a singleton above
     * declares is that one's.
     */
    private List<ClassFacts> chain(Singleton singleton) {
        List<ClassFacts> chain = new ArrayList<>();
        for (String name : hierarchy.supertypes(singleton.type().name())) {
            boolean isOther =
                    singletons.contains(name) && !name.equals(singleton.type().name());
            Optional<ClassFacts> type = isOther ? Optional.empty() : hierarchy.analysed(name);
            if (type.isPresent() && !type.get().isInterface()) {
                chain.add(type.get());
            }
        }
        if (singleton.kind() == Singleton.Kind.ENUM) {
            for (String below : hierarchy.directSubtypes(singleton.type().name())) {
                chain.add(hierarchy.analysed(below).orElseThrow());
            }
        }
        return chain;
    }

    /** Whether a method runs once everything is made and wired, and not for tests. */
    boolean isLater(MethodFacts method) {
        ClassFacts owner = hierarchy.analysed(method.ref().owner()).orElseThrow();
        return !program.roles().isTestDouble(owner)
                && !wiring.isPart(method)
                && !method.name().endsWith("ForTesting")
                && !method.name().endsWith("ForTest")
                && !isForTesting(method.annotations());
    }

    private static boolean isForTesting(List<AnnotationFacts> annotations) {
        for (AnnotationFacts annotation : annotations) {
            if (annotation.simpleName().equals("VisibleForTesting")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a change is one of the singleton's field, and not of the same field in another object: in a copy that a method
     * makes of its receiver, or in other subclasses of what declares the field.
     */
    boolean isOfSingleton(Singleton singleton, FieldFacts field, MethodFacts method, Source.Holder holder) {
        String type = singleton.type().name();
        String owner = method.ref().owner();
        if (field.ref().owner().equals(type)) {
            boolean isOwnCode = owner.equals(type) && !method.modifiers().isStatic();
            return holder != Source.Holder.OTHER || !isOwnCode;
        }
        if (holder != Source.Holder.THIS) {
            return false;
        }
        if (singleton.kind() == Singleton.Kind.ENUM && owner.equals(field.ref().owner())) {
            return true;
        }
        return hierarchy.isSubtype(type, owner) && (owner.equals(type) || isInherited(type, method));
    }

    /**
     * Whether objects of the type run a method of a super-class: not overridden, and called from outside the hierarchy or by
     * a method of which the same holds.
     */
    private boolean isInherited(String type, MethodFacts method) {
        Set<MethodRef> seen = new HashSet<>(Set.of(method.ref()));
        Deque<MethodFacts> pending = new ArrayDeque<>(List.of(method));
        while (!pending.isEmpty()) {
            MethodFacts at = pending.remove();
            if (events.isInjection(at)) {
                continue;
            }
            boolean isOverridden = isOverridden(type, at);
            List<Calls.CallSite> callers = program.calls().callers(at);
            if (callers.isEmpty() && at.modifiers().isPublic() && !isOverridden) {
                return true;
            }
            for (Calls.CallSite site : callers) {
                String caller = site.caller().ref().owner();
                boolean isOutside = !hierarchy.isSubtype(caller, at.ref().owner());
                if (caller.equals(type) || (isOutside && !isOverridden)) {
                    return true;
                }
                if (!isOverridden
                        && hierarchy.isSubtype(type, caller)
                        && seen.add(site.caller().ref())) {
                    pending.add(site.caller());
                }
            }
        }
        return false;
    }

    private boolean isOverridden(String type, MethodFacts method) {
        if (method.modifiers().isPrivate()) {
            return false;
        }
        Optional<MethodFacts> found = hierarchy.declaration(
                new MethodRef(type, method.name(), method.ref().descriptor()));
        return found.isPresent() && !found.get().ref().equals(method.ref());
    }

    /** Whether it is for the singleton that a method does something with what the field holds. */
    boolean isOwnCall(Singleton singleton, FieldFacts field, MethodFacts caller) {
        String type = singleton.type().name();
        String owner = caller.ref().owner();
        return field.ref().owner().equals(type)
                || owner.equals(type)
                || (hierarchy.isSubtype(type, owner) && isInherited(type, caller));
    }
}
