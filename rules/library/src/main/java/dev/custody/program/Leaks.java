package dev.custody.program;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Does a type let out mutable data that its objects own? */
final class Leaks {
    private static final Set<String> HARMLESS_RESULTS =
            Set.of("Ljava/lang/Object;", "Ljava/lang/Iterable;", "Ljava/util/Iterator;", "Ljava/util/Enumeration;");
    /** As whole words of a name: {@code getNativeCache}, but not {@code deliveries} or {@code unmodifiableLines}. */
    private static final Set<String> LIVE_WORDS =
            Set.of("native", "live", "underlying", "backing", "mutable", "modifiable", "unwrap", "unsafe");

    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final List<String> CONTAINER_NAMES = List.of(
            "List", "Set", "Bag", "Map", "Multimap", "Table", "Collection", "Dictionary", "Properties", "Entry");
    private static final Set<String> BUFFER_NAMES =
            Set.of("array", "buffer", "getbuffer", "buf", "getbuf", "getarray", "getbytebuffer");
    private static final List<String> DATES = List.of("java/util/Date", "java/util/Calendar");
    private static final Pattern AS_VIEW = Pattern.compile("as[A-Z].*");
    private static final Pattern MOVES = Pattern.compile("(next|advance|hasNext)([A-Z].*)?");
    private static final Set<String> DECLARED = Set.of("Shared", "VisibleForTesting");

    private final Hierarchy hierarchy;
    private final DataFlow dataFlow;
    private final DataTypes types;
    private final FieldData data;
    private final TypeRoles roles;
    private final ViewModels viewModels;
    private final Boundary boundary;

    Leaks(
            Hierarchy hierarchy,
            DataFlow dataFlow,
            DataTypes types,
            FieldData data,
            TypeRoles roles,
            ViewModels viewModels,
            Boundary boundary) {
        this.hierarchy = hierarchy;
        this.dataFlow = dataFlow;
        this.types = types;
        this.data = data;
        this.roles = roles;
        this.viewModels = viewModels;
        this.boundary = boundary;
    }

    /** Leaks of fields through the members of one type, by field name. */
    List<Leak> in(ClassFacts type) {
        if (!mayHaveOwnData(type)) {
            return List.of();
        }
        Map<FieldRef, List<Leak.Exit>> exits = exits(type);
        boolean open = type.fields().stream().anyMatch(field -> isOpen(type, field));
        if ((exits.isEmpty() && !open) || !ownsData(type)) {
            return List.of();
        }
        List<Leak> leaks = new ArrayList<>();
        exits.forEach((ref, ways) -> hierarchy
                .declaration(ref)
                .filter(field -> hierarchy.isSubtype(type.name(), field.ref().owner()))
                .flatMap(field -> leak(type, field, ways))
                .ifPresent(leaks::add));
        type.fields().stream()
                .filter(field -> isOpen(type, field) && !exits.containsKey(field.ref()))
                .flatMap(field -> leak(type, field, List.of()).stream())
                .forEach(leaks::add);
        leaks.removeIf(leak -> viewModels.showsOnlyInTemplates(
                type, leak.exits().stream().map(Leak.Exit::method).toList()));
        return leaks;
    }

    /** Which members let out which fields; what is cheap to tell, and rules most members out, is asked first. */
    private Map<FieldRef, List<Leak.Exit>> exits(ClassFacts type) {
        Map<FieldRef, List<Leak.Exit>> exits = new TreeMap<>();
        for (MethodFacts method : type.methods()) {
            if (!method.modifiers().isPublic() || method.modifiers().isStatic() || method.isConstructor()) {
                continue;
            }
            Map<FieldRef, List<Leak.Exit>> ways = new TreeMap<>();
            addExits(method, ways);
            if (!ways.isEmpty() && isWayOut(type, method)) {
                ways.forEach((field, way) ->
                        exits.computeIfAbsent(field, ref -> new ArrayList<>(2)).addAll(way));
            }
        }
        return exits;
    }

    private boolean mayHaveOwnData(ClassFacts type) {
        return !type.isInterface()
                && !type.isRecord()
                && !CompilerMade.isMade(type)
                && !isDeclared(type.annotations())
                && boundary.isReachable(type);
    }

    private boolean ownsData(ClassFacts type) {
        return !isForSubclasses(type)
                && !roles.isTestDouble(type)
                && !roles.isEntity(type)
                && !roles.isDataCarrier(type)
                && !roles.isBuilder(type)
                && !isCollector(type);
    }

    /** What a protected type lets out stays in the family, as what a protected member lets out does. */
    private boolean isForSubclasses(ClassFacts type) {
        return type.modifiers().isProtected()
                || type.outer()
                        .flatMap(outer -> hierarchy.analysed(outer.type()))
                        .filter(around -> !around.name().equals(type.name()))
                        .map(this::isForSubclasses)
                        .orElse(false);
    }

    private static boolean isDeclared(List<AnnotationFacts> annotations) {
        return annotations.stream().map(AnnotationFacts::simpleName).anyMatch(DECLARED::contains);
    }

    private boolean isOpen(ClassFacts type, FieldFacts field) {
        return field.modifiers().isPublic()
                && field.modifiers().isFinal()
                && !field.modifiers().isStatic()
                && boundary.isPubliclyVisible(type)
                && !CompilerMade.isMade(field);
    }

    private boolean isWayOut(ClassFacts type, MethodFacts method) {
        return !CompilerMade.isMade(method)
                && boundary.isCallable(type, method)
                && !isDeclared(method.annotations())
                && !promisesLiveObject(type, method);
    }

    /** Collections of one's own have to return live views, and some methods say by their name that they do. */
    private boolean promisesLiveObject(ClassFacts type, MethodFacts method) {
        String name = method.name().toLowerCase(Locale.ROOT);
        String result = method.ref().returnDescriptor();
        boolean primitives = Names.isArray(result) && Names.isPrimitive(result.substring(1));
        return WORD.splitAsStream(method.name())
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .anyMatch(LIVE_WORDS::contains)
                || AS_VIEW.matcher(method.name()).matches()
                || (primitives && BUFFER_NAMES.contains(name))
                || types.isContainer("L" + type.name() + ";")
                || hierarchy.isSubtype(type.name(), "java/util/Map$Entry")
                || mayBeContainer(type);
    }

    /** A super-type that nobody can read may be a collection where it is called one. */
    private boolean mayBeContainer(ClassFacts type) {
        return hierarchy.supertypes(type.name()).stream()
                .filter(name -> hierarchy.known(name).isEmpty())
                .anyMatch(name -> CONTAINER_NAMES.stream().anyMatch(name::endsWith));
    }

    private void addExits(MethodFacts method, Map<FieldRef, List<Leak.Exit>> exits) {
        ValueSources sources = dataFlow.sources(method);
        String result = method.ref().returnDescriptor();
        boolean mayLeak = !Names.isPrimitive(result) && !HARMLESS_RESULTS.contains(result);
        for (Node node : method.body().nodes()) {
            if (node instanceof Node.Return returned && mayLeak) {
                add(sources.of(returned.value()), method, returned.line(), result, false, exits);
                addLambdas(returned, method, sources, exits);
            } else if (node instanceof Node.Call call && isCallersFunction(method, call)) {
                for (int i = 0; i < call.arguments().size(); i++) {
                    add(sources.operand(call, i), method, call.line(), "", true, exits);
                }
            }
        }
    }

    /** {@code return () -> lines}, and {@code return guarded(() -> lines)} where nobody knows better what comes back. */
    private void addLambdas(
            Node.Return returned, MethodFacts method, ValueSources sources, Map<FieldRef, List<Leak.Exit>> exits) {
        String result = method.ref().returnDescriptor();
        boolean mayHold = method.body()
                .anyNode(returned.value(), node -> node instanceof Node.Lambda || node instanceof Node.Call);
        if (!mayHold) {
            return;
        }
        Stream<Node.Lambda> lambdas = method.body()
                .nodes(returned.value())
                .flatMap(node -> node instanceof Node.Call call
                                && types.isMutableData(result)
                                && sources.of(returned.value()).contains(Source.Unclear.UNKNOWN)
                        ? call.arguments().stream().flatMap(method.body()::nodes)
                        : Stream.of(node))
                .filter(Node.Lambda.class::isInstance)
                .map(Node.Lambda.class::cast);
        lambdas.forEach(lambda -> add(sources.ofResult(lambda), method, returned.line(), result, false, exits));
    }

    /** {@code sink.accept(lines)}, where the sink is a function that the caller passed. */
    private static boolean isCallersFunction(MethodFacts method, Node.Call call) {
        return call.callee().owner().startsWith("java/util/function/")
                && method.body()
                        .only(call.receiver())
                        .filter(receiver -> receiver instanceof Node.Parameter)
                        .isPresent();
    }

    private void add(
            Set<Source> sources,
            MethodFacts method,
            int line,
            String result,
            boolean callback,
            Map<FieldRef, List<Leak.Exit>> exits) {
        for (Source source : sources) {
            if (source instanceof Source.Field field
                    && field.holder() == Source.Holder.THIS
                    && leavesAs(field, result)
                    && !(field.via() == Via.ELEMENT && isTakenOut(method))) {
                List<Leak.Exit> ways = exits.computeIfAbsent(field.field(), ref -> new ArrayList<>(2));
                if (ways.stream().noneMatch(way -> way.method().ref().equals(method.ref()))) {
                    ways.add(new Leak.Exit(method, line, field.via(), callback));
                }
            }
        }
    }

    /** Whether what leaves is mutable data: the field's own, an element of it, or the arrays that a shallow clone shares. */
    private boolean leavesAs(Source.Field field, String result) {
        String descriptor = field.field().descriptor();
        return switch (field.via()) {
            case WHOLE, VIEW, WRAPPED -> types.isMutableData(descriptor);
            case ELEMENT ->
                (types.isMutableData(result) && !Names.isArray(descriptor))
                        || (isNestedArray(descriptor) && Names.isArray(result));
            case COPIED -> isNestedArray(descriptor) && isNestedArray(result);
            case READ_ONLY -> false;
        };
    }

    /** A pool clears the slot of what it hands over: the element is the caller's from then on. */
    private static boolean isTakenOut(MethodFacts method) {
        return method.body()
                .all(Node.ArrayWrite.class)
                .anyMatch(write -> method.body()
                        .only(write.value())
                        .filter(new Node.Constant(Node.Null.NULL)::equals)
                        .isPresent());
    }

    private static boolean isNestedArray(String descriptor) {
        return descriptor.startsWith("[[");
    }

    private Optional<Leak> leak(ClassFacts type, FieldFacts field, List<Leak.Exit> exits) {
        if (field.modifiers().isStatic() || CompilerMade.isMade(field) || isDeclared(field.annotations())) {
            return Optional.empty();
        }
        boolean open = exits.isEmpty();
        if ((open && !types.isMutableData(field.descriptor())) || isProperty(type, field) || !data.isOwn(field)) {
            return Optional.empty();
        }
        boolean inner = !open && exits.stream().allMatch(exit -> exit.via() == Via.ELEMENT || exit.via() == Via.COPIED);
        List<FieldUse.Change> changes = data.ownChanges(field);
        if (!changes.isEmpty() && Names.isArray(field.descriptor()) && isCursor(type)) {
            return Optional.empty();
        }
        Optional<FieldUse.Change> change = changes.stream()
                .filter(found -> !inner || found.inner())
                .filter(found -> !roles.isRefill(found.method(), field))
                .filter(found -> exits.stream()
                        .noneMatch(exit ->
                                exit.method().ref().equals(found.method().ref())))
                .findFirst();
        boolean ownUnchanged = inner
                ? isNestedArray(field.descriptor())
                : isCopiedAlways(field.descriptor()) || (types.isContainer(field.descriptor()) && data.isFixed(type));
        if (change.isEmpty() && !ownUnchanged) {
            return Optional.empty();
        }
        List<Leak.Exit> sorted = exits.stream()
                .sorted(Comparator.comparing(exit -> exit.method().ref()))
                .toList();
        return Optional.of(new Leak(field, sorted, change));
    }

    /** Arrays and dates, which nobody shares without meaning to, whatever the rest of the type does. */
    private boolean isCopiedAlways(String descriptor) {
        return Names.isArray(descriptor)
                || Names.classOf(descriptor)
                        .filter(type -> DATES.stream().anyMatch(date -> hierarchy.isSubtype(type, date)))
                        .isPresent();
    }

    /** A type that callers move from one value to the next; its array is theirs until they move on. */
    private boolean isCursor(ClassFacts type) {
        return hierarchy.supertypes(type.name()).stream()
                .flatMap(name -> hierarchy.known(name).stream())
                .flatMap(above -> above.methods().stream())
                .anyMatch(method -> method.modifiers().isPublic()
                        && !method.modifiers().isStatic()
                        && MOVES.matcher(method.name()).matches());
    }

    /** What callers may replace as a whole is a property, whoever made its first value. */
    private boolean isProperty(ClassFacts type, FieldFacts field) {
        if (field.modifiers().isPublic() && !field.modifiers().isFinal()) {
            return true;
        }
        return Stream.concat(Stream.of(type), hierarchy.analysed(field.ref().owner()).stream())
                .anyMatch(owner -> roles.plainSetter(owner, field).isPresent());
    }

    /** A visitor or collector exists to fill the one thing that it hands over at the end. */
    private boolean isCollector(ClassFacts type) {
        return type.methods().stream().anyMatch(method -> method.name().startsWith("visit"))
                || hierarchy.supertypes(type.name()).stream()
                        .map(Names::innermost)
                        .anyMatch(name -> name.endsWith("Visitor") || name.endsWith("Collector"));
    }
}
