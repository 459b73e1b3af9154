package dev.custody.program.singleton;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.Body;
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
import dev.custody.program.Source;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds the singletons of a program: by a static field that holds the only object, by language, or by container. */
final class Singletons {
    private static final String METADATA = "kotlin/Metadata";

    /** Where AspectJ keeps an aspect; containers get it there and set its properties. */
    private static final String ASPECT = "ajc$perSingletonInstance";

    private final Program program;
    private final Hierarchy hierarchy;
    private final Scopes scopes;
    private final Map<String, Singleton> byName = new TreeMap<>();

    Singletons(Program program) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.scopes = new Scopes(hierarchy, program.settings().singletons());
        for (ClassFacts type : program.classes()) {
            if (!type.isInterface() && !CompilerMade.isMade(type)) {
                addFound(type);
            }
            addProduced(type);
        }
        for (String bound : new GuiceBindings(program).singletons()) {
            Optional<ClassFacts> type = hierarchy.analysed(bound);
            if (type.isPresent()
                    && !type.get().isInterface()
                    && !type.get().modifiers().isAbstract()) {
                add(new Singleton(type.get(), Singleton.Kind.INJECTED, Optional.empty()));
            }
        }
    }

    /** By type name. */
    Map<String, Singleton> byName() {
        return byName;
    }

    private void addFound(ClassFacts type) {
        Optional<Singleton> found = find(type);
        if (found.isPresent()) {
            add(found.get());
        }
    }

    private void add(Singleton singleton) {
        byName.putIfAbsent(singleton.type().name(), singleton);
    }

    private Optional<Singleton> find(ClassFacts type) {
        if (type.superName().isPresent() && type.superName().get().equals("java/lang/Enum")) {
            return Optional.of(new Singleton(type, Singleton.Kind.ENUM, Optional.empty()));
        }
        Scopes.Scope scope = scopes.of(type.annotations());
        boolean isConcrete = !type.modifiers().isAbstract();
        if (scope == Scopes.Scope.CONFIGURATION || scope == Scopes.Scope.NARROWER) {
            return Optional.empty();
        }
        if (scope == Scopes.Scope.SINGLETON && isConcrete) {
            return Optional.of(new Singleton(type, Singleton.Kind.INJECTED, Optional.empty()));
        }
        if (isConcrete && !type.isAnonymousOrLocal() && scopes.isContainerType(type)) {
            return Optional.of(new Singleton(type, Singleton.Kind.SERVLET, Optional.empty()));
        }
        Optional<Singleton> kotlinObject = kotlinObject(type);
        return kotlinObject.isPresent() || !isConcrete ? kotlinObject : inStaticField(type);
    }

    private static Optional<Singleton> kotlinObject(ClassFacts type) {
        for (AnnotationFacts annotation : type.annotations()) {
            if (annotation.type().equals(METADATA)) {
                return type.field("INSTANCE", "L" + type.name() + ";")
                        .map(field -> new Singleton(type, Singleton.Kind.KOTLIN_OBJECT, Optional.of(field)));
            }
        }
        return Optional.empty();
    }

    // --- the only object is held by a static field of the type or of a holder nested in it

    private Optional<Singleton> inStaticField(ClassFacts type) {
        Optional<MethodFacts> maker = onlyMaker(type);
        if (maker.isEmpty() || hasConcreteSubtype(type)) {
            return Optional.empty();
        }
        if (type.field(ASPECT, "L" + type.name() + ";").isPresent()) {
            return Optional.of(new Singleton(type, Singleton.Kind.INJECTED, Optional.empty()));
        }
        Optional<ClassFacts> owner = hierarchy.analysed(maker.get().ref().owner());
        if (owner.isEmpty() || !mayHold(owner.get(), type)) {
            return Optional.empty();
        }
        Optional<FieldFacts> root = root(owner.get(), type, maker.get());
        return root.isPresent() ? Optional.of(new Singleton(type, Singleton.Kind.STATIC, root)) : Optional.empty();
    }

    /** The field then holds a default, or one that does nothing, of objects that there are more of. */
    private boolean hasConcreteSubtype(ClassFacts type) {
        for (String name : hierarchy.subtypes(type.name())) {
            Optional<ClassFacts> below = hierarchy.analysed(name);
            if (below.isPresent() && !below.get().modifiers().isAbstract() && !CompilerMade.isMade(below.get())) {
                return true;
            }
        }
        return false;
    }

    private boolean mayHold(ClassFacts owner, ClassFacts type) {
        return owner.name().equals(type.name())
                || (isHolder(owner, type)
                        && hierarchy.outermost(owner.name()).equals(hierarchy.outermost(type.name())));
    }

    private static boolean isHolder(ClassFacts owner, ClassFacts type) {
        return owner.outer().isPresent() && owner.outer().get().type().equals(type.name());
    }

    /** The one method that makes an object of the type, at the one place in it. */
    private Optional<MethodFacts> onlyMaker(ClassFacts type) {
        MethodFacts maker = null;
        for (MethodFacts constructor : type.methods()) {
            if (!constructor.isConstructor()) {
                continue;
            }
            for (Calls.CallSite site : program.calls().callers(constructor)) {
                if (!makes(site, type)) {
                    continue;
                }
                if (maker != null) {
                    return Optional.empty();
                }
                maker = site.caller();
            }
        }
        return maker != null && maker.modifiers().isStatic() ? Optional.of(maker) : Optional.empty();
    }

    /** Whether a constructor runs for an object of the type itself, not for one below it or by way of another constructor. */
    private static boolean makes(Calls.CallSite site, ClassFacts type) {
        Body body = site.caller().body();
        if (!(body.node(site.node()) instanceof Node.Call call)) {
            return true;
        }
        for (int i = 0; i < call.receiver().size(); i++) {
            if (body.node(call.receiver().get(i)) instanceof Node.New made
                    && made.type().equals(type.name())) {
                return true;
            }
        }
        return false;
    }

    private Optional<FieldFacts> root(ClassFacts owner, ClassFacts type, MethodFacts maker) {
        for (FieldFacts field : owner.fields()) {
            if (!field.modifiers().isStatic() || !field.descriptor().startsWith("L")) {
                continue;
            }
            for (FieldUse.Write write : program.use(field).writes()) {
                if (write.method().ref().equals(maker.ref()) && hasMade(write.sources(), type)) {
                    return Optional.of(field);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasMade(Set<Source> sources, ClassFacts type) {
        for (Source source : sources) {
            if (source instanceof Source.Made made && made.descriptor().equals("L" + type.name() + ";")) {
                return true;
            }
        }
        return false;
    }

    // --- a method of a configuration makes it

    private void addProduced(ClassFacts type) {
        for (MethodFacts method : type.methods()) {
            if (method.annotations().isEmpty() || scopes.of(method.annotations()) != Scopes.Scope.SINGLETON) {
                continue;
            }
            for (Source source : program.returned(method)) {
                Optional<ClassFacts> product =
                        source instanceof Source.Made made ? analysed(made.descriptor()) : Optional.empty();
                if (product.isPresent() && mayBeProduced(product.get())) {
                    add(new Singleton(product.get(), Singleton.Kind.INJECTED, Optional.empty()));
                }
            }
        }
    }

    private Optional<ClassFacts> analysed(String descriptor) {
        return Names.classOf(descriptor).flatMap(hierarchy::analysed);
    }

    private boolean mayBeProduced(ClassFacts product) {
        return !product.isEnum() && scopes.of(product.annotations()).compareTo(Scopes.Scope.SINGLETON) <= 0;
    }
}
