package dev.custody.program;

import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.work.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where do values go across methods? Summaries bottom-up over the call graph, components of one level in parallel; inside a
 * component rounds until nothing changes, and when there are too many the whole component is unknown. The same walk over a
 * method collects what it does to fields.
 */
final class DataFlow {
    private static final int MOST_ROUNDS = 12;

    private final Hierarchy hierarchy;
    private final Calls calls;
    private final LibraryEffects effects;

    /** By number of the method; filled from the lowest level of calls to the highest. */
    private final @Nullable Summary[] summaries;

    private final IntFunction<Summary> known = this::summary;
    private final Map<FieldRef, FieldUse> uses = new HashMap<>();

    DataFlow(Hierarchy hierarchy, Calls calls, Workers workers) {
        this.hierarchy = hierarchy;
        this.calls = calls;
        this.effects = new LibraryEffects(hierarchy);
        this.summaries = new Summary[calls.methods().size()];
        BodyFlow.Uses[] found = new BodyFlow.Uses[summaries.length];
        for (List<int[]> level : CallOrder.levels(calls)) {
            workers.forEach(level, component -> summarise(component, found));
        }
        collectUses(found);
    }

    /** Where a method's result comes from, in terms of the method. */
    Set<Source> returned(MethodFacts method) {
        int number = calls.number(method);
        return number < 0 ? Summary.UNKNOWN.returns() : summary(number).returns();
    }

    /** Fields that some method which is not private returns as they are, or a view of them. */
    Set<FieldRef> letOut() {
        Set<FieldRef> found = new HashSet<>();
        for (int method = 0; method < summaries.length; method++) {
            if (!calls.methods().get(method).modifiers().isPrivate()) {
                for (Source source : summary(method).returns()) {
                    if (source instanceof Source.Field field && (field.via() == Via.WHOLE || field.via() == Via.VIEW)) {
                        found.add(field.field());
                    }
                }
            }
        }
        return found;
    }

    /** Sources of the values of a method; a fresh instance, so that each thread may have its own. */
    ValueSources sources(MethodFacts method) {
        return new ValueSources(method, calls.number(method), hierarchy, calls, effects, known);
    }

    MethodValues values(MethodFacts method) {
        return new MethodValues(sources(method), calls, effects, known);
    }

    /** Whether a method changes the contents of an argument, directly or through callees that are known to. */
    boolean changes(MethodFacts method, int argument) {
        int number = calls.number(method);
        return number >= 0 && summary(number).changes().contains(new Summary.ChangedArgument(argument, false));
    }

    FieldUse use(FieldRef field) {
        return uses.getOrDefault(field, FieldUse.NONE);
    }

    private Summary summary(int method) {
        Summary known = summaries[method];
        return known == null ? Summary.UNKNOWN : known;
    }

    /** Leaves the summaries of a component's methods, and what these do to fields once the summaries are final. */
    private void summarise(int[] component, BodyFlow.Uses[] found) {
        if (component.length == 1 && calls.methods().get(component[0]).body().isEmpty()) {
            summaries[component[0]] = Summary.UNKNOWN;
            found[component[0]] = BodyFlow.Uses.NONE;
            return;
        }
        if (component.length == 1 && !callsItself(component[0])) {
            BodyFlow flow = walk(component[0]);
            summaries[component[0]] = flow.summary();
            found[component[0]] = flow.uses();
            return;
        }
        findFixpoint(component);
        for (int method : component) {
            found[method] = walk(method).uses();
        }
    }

    private void findFixpoint(int[] component) {
        for (int method : component) {
            summaries[method] = Summary.NOTHING;
        }
        BitSet pending = new BitSet();
        pending.set(0, component.length);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            for (int at = pending.nextSetBit(0); at >= 0; at = pending.nextSetBit(at + 1)) {
                pending.clear(at);
                int method = component[at];
                Summary summary = walk(method).summary();
                if (!summary.equals(summaries[method])) {
                    summaries[method] = summary;
                    calls.forEachCaller(method, caller -> markPending(component, caller, pending));
                }
            }
            if (pending.isEmpty()) {
                return;
            }
        }
        for (int method : component) {
            summaries[method] = Summary.UNKNOWN;
        }
    }

    private static void markPending(int[] component, int method, BitSet pending) {
        int at = Arrays.binarySearch(component, method);
        if (at >= 0) {
            pending.set(at);
        }
    }

    private BodyFlow walk(int method) {
        return new BodyFlow(calls.methods().get(method), method, hierarchy, calls, effects, known).run();
    }

    private boolean callsItself(int method) {
        int[] sites = calls.sites(method);
        for (int i = 1; i < sites.length; i += 2) {
            if (sites[i] == method) {
                return true;
            }
        }
        return false;
    }

    private void collectUses(BodyFlow.Uses[] found) {
        Map<FieldRef, List<FieldUse.Write>> writes = new HashMap<>();
        Map<FieldRef, List<FieldUse.Change>> changes = new HashMap<>();
        for (BodyFlow.Uses ofMethod : found) {
            if (ofMethod.isEmpty()) {
                continue;
            }
            for (BodyFlow.Written written : ofMethod.written()) {
                writes.computeIfAbsent(written.field(), field -> new ArrayList<>(2))
                        .add(written.write());
            }
            for (BodyFlow.Changed changed : ofMethod.changed()) {
                changes.computeIfAbsent(changed.field(), field -> new ArrayList<>(2))
                        .add(changed.change());
            }
        }
        Set<FieldRef> used = new HashSet<>(writes.keySet());
        used.addAll(changes.keySet());
        for (FieldRef field : used) {
            List<FieldUse.Write> assigned = writes.getOrDefault(field, List.of());
            uses.put(field, new FieldUse(assigned, changes.getOrDefault(field, List.of())));
        }
    }
}
