package dev.custody.program;

import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which types only show data to a template? Objects of such a type are put under a name into the model of a template engine
 * ({@code model.put("order", new OrderView(order))}), have nothing but getters, and what no analysed code
 * calls of these, or only looks at, the template reads by reflection.
 */
final class ViewModels {
    private static final Set<String> PUTTING =
            Set.of("put", "putIfAbsent", "addAttribute", "setAttribute", "addObject", "setVariable", "data");

    private final Hierarchy hierarchy;
    private final Calls calls;
    private final DataFlow dataFlow;
    private final Object guard = new Object();
    private boolean searched;
    private final Set<String> put = new HashSet<>();

    ViewModels(Hierarchy hierarchy, Calls calls, DataFlow dataFlow) {
        this.hierarchy = hierarchy;
        this.calls = calls;
        this.dataFlow = dataFlow;
    }

    /** Whether only templates use these getters of the type, or of a type below it. */
    boolean showsOnlyInTemplates(ClassFacts type, List<Leak.Exit> getters) {
        if (!onlyGets(type) || !isPut(type)) {
            return false;
        }
        for (Leak.Exit getter : getters) {
            if (isCalledFromOutside(type, getter.method())) {
                return false;
            }
        }
        return true;
    }

    private boolean onlyGets(ClassFacts type) {
        for (MethodFacts method : type.methods()) {
            boolean offered = method.modifiers().isPublic()
                    && !method.isConstructor()
                    && !method.modifiers().isStatic();
            if (offered && !CompilerMade.isMade(method) && !isStandard(method.name()) && !isGetter(method)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStandard(String method) {
        return method.equals("equals") || method.equals("hashCode") || method.equals("toString");
    }

    private static boolean isGetter(MethodFacts method) {
        String name = method.name();
        return (name.startsWith("get") || name.startsWith("is") || name.startsWith("has"))
                && !method.ref().returns("V");
    }

    private boolean isCalledFromOutside(ClassFacts type, MethodFacts method) {
        String around = hierarchy.outermost(type.name());
        return calls.callers(method).stream()
                .filter(site -> !isOfFamily(site.caller().ref().owner(), type, around))
                .anyMatch(site -> !onlyLooks(site.caller(), site.node()));
    }

    private boolean isOfFamily(String caller, ClassFacts type, String around) {
        return hierarchy.outermost(caller).equals(around)
                || hierarchy.isSubtype(caller, type.name())
                || hierarchy.isSubtype(type.name(), caller);
    }

    /** {@code view.lines().isEmpty()}: the caller asks the data something and lets it go. */
    private boolean onlyLooks(MethodFacts caller, int result) {
        MethodValues values = dataFlow.values(caller);
        for (Node node : caller.body().nodes()) {
            if (node instanceof Node.Call call
                    && (call.arguments().stream().anyMatch(argument -> argument.contains(result))
                            || (call.receiver().contains(result) && values.changesReceiver(call)))) {
                return false;
            }
            boolean kept = (node instanceof Node.Return returned
                            && returned.value().contains(result))
                    || (node instanceof Node.FieldWrite write && write.value().contains(result))
                    || (node instanceof Node.ArrayWrite element
                            && element.value().contains(result))
                    || (node instanceof Node.Lambda lambda
                            && lambda.captured().stream().anyMatch(captured -> captured.contains(result)));
            if (kept) {
                return false;
            }
        }
        return caller.body().node(result) instanceof Node.Call;
    }

    private boolean isPut(ClassFacts type) {
        synchronized (guard) {
            if (!searched) {
                hierarchy.methods().forEach(this::addPut);
                searched = true;
            }
            return put.contains(type.name())
                    || hierarchy.subtypes(type.name()).stream().anyMatch(put::contains);
        }
    }

    private void addPut(MethodFacts method) {
        List<Node.Call> puts = new ArrayList<>(0);
        List<Node> nodes = method.body().nodes();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Node.Call call && isPut(method.body(), call)) {
                puts.add(call);
            }
        }
        if (!puts.isEmpty()) {
            ValueSources sources = dataFlow.sources(method);
            puts.stream()
                    .flatMap(call -> sources.of(call.arguments().get(1)).stream())
                    .flatMap(ViewModels::madeType)
                    .filter(hierarchy::isAnalysed)
                    .forEach(put::add);
        }
    }

    private static boolean isPut(Body body, Node.Call call) {
        return call.arguments().size() == 2
                && PUTTING.contains(call.callee().name())
                && body.only(call.arguments().get(0))
                        .filter(key -> key instanceof Node.Constant constant && constant.value() instanceof String)
                        .isPresent();
    }

    private static Stream<String> madeType(Source source) {
        return source instanceof Source.Made made ? Names.classOf(made.descriptor()).stream() : Stream.empty();
    }
}
