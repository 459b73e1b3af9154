package dev.custody.program.singleton;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                find(type).ifPresent(this::add);
            }
            addProduced(type);
        }
        for (String bound : new GuiceBindings(program).singletons()) {
            hierarchy
                    .analysed(bound)
                    .filter(type -> !type.isInterface() && !type.modifiers().isAbstract())
                    .ifPresent(type -> add(new Singleton(type, Singleton.Kind.INJECTED, Optional.empty())));
        }
    }

    /** By type name. */
    Map<String, Singleton> byName() {
        return byName;
    }

    private void add(Singleton singleton) {
        byName.putIfAbsent(singleton.type().name(), singleton);
    }

    private Optional<Singleton> find(ClassFacts type) {
        if (type.superName().filter("java/lang/Enum"::equals).isPresent()) {
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
        return kotlinObject(type).or(() -> isConcrete ? inStaticField(type) : Optional.empty());
    }

    private static Optional<Singleton> kotlinObject(ClassFacts type) {
        boolean isKotlin = type.annotations().stream()
                .anyMatch(annotation -> annotation.type().equals(METADATA));
        return isKotlin
                ? type.field("INSTANCE", "L" + type.name() + ";")
                        .map(field -> new Singleton(type, Singleton.Kind.KOTLIN_OBJECT, Optional.of(field)))
                : Optional.empty();
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
        return hierarchy
                .analysed(maker.get().ref().owner())
                .filter(owner -> hierarchy.outermost(owner.name()).equals(hierarchy.outermost(type.name())))
                .filter(owner -> owner.name().equals(type.name()) || isHolder(owner, type))
                .flatMap(owner -> root(owner, type, maker.get()))
                .map(field -> new Singleton(type, Singleton.Kind.STATIC, Optional.of(field)));
    }

    /** The field then holds a default, or one that does nothing, of objects that there are more of. */
    private boolean hasConcreteSubtype(ClassFacts type) {
        return hierarchy.subtypes(type.name()).stream()
                .flatMap(below -> hierarchy.analysed(below).stream())
                .anyMatch(below -> !below.modifiers().isAbstract() && !CompilerMade.isMade(below));
    }

    private static boolean isHolder(ClassFacts owner, ClassFacts type) {
        return owner.outer().filter(outer -> outer.type().equals(type.name())).isPresent();
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
        return Optional.ofNullable(maker).filter(method -> method.modifiers().isStatic());
    }

    /** Whether a constructor runs for an object of the type itself, not for one below it or by way of another constructor. */
    private static boolean makes(Calls.CallSite site, ClassFacts type) {
        Node node = site.caller().body().node(site.node());
        return !(node instanceof Node.Call call)
                || site.caller()
                        .body()
                        .nodes(call.receiver())
                        .anyMatch(made ->
                                made instanceof Node.New object && object.type().equals(type.name()));
    }

    private Optional<FieldFacts> root(ClassFacts owner, ClassFacts type, MethodFacts maker) {
        for (FieldFacts field : owner.fields()) {
            if (!field.modifiers().isStatic() || !field.descriptor().startsWith("L")) {
                continue;
            }
            List<FieldUse.Write> writes = program.use(field).writes();
            boolean holdsIt = writes.stream()
                    .anyMatch(write -> write.method().ref().equals(maker.ref())
                            && write.sources().stream().anyMatch(source -> isMade(source, type)));
            if (holdsIt) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private static boolean isMade(Source source, ClassFacts type) {
        return source instanceof Source.Made made && made.descriptor().equals("L" + type.name() + ";");
    }

    // --- a method of a configuration makes it

    private void addProduced(ClassFacts type) {
        for (MethodFacts method : type.methods()) {
            if (method.annotations().isEmpty() || scopes.of(method.annotations()) != Scopes.Scope.SINGLETON) {
                continue;
            }
            for (Source source : program.returned(method)) {
                if (source instanceof Source.Made made) {
                    Names.classOf(made.descriptor())
                            .flatMap(hierarchy::analysed)
                            .filter(product -> scopes.of(product.annotations()).compareTo(Scopes.Scope.SINGLETON) <= 0)
                            .filter(product -> !product.isEnum())
                            .ifPresent(
                                    product -> add(new Singleton(product, Singleton.Kind.INJECTED, Optional.empty())));
                }
            }
        }
    }
}
