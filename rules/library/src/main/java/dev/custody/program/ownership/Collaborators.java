package dev.custody.program.ownership;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.MethodFacts;
import dev.custody.program.DataTypes;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Is a type something to work with rather than something to know? Decided by what it offers: behaviour and no accessors. A
 * type of which nothing is known counts as a collaborator, as the innocent case.
 */
final class Collaborators {
    private static final List<String> JDK = List.of(
            "java/util/function/",
            "java/util/concurrent/",
            "java/lang/Runnable",
            "java/util/Comparator",
            "java/util/EventListener",
            "java/lang/Thread",
            "java/lang/ClassLoader",
            "java/lang/AutoCloseable",
            "java/lang/reflect/",
            "java/util/logging/",
            "java/beans/",
            "javax/sql/",
            "java/sql/");

    private static final Set<String> STEREOTYPES = Set.of(
            "Component", "Service", "Repository", "Controller", "RestController", "Singleton", "ApplicationScoped");
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString", "clone", "compareTo");

    private final Hierarchy hierarchy;
    private final DataTypes types;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    Collaborators(Hierarchy hierarchy, DataTypes types) {
        this.hierarchy = hierarchy;
        this.types = types;
    }

    boolean isCollaborator(String type) {
        Boolean collaborates = known.get(type);
        if (collaborates == null) {
            collaborates = judge(type);
            known.put(type, collaborates);
        }
        return collaborates;
    }

    private boolean judge(String type) {
        if (types.isCollaborator(type)) {
            return true;
        }
        if (isOfJdk(type)) {
            return startsAsJdkCollaborator(type);
        }
        Optional<ClassFacts> declared = hierarchy.known(type);
        return declared.isEmpty() || offersBehaviourOnly(declared.get());
    }

    private static boolean isOfJdk(String type) {
        return type.startsWith("java/") || type.startsWith("javax/");
    }

    private static boolean startsAsJdkCollaborator(String type) {
        for (String start : JDK) {
            if (type.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private boolean offersBehaviourOnly(ClassFacts type) {
        if (type.isEnum() || type.isRecord() || isData(type)) {
            return false;
        }
        if (AnnotationFacts.isAny(type.annotations(), STEREOTYPES) || isBelowJdkCollaborator(type)) {
            return true;
        }
        List<MethodFacts> offered = new ArrayList<>();
        for (MethodFacts method : type.methods()) {
            if (isOffered(method)) {
                offered.add(method);
            }
        }
        return !offered.isEmpty() && (isFunctional(type, offered) || !hasAccessor(offered));
    }

    private boolean isBelowJdkCollaborator(ClassFacts type) {
        for (String above : hierarchy.supertypes(type.name())) {
            if (JDK.contains(above)) {
                return true;
            }
        }
        return false;
    }

    private boolean isData(ClassFacts type) {
        return types.isMutableData("L" + type.name() + ";") || hierarchy.isSubtype(type.name(), "java/lang/Throwable");
    }

    private static boolean isOffered(MethodFacts method) {
        return method.modifiers().isPublic()
                && !method.modifiers().isStatic()
                && !method.isConstructor()
                && !CompilerMade.isMade(method)
                && !OF_EVERY_OBJECT.contains(method.name());
    }

    private static boolean isFunctional(ClassFacts type, List<MethodFacts> offered) {
        int wanted = 0;
        for (MethodFacts method : offered) {
            wanted += method.modifiers().isAbstract() ? 1 : 0;
        }
        return type.isInterface() && wanted == 1;
    }

    private static boolean hasAccessor(List<MethodFacts> offered) {
        for (MethodFacts method : offered) {
            if (isAccessor(method)) {
                return true;
            }
        }
        return false;
    }

    /** Tells something without being told anything. */
    private static boolean isAccessor(MethodFacts method) {
        return method.ref().descriptor().startsWith("()") && !method.ref().returns("V");
    }
}
