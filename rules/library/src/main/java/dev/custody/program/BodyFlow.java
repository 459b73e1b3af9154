package dev.custody.program;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * What one method does with values, by one walk over its nodes: what it returns, which arguments it changes, and what it
 * does to fields. Callees are known by their summaries. Not safe for use from several threads.
 */
final class BodyFlow {
    private final MethodFacts method;
    private final Hierarchy hierarchy;
    private final Calls calls;
    private final LibraryEffects effects;
    private final IntFunction<Summary> summaries;
    private final ValueSources sources;
    private final int[] sites;

    // most methods leave most of these empty
    private Set<Source> returns = Set.of();
    private Set<Summary.ChangedArgument> changedArguments = Set.of();
    private List<Written> written = List.of();
    private List<Changed> changed = List.of();

    /**
     * What a method does to fields of analysed classes, in node order.
     *
     * @param written assignments
     * @param changed changes of their contents
     */
    record Uses(List<Written> written, List<Changed> changed) {
        static final Uses NONE = new Uses(List.of(), List.of());

        boolean isEmpty() {
            return written.isEmpty() && changed.isEmpty();
        }
    }

    /** An assignment to a field. */
    record Written(FieldRef field, FieldUse.Write write) {}

    /** A change of a field's contents. */
    record Changed(FieldRef field, FieldUse.Change change) {}

    /**
     * @param number of the method
     * @param summaries what is known so far of a method by its number
     */
    BodyFlow(
            MethodFacts method,
            int number,
            Hierarchy hierarchy,
            Calls calls,
            LibraryEffects effects,
            IntFunction<Summary> summaries) {
        this.method = method;
        this.hierarchy = hierarchy;
        this.calls = calls;
        this.effects = effects;
        this.summaries = summaries;
        this.sources = new ValueSources(method, number, hierarchy, calls, effects, summaries);
        this.sites = calls.sites(number);
    }

    /** Walks over the nodes; afterwards the accessors tell what was found. */
    BodyFlow run() {
        boolean returnsReference = method.ref().returnsReference();
        List<Node> nodes = method.body().nodes();
        int site = 0;
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (node instanceof Node.Call call) {
                while (site < sites.length && sites[site] < i) {
                    site += 2;
                }
                addChanges(i, call, site);
            } else if (node instanceof Node.FieldWrite write) {
                addWrite(i, write);
            } else if (node instanceof Node.Return returned) {
                if (returnsReference) {
                    addReturned(sources.of(returned.value()));
                }
            } else if (node instanceof Node.ArrayWrite write) {
                addChanged(i, write, sources.of(write.array()), false);
            } else if (node instanceof Node.Lambda lambda) {
                addChanges(i, lambda);
            }
        }
        return this;
    }

    Summary summary() {
        return Summary.of(returns, changedArguments);
    }

    Uses uses() {
        return written.isEmpty() && changed.isEmpty() ? Uses.NONE : new Uses(written, changed);
    }

    private void addReturned(Set<Source> values) {
        if (returns.isEmpty()) {
            returns = values;
        } else if (!returns.containsAll(values)) {
            Set<Source> union = new LinkedHashSet<>(returns);
            union.addAll(values);
            returns = union;
        }
    }

    private void addWrite(int node, Node.FieldWrite write) {
        Optional<FieldFacts> field = hierarchy.declaration(write.field());
        if (field.isPresent()) {
            Set<Source> values =
                    Names.isPrimitive(field.get().descriptor()) ? Set.of() : Set.copyOf(sources.of(write.value()));
            written = written.isEmpty() ? new ArrayList<>(2) : written;
            written.add(new Written(
                    field.get().ref(),
                    new FieldUse.Write(method, node, write.line(), sources.holder(write.receiver()), values)));
        }
    }

    /** @param first where the callees of the node start among the sites, if it has any */
    private void addChanges(int node, Node.Call call, int first) {
        if (first >= sites.length || sites[first] != node) {
            List<Effect> known = effects.of(call.callee());
            for (int i = 0; i < known.size(); i++) {
                Effect effect = known.get(i);
                if (effect.kind() == Effect.Kind.CHANGES) {
                    addChanged(node, call, sources.operand(call, effect.operand()), false);
                }
            }
            return;
        }
        for (int at = first; at < sites.length && sites[at] == node; at += 2) {
            Summary summary = summaries.apply(sites[at + 1]);
            if (summary.changesNothing()) {
                continue;
            }
            for (Summary.ChangedArgument argument : summary.changes()) {
                addChanged(node, call, sources.operand(call, argument.index()), argument.inner());
            }
        }
    }

    /** A lambda's captured values are the first arguments of its body; a captured receiver is none. */
    private void addChanges(int node, Node.Lambda lambda) {
        Calls.Targets targets = calls.targets(lambda);
        int[] numbers = targets.numbers();
        for (int i = 0; i < numbers.length; i++) {
            int receivers = targets.methods().get(i).modifiers().isStatic() ? 0 : 1;
            for (Summary.ChangedArgument argument : summaries.apply(numbers[i]).changes()) {
                int captured = argument.index() + receivers;
                if (captured < lambda.captured().size()) {
                    addChanged(node, lambda, sources.of(lambda.captured().get(captured)), argument.inner());
                }
            }
        }
    }

    /** A value that may as well be something else, unknown or made on the spot, says nothing about a field. */
    private void addChanged(int index, Node node, Set<Source> values, boolean inner) {
        for (Source source : values) {
            if (source instanceof Source.Argument argument) {
                if (changes(argument.via(), inner)) {
                    changedArguments = changedArguments.isEmpty() ? new HashSet<>(4) : changedArguments;
                    changedArguments.add(
                            new Summary.ChangedArgument(argument.index(), inner || argument.via() == Via.ELEMENT));
                }
            } else if (source instanceof Source.Field field
                    && changes(field.via(), inner)
                    && !values.contains(Source.Unclear.UNKNOWN)
                    && (!mayBeMade(values)
                            || assigns(field.field())
                            || comesFromLateInitialisation(node, field.field()))) {
                changed = changed.isEmpty() ? new ArrayList<>(2) : changed;
                changed.add(new Changed(
                        field.field(),
                        new FieldUse.Change(
                                method,
                                index,
                                node.line(),
                                field.holder(),
                                by(node),
                                inner || field.via() == Via.ELEMENT)));
            }
        }
    }

    private static boolean changes(Via via, boolean inner) {
        return via == Via.WHOLE || via == Via.VIEW || via == Via.ELEMENT || (inner && via == Via.COPIED);
    }

    private static boolean mayBeMade(Set<Source> values) {
        for (Source source : values) {
            if (source instanceof Source.Made) {
                return true;
            }
        }
        return false;
    }

    /** Lazy creation: the value that was made is the field's own from then on. */
    private boolean assigns(FieldRef field) {
        return assigns(method, field);
    }

    private static boolean assigns(MethodFacts method, FieldRef field) {
        return method.body()
                .any(Node.FieldWrite.class, write -> write.field().name().equals(field.name()));
    }

    /** {@code lines().add(line)}, where {@code lines()} makes the list when it is first asked for. */
    private boolean comesFromLateInitialisation(Node node, FieldRef field) {
        return node instanceof Node.Call change
                && method.body()
                        .anyNode(
                                change.receiver(),
                                value -> value instanceof Node.Call getter
                                        && calls.targets(getter).methods().stream()
                                                .anyMatch(target -> assigns(target, field)));
    }

    private static Optional<MethodRef> by(Node node) {
        if (node instanceof Node.Call call) {
            return Optional.of(call.callee());
        }
        return node instanceof Node.Lambda lambda ? Optional.of(lambda.target()) : Optional.empty();
    }
}
