package dev.custody.program.ownership;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.program.Boundary;
import dev.custody.program.Hierarchy;
import dev.custody.program.Program;
import dev.custody.program.TypeRoles;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Through which members does data come into an object that would own it? */
final class Entrances {
    private static final Set<String> INJECTED =
            Set.of("Inject", "Autowired", "Resource", "Bean", "Produces", "Provides");
    private static final Set<String> MANAGED = Set.of(
            "Component",
            "Service",
            "Repository",
            "Controller",
            "RestController",
            "ControllerAdvice",
            "Configuration",
            "ConfigurationProperties",
            "Singleton",
            "ApplicationScoped",
            "RequestScoped",
            "SessionScoped",
            "Dependent",
            "Stateless",
            "Named");
    private static final Set<String> READ_BACK = Set.of(
            "JsonCreator", "ConstructorProperties", "PersistenceCreator", "PersistenceConstructor", "Reconstitution");
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString", "clone", "finalize");
    private static final Set<String> DECLARED = Set.of("Shared");
    private static final List<String> UNREAD =
            List.of("Exception", "Error", "Iterator", "List", "Set", "Map", "Collection");

    private final Hierarchy hierarchy;
    private final Boundary boundary;
    private final TypeRoles roles;
    private final GivenData data;
    private final Set<String> beans;

    /** By method descriptor. */
    private final Map<String, Boolean> takingData = new ConcurrentHashMap<>();

    Entrances(Program program, GivenData data) {
        this.hierarchy = program.hierarchy();
        this.boundary = program.boundary();
        this.roles = program.roles();
        this.data = data;
        this.beans = beans(program);
    }

    /** Whether a method has a parameter that is data; asked of every method there is. */
    boolean takesData(MethodFacts method) {
        String descriptor = method.ref().descriptor();
        Boolean known = takingData.get(descriptor);
        if (known == null) {
            known = hasData(descriptor);
            takingData.put(descriptor, known);
        }
        return known;
    }

    private boolean hasData(String descriptor) {
        int at = 1;
        while (descriptor.charAt(at) != ')') {
            int start = at;
            while (descriptor.charAt(at) == '[') {
                at++;
            }
            at = descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
            if (at - start > 1 && data.isData(descriptor.substring(start, at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether outside code can call the member to hand something over. */
    boolean isEntrance(ClassFacts type, MethodFacts method) {
        if (CompilerMade.isMade(method) || method.isClassInitializer() || OF_EVERY_OBJECT.contains(method.name())) {
            return false;
        }
        return method.isConstructor()
                ? method.modifiers().isPublic() && boundary.isReachable(type) && boundary.isPubliclyVisible(type)
                : boundary.isCallable(type, method);
    }

    /** Whether objects of the type own data at all, as carriers, builders, containers and the like do not. */
    boolean mayOwn(ClassFacts type) {
        return !type.modifiers().isProtected()
                && !GivenData.has(type.annotations(), DECLARED)
                && !roles.isTestDouble(type)
                && !roles.isEntity(type)
                && !roles.isDataCarrier(type)
                && !roles.isBuilder(type)
                && !data.isContainer(type)
                && !isThrownOrIterated(type)
                && !isVisitor(type)
                && !isCommand(type);
    }

    /**
     * An exception is made to be thrown, and an iterator works on what it iterates over. A super-class that nobody can read is
     * what it is called, also where that is a container.
     */
    private boolean isThrownOrIterated(ClassFacts type) {
        for (String above : hierarchy.supertypes(type.name())) {
            boolean unread = hierarchy.known(above).isEmpty() && UNREAD.stream().anyMatch(above::endsWith);
            if (unread || above.equals("java/lang/Throwable") || above.equals("java/util/Iterator")) {
                return true;
            }
        }
        return false;
    }

    /** A visitor or collector fills what it was given. */
    private boolean isVisitor(ClassFacts type) {
        return type.methods().stream().anyMatch(method -> method.name().startsWith("visit"))
                || hierarchy.supertypes(type.name()).stream()
                        .map(Names::innermost)
                        .anyMatch(name -> name.endsWith("Visitor") || name.endsWith("Collector"));
    }

    /** A command is made, run once and thrown away: its only public method implements an interface of one method. */
    private boolean isCommand(ClassFacts type) {
        List<MethodFacts> offered = type.methods().stream()
                .filter(method -> method.modifiers().isPublic() && !method.isConstructor())
                .filter(method -> !method.modifiers().isStatic() && !CompilerMade.isMade(method))
                .filter(method -> !OF_EVERY_OBJECT.contains(method.name()))
                .toList();
        return offered.size() == 1
                && hierarchy.supertypes(type.name()).stream()
                        .flatMap(name -> hierarchy.known(name).stream())
                        .filter(ClassFacts::isInterface)
                        .anyMatch(above -> isOneMethod(above, offered.get(0)));
    }

    private static boolean isOneMethod(ClassFacts above, MethodFacts method) {
        List<MethodFacts> wanted = above.methods().stream()
                .filter(other -> other.modifiers().isAbstract())
                .toList();
        return wanted.size() == 1 && wanted.get(0).name().equals(method.name());
    }

    /** Whether a container calls the member to wire objects together. */
    boolean isInjected(ClassFacts type, MethodFacts method) {
        return GivenData.has(method.annotations(), INJECTED)
                || (GivenData.has(type.annotations(), MANAGED) && method.isConstructor())
                || (isSetter(method) && beans.contains(type.name()));
    }

    private static boolean isSetter(MethodFacts method) {
        return !method.isConstructor() && method.name().startsWith("set");
    }

    /** Types that some configuration makes, and whose setters it calls. */
    private static Set<String> beans(Program program) {
        Set<String> found = new HashSet<>();
        program.classes().forEach(type -> {
            for (MethodFacts method : type.methods()) {
                if (GivenData.has(method.annotations(), INJECTED)) {
                    Names.classOf(method.ref().returnDescriptor()).ifPresent(found::add);
                }
            }
        });
        return found;
    }

    /** Whether the member brings an object back from where it was stored. */
    boolean isReadBack(MethodFacts method) {
        return GivenData.has(method.annotations(), READ_BACK);
    }

    /** A setter does nothing but assign the field. */
    boolean isPlainSetter(ClassFacts type, MethodFacts method, FieldFacts field) {
        return !method.isConstructor()
                && Stream.concat(Stream.of(type), hierarchy.analysed(field.ref().owner()).stream())
                        .flatMap(owner -> roles.plainSetter(owner, field).stream())
                        .anyMatch(setter -> setter.ref().equals(method.ref()));
    }
}
