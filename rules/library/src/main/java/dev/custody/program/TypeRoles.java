package dev.custody.program;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What part a type plays, decided by what it does: the terms of the catalogue. */
public final class TypeRoles {
    private static final Set<String> TEST_SEGMENTS = Set.of("test", "tests", "testing", "mock", "mocks");
    private static final List<String> TEST_DOUBLES = List.of("Mock", "Fake", "Stub", "NoOp", "Testing");
    private static final Set<String> ENTITIES = Set.of("Entity", "MappedSuperclass", "Embeddable");
    private static final Set<String> CARRIERS = Set.of("ConfigurationProperties");
    private static final Set<String> BOUND_TO_XML = Set.of("XmlRootElement", "XmlType", "XmlAccessorType");
    private static final Set<String> REFILLS = Set.of("addAll", "putAll");
    private static final Set<String> STANDARD =
            Set.of("equals", "hashcode", "tostring", "compareto", "canequal", "clone", "readobject");
    private static final Set<Source> ITSELF = Set.of(new Source.Receiver(Via.WHOLE));
    private static final int BUILDER_METHODS = 3;

    private final Hierarchy hierarchy;
    private final DataFlow dataFlow;
    private final Map<String, Boolean> carriers = new ConcurrentHashMap<>();

    /** Of the analysed types: nearly none, and every rule asks. */
    private final Set<String> testDoubles = new HashSet<>();

    TypeRoles(List<ClassFacts> classes, Hierarchy hierarchy, DataFlow dataFlow) {
        this.hierarchy = hierarchy;
        this.dataFlow = dataFlow;
        for (ClassFacts type : classes) {
            if (isNamedTestDouble(type)) {
                testDoubles.add(type.name());
            }
        }
    }

    /** A type in a test package, or one named as a stand-in; shared-state and ownership rules skip it. */
    public boolean isTestDouble(ClassFacts type) {
        return hierarchy.isAnalysed(type.name()) ? testDoubles.contains(type.name()) : isNamedTestDouble(type);
    }

    private boolean isNamedTestDouble(ClassFacts type) {
        String simple = Names.innermost(hierarchy.outermost(type.name()));
        for (String prefix : TEST_DOUBLES) {
            if (simple.startsWith(prefix) && startsWord(simple, prefix.length())) {
                return true;
            }
        }
        return Names.hasSegment(type.packageName(), TEST_SEGMENTS);
    }

    private static boolean startsWord(String name, int at) {
        return at == name.length() || Character.isUpperCase(name.charAt(at));
    }

    /** JPA entities, mapped super-classes and embeddables. */
    public boolean isEntity(ClassFacts type) {
        return isAnnotated(type, ENTITIES);
    }

    private static boolean isAnnotated(ClassFacts type, Set<String> simpleNames) {
        return AnnotationFacts.isAny(type.annotations(), simpleNames);
    }

    /**
     * Holds values for others, lets them be replaced one by one and has no behaviour of its own: at least one plain public
     * setter or public non-final field, and other methods that only get.
     */
    public boolean isDataCarrier(ClassFacts type) {
        Boolean known = carriers.get(type.name());
        if (known == null) {
            known = holdsForOthers(type);
            carriers.put(type.name(), known);
        }
        return known;
    }

    private boolean holdsForOthers(ClassFacts type) {
        if (isAnnotated(type, CARRIERS)) {
            return true;
        }
        if (type.isInterface() || type.isEnum() || type.isRecord()) {
            return false;
        }
        return isSettable(type) && hasOnlyAccessors(type);
    }

    private boolean isSettable(ClassFacts type) {
        if (isAnnotated(type, BOUND_TO_XML) || isPartOfCarrier(type)) {
            return true; // its lists and maps are filled through their getters
        }
        for (FieldFacts field : type.fields()) {
            if (isOpen(field) || plainSetter(type, field).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the type stands for a group of properties inside a type that is bound to them. */
    private boolean isPartOfCarrier(ClassFacts type) {
        String outermost = hierarchy.outermost(type.name());
        ClassFacts inner = type;
        while (!inner.name().equals(outermost) && inner.outer().isPresent()) {
            Optional<ClassFacts> around = hierarchy.analysed(inner.outer().get().type());
            if (around.isEmpty() || isAnnotated(around.get(), CARRIERS)) {
                return around.isPresent();
            }
            inner = around.get();
        }
        return false;
    }

    private boolean hasOnlyAccessors(ClassFacts type) {
        for (MethodFacts method : type.methods()) {
            boolean offered = isOwn(method)
                    && !method.isConstructor()
                    && !method.modifiers().isStatic()
                    && !method.modifiers().isPrivate();
            if (offered && !isAccessor(type, method)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpen(FieldFacts field) {
        return field.modifiers().isPublic()
                && !field.modifiers().isFinal()
                && !field.modifiers().isStatic();
    }

    private static boolean isOwn(MethodFacts method) {
        return !CompilerMade.isMade(method) && !method.isClassInitializer();
    }

    private boolean isAccessor(ClassFacts type, MethodFacts method) {
        String name = method.name().toLowerCase(Locale.ROOT);
        if (STANDARD.contains(name) || returnsThis(method)) {
            return true;
        }
        boolean setter = name.startsWith("set") || name.startsWith("with");
        boolean getter = name.startsWith("get") || name.startsWith("is") || name.startsWith("has");
        boolean filler = name.startsWith("add") && isAnnotated(type, BOUND_TO_XML);
        return (setter || getter || filler || isNamedAsField(type, name)) && callsOnlyLibraries(method);
    }

    private static boolean isNamedAsField(ClassFacts type, String lowerCase) {
        for (FieldFacts field : type.fields()) {
            if (field.name().equalsIgnoreCase(lowerCase)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a method leaves all work to its own accessors and to types outside the analysed set. */
    private boolean callsOnlyLibraries(MethodFacts method) {
        return !method.body()
                .any(
                        Node.Call.class,
                        call -> hierarchy.isAnalysed(call.callee().owner())
                                && !call.callee().isConstructor()
                                && !call.callee().owner().equals(method.ref().owner()));
    }

    /** A type with three or more public methods that return their own object: builders, queries, options. */
    public boolean isBuilder(ClassFacts type) {
        if (Names.innermost(type.name()).endsWith("Builder")) {
            return true;
        }
        int count = 0;
        for (MethodFacts method : type.methods()) {
            count += method.modifiers().isPublic() && returnsThis(method) && isOwn(method) ? 1 : 0;
        }
        return count >= BUILDER_METHODS;
    }

    /** A visitor or collector exists to fill the one thing that it hands over at the end. */
    public boolean isVisitor(ClassFacts type) {
        for (MethodFacts method : type.methods()) {
            if (method.name().startsWith("visit")) {
                return true;
            }
        }
        for (String above : hierarchy.supertypes(type.name())) {
            String name = Names.innermost(above);
            if (name.endsWith("Visitor") || name.endsWith("Collector")) {
                return true;
            }
        }
        return false;
    }

    private boolean returnsThis(MethodFacts method) {
        return !method.modifiers().isStatic()
                && method.ref().returnsReference()
                && dataFlow.returned(method).equals(ITSELF);
    }

    /**
     * A public method that assigns its one argument to the field as it is, and does nothing else to it. Where a super-class
     * declares the field, its setter counts too.
     */
    public Optional<MethodFacts> plainSetter(ClassFacts type, FieldFacts field) {
        for (MethodFacts method : type.methods()) {
            if (method.modifiers().isPublic()
                    && !method.modifiers().isStatic()
                    && !method.isConstructor()
                    && isPlainSetter(method, field)
                    && !CompilerMade.isMade(method)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    /**
     * A public {@code set…} method that only fills the field's container anew from its one argument: an assignment to who calls
     * it.
     */
    public boolean isRefill(MethodFacts method, FieldFacts field) {
        return method.modifiers().isPublic()
                && method.name().startsWith("set")
                && Names.parameterCount(method.ref().descriptor()) == 1
                && method.body()
                        .all(Node.Call.class)
                        .anyMatch(call -> REFILLS.contains(call.callee().name())
                                && call.arguments().size() == 1
                                && isOwn(method, call.receiver(), field)
                                && method.body()
                                        .nodes(call.arguments().get(0))
                                        .anyMatch(value -> value instanceof Node.Parameter));
    }

    private static boolean isOwn(MethodFacts method, Values container, FieldFacts field) {
        return method.body()
                .nodes(container)
                .anyMatch(value -> value instanceof Node.FieldRead read
                        && read.field().name().equals(field.name())
                        && method.body().isThis(read.receiver()));
    }

    private boolean isPlainSetter(MethodFacts method, FieldFacts field) {
        return Names.parameterCount(method.ref().descriptor()) == 1
                && method.body()
                        .any(
                                Node.FieldWrite.class,
                                write -> write.field().name().equals(field.name())
                                        && method.body().isThis(write.receiver())
                                        && method.body()
                                                .anyNode(write.value(), value -> value instanceof Node.Parameter));
    }
}
