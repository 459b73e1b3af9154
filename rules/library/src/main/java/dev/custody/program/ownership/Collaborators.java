package dev.custody.program.ownership;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.program.DataTypes;
import dev.custody.program.Hierarchy;
import java.util.List;
import java.util.Map;
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
        return known.computeIfAbsent(type, this::judge);
    }

    private boolean judge(String type) {
        if (types.isCollaborator(type)) {
            return true;
        }
        if (isOfJdk(type)) {
            return JDK.stream().anyMatch(type::startsWith);
        }
        return hierarchy.known(type).map(this::offersBehaviourOnly).orElse(true);
    }

    private static boolean isOfJdk(String type) {
        return type.startsWith("java/") || type.startsWith("javax/");
    }

    private boolean offersBehaviourOnly(ClassFacts type) {
        if (type.isEnum() || type.isRecord() || isData(type)) {
            return false;
        }
        if (type.annotations().stream().map(AnnotationFacts::simpleName).anyMatch(STEREOTYPES::contains)
                || hierarchy.supertypes(type.name()).stream()
                        .anyMatch(above -> JDK.stream().anyMatch(above::equals))) {
            return true;
        }
        List<MethodFacts> offered =
                type.methods().stream().filter(Collaborators::isOffered).toList();
        return !offered.isEmpty()
                && (isFunctional(type, offered) || offered.stream().noneMatch(Collaborators::isAccessor));
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
        return type.isInterface()
                && offered.stream()
                                .filter(method -> method.modifiers().isAbstract())
                                .count()
                        == 1;
    }

    /** Tells something without being told anything. */
    private static boolean isAccessor(MethodFacts method) {
        return Names.parameterDescriptors(method.ref().descriptor()).isEmpty()
                && !method.ref().returnDescriptor().equals("V");
    }
}
