package dev.custody.program;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.work.Workers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where do values go across methods? Summaries bottom-up over the call graph, components of one level in parallel; inside a
 * component rounds until nothing changes, and when there are too many the whole component is unknown. Then one pass that
 * collects what is done to fields.
 */
final class DataFlow {
    private static final int MOST_ROUNDS = 12;

    private final Hierarchy hierarchy;
    private final Calls calls;
    private final LibraryEffects effects;
    private final Map<MethodRef, Summary> summaries = new HashMap<>();
    private final Map<FieldRef, FieldUse> uses = new HashMap<>();

    DataFlow(List<ClassFacts> classes, Hierarchy hierarchy, Calls calls, Workers workers) {
        this.hierarchy = hierarchy;
        this.calls = calls;
        this.effects = new LibraryEffects(hierarchy);
        List<MethodFacts> methods = classes.stream()
                .flatMap(type -> type.methods().stream())
                .filter(method -> !method.body().isEmpty())
                .toList();
        for (List<List<MethodFacts>> level : CallOrder.levels(methods, calls)) {
            workers.map(level, this::summarise).forEach(summaries::putAll);
        }
        collectUses(classes, workers);
    }

    /** Where a method's result comes from, in terms of the method. */
    Set<Source> returned(MethodFacts method) {
        return summary(method).returns();
    }

    /** Sources of the values of a method; a fresh instance, so that each thread may have its own. */
    ValueSources sources(MethodFacts method) {
        return new ValueSources(method, hierarchy, calls, effects, this::summary);
    }

    FieldUse use(FieldRef field) {
        return uses.getOrDefault(field, FieldUse.NONE);
    }

    private Summary summary(MethodFacts method) {
        return summaries.getOrDefault(method.ref(), Summary.UNKNOWN);
    }

    // --- summaries

    private Map<MethodRef, Summary> summarise(List<MethodFacts> component) {
        Map<MethodRef, Summary> found = new HashMap<>();
        component.forEach(method -> found.put(method.ref(), Summary.NOTHING));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean changed = false;
            for (MethodFacts method : component) {
                Summary summary = summarise(method, found);
                changed |= !summary.equals(found.put(method.ref(), summary));
            }
            if (!changed || (component.size() == 1 && !callsItself(component.get(0)))) {
                return found;
            }
        }
        component.forEach(method -> found.put(method.ref(), Summary.UNKNOWN));
        return found;
    }

    private boolean callsItself(MethodFacts method) {
        return calls.callers(method).stream()
                .anyMatch(site -> site.caller().ref().equals(method.ref()));
    }

    private Summary summarise(MethodFacts method, Map<MethodRef, Summary> component) {
        ValueSources sources = new ValueSources(method, hierarchy, calls, effects, target -> {
            Summary own = component.get(target.ref());
            return own != null ? own : summary(target);
        });
        Set<Source> returns = new LinkedHashSet<>();
        Set<Summary.ChangedArgument> changes = new HashSet<>();
        boolean returnsReference = !Names.isPrimitive(method.ref().returnDescriptor());
        for (Node node : method.body().nodes()) {
            if (node instanceof Node.Return returned && returnsReference) {
                returns.addAll(sources.of(returned.value()));
            } else {
                changedBy(node, sources, component).forEach(changed -> {
                    if (changed.source() instanceof Source.Argument argument) {
                        changes.add(new Summary.ChangedArgument(
                                argument.index(), changed.inner() || argument.via() == Via.ELEMENT));
                    }
                });
            }
        }
        return new Summary(returns, changes);
    }

    // --- changes

    /** @param orMade whether the changed value may as well be one that the method made itself */
    private record Changed(Source source, boolean inner, boolean orMade) {}

    /** What contents an instruction changes. */
    private List<Changed> changedBy(Node node, ValueSources sources, Map<MethodRef, Summary> component) {
        List<Changed> changed = new ArrayList<>();
        if (node instanceof Node.ArrayWrite write) {
            addChanged(sources.of(write.array()), false, changed);
        } else if (node instanceof Node.Lambda lambda) {
            for (MethodFacts target : calls.targets(lambda).methods()) {
                addCaptured(lambda, target, sources, component, changed);
            }
        } else if (node instanceof Node.Call call) {
            List<MethodFacts> targets = calls.targets(call).methods();
            for (MethodFacts target : targets) {
                for (Summary.ChangedArgument argument :
                        summaryOf(target, component).changes()) {
                    addChanged(sources.operand(call, argument.index()), argument.inner(), changed);
                }
            }
            if (targets.isEmpty()) {
                for (Effect effect : effects.of(call.callee())) {
                    if (effect.kind() == Effect.Kind.CHANGES) {
                        addChanged(sources.operand(call, effect.operand()), false, changed);
                    }
                }
            }
        }
        return changed;
    }

    /** A lambda's captured values are the first arguments of its body; a captured receiver is none. */
    private void addCaptured(
            Node.Lambda lambda,
            MethodFacts target,
            ValueSources sources,
            Map<MethodRef, Summary> component,
            List<Changed> changed) {
        int receivers = target.modifiers().isStatic() ? 0 : 1;
        for (Summary.ChangedArgument argument : summaryOf(target, component).changes()) {
            int captured = argument.index() + receivers;
            if (captured < lambda.captured().size()) {
                addChanged(sources.of(lambda.captured().get(captured)), argument.inner(), changed);
            }
        }
    }

    private Summary summaryOf(MethodFacts method, Map<MethodRef, Summary> component) {
        Summary own = component.get(method.ref());
        return own != null ? own : summary(method);
    }

    /** A value that may as well be something else, unknown or made on the spot, says nothing about a field. */
    private static void addChanged(Set<Source> sources, boolean inner, List<Changed> changed) {
        boolean sure = sources.stream().noneMatch(source -> source == Source.Unclear.UNKNOWN);
        boolean orMade = sources.stream().anyMatch(source -> source instanceof Source.Made);
        for (Source source : sources) {
            if (!sure && source instanceof Source.Field) {
                continue;
            }
            Via via = viaOf(source);
            if (via == Via.WHOLE || via == Via.VIEW || via == Via.ELEMENT || (inner && via == Via.COPIED)) {
                changed.add(new Changed(source, inner || via == Via.ELEMENT, orMade));
            }
        }
    }

    private static Via viaOf(Source source) {
        if (source instanceof Source.Argument argument) {
            return argument.via();
        }
        return source instanceof Source.Field field ? field.via() : Via.WRAPPED;
    }

    // --- fields

    private void collectUses(List<ClassFacts> classes, Workers workers) {
        Map<FieldRef, List<FieldUse.Write>> writes = new HashMap<>();
        Map<FieldRef, List<FieldUse.Change>> changes = new HashMap<>();
        for (List<FieldUse.Event> events : workers.map(classes, this::usesIn)) {
            for (FieldUse.Event event : events) {
                event.write()
                        .ifPresent(write -> writes.computeIfAbsent(event.field(), field -> new ArrayList<>(2))
                                .add(write));
                event.change()
                        .ifPresent(change -> changes.computeIfAbsent(event.field(), field -> new ArrayList<>(2))
                                .add(change));
            }
        }
        Set<FieldRef> used = new HashSet<>(writes.keySet());
        used.addAll(changes.keySet());
        used.forEach(field -> uses.put(
                field, new FieldUse(writes.getOrDefault(field, List.of()), changes.getOrDefault(field, List.of()))));
    }

    private List<FieldUse.Event> usesIn(ClassFacts type) {
        List<FieldUse.Event> events = new ArrayList<>();
        for (MethodFacts method : type.methods()) {
            if (method.body().isEmpty()) {
                continue;
            }
            ValueSources sources = sources(method);
            List<Node> nodes = method.body().nodes();
            for (int i = 0; i < nodes.size(); i++) {
                Node node = nodes.get(i);
                if (node instanceof Node.FieldWrite write) {
                    addWrite(method, i, write, sources, events);
                } else {
                    addChanges(method, node, sources, events);
                }
            }
        }
        return events;
    }

    private void addWrite(
            MethodFacts method, int node, Node.FieldWrite write, ValueSources sources, List<FieldUse.Event> events) {
        hierarchy.declaration(write.field()).ifPresent(field -> {
            Set<Source> values =
                    Names.isPrimitive(field.descriptor()) ? Set.of() : Set.copyOf(sources.of(write.value()));
            FieldUse.Write found =
                    new FieldUse.Write(method, node, write.line(), sources.holder(write.receiver()), values);
            events.add(new FieldUse.Event(field.ref(), Optional.of(found), Optional.empty()));
        });
    }

    /** Lazy creation: the value that was made is the field's own from then on. */
    private boolean assigns(MethodFacts method, FieldRef field) {
        return method.body()
                .all(Node.FieldWrite.class)
                .anyMatch(write -> write.field().name().equals(field.name()));
    }

    private void addChanges(MethodFacts method, Node node, ValueSources sources, List<FieldUse.Event> events) {
        for (Changed changed : changedBy(node, sources, Map.of())) {
            if (changed.source() instanceof Source.Field field
                    && (!changed.orMade() || assigns(method, field.field()))) {
                Optional<MethodRef> by = node instanceof Node.Call call
                        ? Optional.of(call.callee())
                        : node instanceof Node.Lambda lambda ? Optional.of(lambda.target()) : Optional.empty();
                FieldUse.Change change = new FieldUse.Change(method, node.line(), field.holder(), by, changed.inner());
                events.add(new FieldUse.Event(field.field(), Optional.empty(), Optional.of(change)));
            }
        }
    }
}
