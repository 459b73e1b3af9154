package dev.custody.program;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which public members let mutable data out of which fields of their object, or of the object around theirs? */
final class WaysOut {
    private static final Node NULL = new Node.Constant(Node.Null.NULL);
    private static final Set<String> HARMLESS_RESULTS =
            Set.of("Ljava/lang/Object;", "Ljava/lang/Iterable;", "Ljava/util/Iterator;", "Ljava/util/Enumeration;");
    private static final List<String> CONTAINER_NAMES = List.of(
            "List", "Set", "Bag", "Map", "Multimap", "Table", "Collection", "Dictionary", "Properties", "Entry");
    private static final Set<String> FOR_TESTS = Set.of("VisibleForTesting");

    private final Hierarchy hierarchy;
    private final DataFlow dataFlow;
    private final DataTypes types;
    private final Boundary boundary;
    private final DeclaredOwnership declared;
    private final Map<String, List<ClassFacts>> inner = new HashMap<>();

    WaysOut(
            List<ClassFacts> classes,
            Hierarchy hierarchy,
            DataFlow dataFlow,
            DataTypes types,
            Boundary boundary,
            DeclaredOwnership declared) {
        this.hierarchy = hierarchy;
        this.dataFlow = dataFlow;
        this.types = types;
        this.boundary = boundary;
        this.declared = declared;
        for (ClassFacts type : classes) {
            if (OuterInstance.isHeldBy(type)) {
                String outer = type.outer().orElseThrow().type();
                inner.computeIfAbsent(outer, name -> new ArrayList<>(1)).add(type);
            }
        }
    }

    /** Exits of a type's objects by field; what is cheap to tell, and rules most members out, is asked first. */
    Map<FieldRef, List<Leak.Exit>> of(ClassFacts type) {
        Map<FieldRef, List<Leak.Exit>> exits = new TreeMap<>();
        for (MethodFacts method : type.methods()) {
            if (isPublic(method)) {
                Map<FieldRef, List<Leak.Exit>> ways = new TreeMap<>();
                addExits(method, Source.Holder.THIS, ways);
                if (!ways.isEmpty() && isWayOut(type, method)) {
                    addAll(ways, exits);
                }
            }
        }
        for (ClassFacts inside : inner.getOrDefault(type.name(), List.of())) {
            addExitsThrough(type, inside, exits);
        }
        return exits;
    }

    private static boolean isPublic(MethodFacts method) {
        return method.modifiers().isPublic()
                && !method.modifiers().isStatic()
                && !method.isConstructor()
                && !method.body().isEmpty();
    }

    private static void addAll(Map<FieldRef, List<Leak.Exit>> ways, Map<FieldRef, List<Leak.Exit>> exits) {
        ways.forEach((field, way) ->
                exits.computeIfAbsent(field, ref -> new ArrayList<>(2)).addAll(way));
    }

    /** An inner object that outside code gets hold of lets out what the object around it has. */
    private void addExitsThrough(ClassFacts type, ClassFacts inside, Map<FieldRef, List<Leak.Exit>> exits) {
        for (MethodFacts method : inside.methods()) {
            if (isPublic(method)) {
                Map<FieldRef, List<Leak.Exit>> ways = new TreeMap<>();
                addExits(method, Source.Holder.OTHER, ways);
                ways.keySet().removeIf(field -> !hierarchy.isSubtype(type.name(), field.owner()));
                boolean open = !ways.isEmpty()
                        && (inside.isAnonymousOrLocal()
                                ? isHandedOut(inside) && isMeantFor(inside, method)
                                : isWayOut(inside, method));
                if (open) {
                    addAll(ways, exits);
                }
            }
        }
    }

    /** Whether the method that makes an anonymous or local object returns it to callers outside. */
    private boolean isHandedOut(ClassFacts inside) {
        Optional<MethodFacts> maker =
                inside.outer().flatMap(ClassFacts.Outer::method).flatMap(hierarchy::declaration);
        Optional<ClassFacts> type =
                maker.isPresent() ? hierarchy.analysed(maker.get().ref().owner()) : Optional.empty();
        return type.isPresent() && isWayOut(type.get(), maker.get()) && returns(maker.get(), inside);
    }

    private static boolean returns(MethodFacts maker, ClassFacts inside) {
        for (Node node : maker.body().nodes()) {
            if (node instanceof Node.Return returned
                    && maker.body()
                            .anyNode(
                                    returned.value(),
                                    value -> value instanceof Node.New made
                                            && made.type().equals(inside.name()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isWayOut(ClassFacts type, MethodFacts method) {
        return boundary.isCallable(type, method) && isMeantFor(type, method);
    }

    private boolean isMeantFor(ClassFacts type, MethodFacts method) {
        return !CompilerMade.isMade(method) && !isDeclared(method) && !promisesLiveObject(type, method);
    }

    /** What is declared to be lent or shared is no secret. */
    private boolean isDeclared(MethodFacts method) {
        Optional<DeclaredOwnership.Declaration> result = declared.ofResult(method);
        return (result.isPresent() && result.get().owner() != DeclaredOwnership.Owner.OWNED)
                || AnnotationFacts.isAny(method.annotations(), FOR_TESTS);
    }

    /** Collections of one's own have to return live views, and some methods say by their name that they do. */
    private boolean promisesLiveObject(ClassFacts type, MethodFacts method) {
        return LiveNames.isNameOf(method)
                || types.isContainer("L" + type.name() + ";")
                || hierarchy.isSubtype(type.name(), "java/util/Map$Entry")
                || mayBeContainer(type);
    }

    /** A super-type that nobody can read may be a collection where it is called one. */
    private boolean mayBeContainer(ClassFacts type) {
        for (String above : hierarchy.supertypes(type.name())) {
            if (hierarchy.known(above).isEmpty() && isCalledContainer(above)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCalledContainer(String internalName) {
        for (String name : CONTAINER_NAMES) {
            if (internalName.endsWith(name)) {
                return true;
            }
        }
        return false;
    }

    // --- exits of one method

    /** @param holder the object itself, or the one around it, which is another */
    private void addExits(MethodFacts method, Source.Holder holder, Map<FieldRef, List<Leak.Exit>> exits) {
        ValueSources sources = dataFlow.sources(method);
        Found found = new Found(method, holder, exits);
        String result = method.ref().returnDescriptor();
        boolean mayLeak = !Names.isPrimitive(result) && !HARMLESS_RESULTS.contains(result);
        for (Node node : method.body().nodes()) {
            if (node instanceof Node.Return returned && mayLeak) {
                if (holder == Source.Holder.THIS || OuterInstance.isReadBy(method.body(), returned.value())) {
                    found.add(sources.of(returned.value()), returned.value(), returned.line(), result, false);
                }
                addLambdas(returned, method, sources, found);
            } else if (node instanceof Node.Call call && isCallersFunction(method, call)) {
                for (int i = 0; i < call.arguments().size(); i++) {
                    found.add(sources.operand(call, i), Values.NONE, call.line(), "", true);
                }
            }
        }
    }

    /** {@code return () -> lines}, and {@code return guarded(() -> lines)} where nobody knows better what comes back. */
    private void addLambdas(Node.Return returned, MethodFacts method, ValueSources sources, Found found) {
        String result = method.ref().returnDescriptor();
        boolean mayHold = method.body()
                .anyNode(returned.value(), node -> node instanceof Node.Lambda || node instanceof Node.Call);
        if (!mayHold) {
            return;
        }
        boolean passedOn =
                types.isMutableData(result) && sources.of(returned.value()).contains(Source.Unclear.UNKNOWN);
        for (int i = 0; i < returned.value().size(); i++) {
            Node node = method.body().node(returned.value().get(i));
            if (node instanceof Node.Lambda lambda) {
                found.add(sources.ofResult(lambda), Values.NONE, returned.line(), result, false);
            } else if (node instanceof Node.Call call && passedOn) {
                addLambdas(call, returned, method, sources, found);
            }
        }
    }

    private static void addLambdas(
            Node.Call call, Node.Return returned, MethodFacts method, ValueSources sources, Found found) {
        String result = method.ref().returnDescriptor();
        for (Values argument : call.arguments()) {
            for (int i = 0; i < argument.size(); i++) {
                if (method.body().node(argument.get(i)) instanceof Node.Lambda lambda) {
                    found.add(sources.ofResult(lambda), Values.NONE, returned.line(), result, false);
                }
            }
        }
    }

    /** {@code sink.accept(lines)}, where the sink is a function that the caller passed. */
    private static boolean isCallersFunction(MethodFacts method, Node.Call call) {
        return call.callee().owner().startsWith("java/util/function/")
                && call.receiver().size() == 1
                && method.body().node(call.receiver().get(0)) instanceof Node.Parameter;
    }

    /** The exits of one method, by field. */
    private final class Found {
        private final MethodFacts method;
        private final Source.Holder holder;
        private final Map<FieldRef, List<Leak.Exit>> exits;

        Found(MethodFacts method, Source.Holder holder, Map<FieldRef, List<Leak.Exit>> exits) {
            this.method = method;
            this.holder = holder;
            this.exits = exits;
        }

        private boolean isIn(List<Leak.Exit> ways) {
            for (Leak.Exit way : ways) {
                if (way.method().ref().equals(method.ref())) {
                    return true;
                }
            }
            return false;
        }

        /** @param operand what goes out, {@link Values#NONE} where it is no operand of the method itself */
        void add(Set<Source> sources, Values operand, int line, String result, boolean callback) {
            for (Source source : sources) {
                if (source instanceof Source.Field field
                        && field.holder() == holder
                        && leavesAs(field, result)
                        && !(field.via() == Via.ELEMENT && isTakenOut(method))
                        && !Replacement.isGivenUp(method, field.field(), operand, dataFlow.use(field.field()))) {
                    List<Leak.Exit> ways = exits.computeIfAbsent(field.field(), ref -> new ArrayList<>(2));
                    if (!isIn(ways)) {
                        ways.add(new Leak.Exit(method, line, field.via(), callback));
                    }
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
                        || (Names.isNestedArray(descriptor) && Names.isArray(result));
            case COPIED -> Names.isNestedArray(descriptor) && Names.isNestedArray(result);
            case READ_ONLY -> false;
        };
    }

    /** A pool clears the slot of what it hands over: the element is the caller's from then on. */
    private static boolean isTakenOut(MethodFacts method) {
        for (Node node : method.body().nodes()) {
            if (node instanceof Node.ArrayWrite write
                    && write.value().size() == 1
                    && NULL.equals(method.body().node(write.value().get(0)))) {
                return true;
            }
        }
        return false;
    }
}
