package dev.custody.program.ownership;

import dev.custody.facts.AnnotationFacts;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
                && !AnnotationFacts.isAny(type.annotations(), DECLARED)
                && !roles.isTestDouble(type)
                && !roles.isEntity(type)
                && !roles.isDataCarrier(type)
                && !roles.isBuilder(type)
                && !data.isContainer(type)
                && !isThrownOrIterated(type)
                && !roles.isVisitor(type)
                && !isCommand(type);
    }

    /**
     * An exception is made to be thrown, and an iterator works on what it iterates over. A super-class that nobody can read is
     * what it is called, also where that is a container.
     */
    private boolean isThrownOrIterated(ClassFacts type) {
        for (String above : hierarchy.supertypes(type.name())) {
            boolean unread =
                    endsWithAny(above, UNREAD) && hierarchy.known(above).isEmpty();
            if (unread || above.equals("java/lang/Throwable") || above.equals("java/util/Iterator")) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithAny(String name, List<String> ends) {
        for (String end : ends) {
            if (name.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** A command is made, run once and thrown away: its only public method implements an interface of one method. */
    private boolean isCommand(ClassFacts type) {
        Optional<MethodFacts> offered = only(type, Entrances::isOffered);
        if (offered.isEmpty()) {
            return false;
        }
        for (String name : hierarchy.supertypes(type.name())) {
            Optional<ClassFacts> above = hierarchy.known(name);
            if (above.isPresent() && above.get().isInterface()) {
                Optional<MethodFacts> wanted = only(above.get(), Entrances::isAbstract);
                if (wanted.isPresent()
                        && wanted.get().name().equals(offered.get().name())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The one method of a type that passes a test; empty when there are several or none. */
    private static Optional<MethodFacts> only(ClassFacts type, Predicate<MethodFacts> test) {
        Optional<MethodFacts> only = Optional.empty();
        for (MethodFacts method : type.methods()) {
            if (test.test(method)) {
                if (only.isPresent()) {
                    return Optional.empty();
                }
                only = Optional.of(method);
            }
        }
        return only;
    }

    private static boolean isOffered(MethodFacts method) {
        return method.modifiers().isPublic()
                && !method.isConstructor()
                && !method.modifiers().isStatic()
                && !CompilerMade.isMade(method)
                && !OF_EVERY_OBJECT.contains(method.name());
    }

    private static boolean isAbstract(MethodFacts method) {
        return method.modifiers().isAbstract();
    }

    /** Whether a container calls the member to wire objects together. */
    boolean isInjected(ClassFacts type, MethodFacts method) {
        return AnnotationFacts.isAny(method.annotations(), INJECTED)
                || (AnnotationFacts.isAny(type.annotations(), MANAGED) && method.isConstructor())
                || (isSetter(method) && beans.contains(type.name()));
    }

    private static boolean isSetter(MethodFacts method) {
        return !method.isConstructor() && method.name().startsWith("set");
    }

    /** Types that some configuration makes, and whose setters it calls. */
    private static Set<String> beans(Program program) {
        Set<String> found = new HashSet<>();
        for (ClassFacts type : program.classes()) {
            for (MethodFacts method : type.methods()) {
                if (AnnotationFacts.isAny(method.annotations(), INJECTED)) {
                    Optional<String> bean = Names.classOf(method.ref().returnDescriptor());
                    if (bean.isPresent()) {
                        found.add(bean.get());
                    }
                }
            }
        }
        return found;
    }

    /** Whether the member brings an object back from where it was stored. */
    boolean isReadBack(MethodFacts method) {
        return AnnotationFacts.isAny(method.annotations(), READ_BACK);
    }

    /** A setter does nothing but assign the field. */
    boolean isPlainSetter(ClassFacts type, MethodFacts method, FieldFacts field) {
        if (method.isConstructor()) {
            return false;
        }
        Optional<ClassFacts> owner = hierarchy.analysed(field.ref().owner());
        return isSetterOf(type, method, field) || (owner.isPresent() && isSetterOf(owner.get(), method, field));
    }

    private boolean isSetterOf(ClassFacts type, MethodFacts method, FieldFacts field) {
        Optional<MethodFacts> setter = roles.plainSetter(type, field);
        return setter.isPresent() && setter.get().ref().equals(method.ref());
    }
}
