package dev.custody.program.singleton;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import dev.custody.program.Program;
import dev.custody.program.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which methods change the object that they are called on, and by way of which fields? Starts from the methods that change a
 * field of their receiver and goes, breadth first, to the callers that call such a method on their own receiver or on what a
 * field holds. May-analysis; each method is entered once with the shortest way, so it ends and is linear in the calls.
 */
final class SelfChanges {
    private static final int MOST_EVENTS = 4;

    private final Program program;
    private final Hierarchy hierarchy;
    private final FieldEvents events;
    private final Map<MethodRef, Change> byMethod = new HashMap<>();
    private final Map<FieldRef, List<PartChange>> byField = new HashMap<>();

    /**
     * How a method changes its receiver.
     *
     * @param field of the receiver through which it does
     * @param next the method it calls; empty where it changes the field itself
     * @param onField whether the next method is called on what the field holds rather than on the receiver itself
     */
    private record Change(
            Optional<FieldFacts> field, Optional<MethodFacts> next, boolean onField, FieldEvents.Event event) {}

    /** A call on what a field holds, of a method that changes it. */
    record PartChange(MethodFacts caller, int line, MethodFacts called) {}

    /** The way from an object to the state in it that a method changes. */
    record Way(List<FieldFacts> fields, FieldEvents.Event event) {}

    /** @param types whose objects may be parts of a singleton; others are not looked at */
    SelfChanges(Program program, FieldEvents events, Set<String> types) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.events = events;
        Deque<MethodFacts> pending = new ArrayDeque<>();
        for (ClassFacts type : program.classes()) {
            if (types.contains(type.name()) && events.isJudged(type)) {
                for (FieldFacts field : type.fields()) {
                    if (!field.modifiers().isStatic() && events.isJudged(field)) {
                        addSeeds(field, pending);
                    }
                }
            }
        }
        while (!pending.isEmpty()) {
            MethodFacts changing = pending.remove();
            for (Calls.CallSite site : program.calls().callers(changing)) {
                spread(changing, site, pending);
            }
        }
    }

    private void addSeeds(FieldFacts field, Deque<MethodFacts> pending) {
        for (FieldEvents.Event event : events.of(field, true)) {
            if (event.holder() == Source.Holder.THIS) {
                enter(event.method(), new Change(Optional.of(field), Optional.empty(), false, event), pending);
            }
        }
    }

    private void enter(MethodFacts method, Change change, Deque<MethodFacts> pending) {
        if (byMethod.putIfAbsent(method.ref(), change) == null) {
            pending.add(method);
        }
    }

    private void spread(MethodFacts changing, Calls.CallSite site, Deque<MethodFacts> pending) {
        MethodFacts caller = site.caller();
        Node node = caller.body().node(site.node());
        Values receiver;
        if (node instanceof Node.Call call) {
            receiver = call.receiver();
        } else if (node instanceof Node.Lambda lambda && !lambda.captured().isEmpty()) {
            receiver = lambda.captured().get(0);
        } else {
            return;
        }
        if (changing.modifiers().isStatic() || receiver.size() != 1) {
            return;
        }
        Node object = caller.body().node(receiver.get(0));
        FieldEvents.Event event =
                new FieldEvents.Event(caller, node.line(), Source.Holder.THIS, false, Optional.of(changing.name()));
        if (object instanceof Node.This) {
            enter(caller, new Change(Optional.empty(), Optional.of(changing), false, event), pending);
        } else if (object instanceof Node.FieldRead read) {
            Optional<FieldFacts> field = hierarchy.declaration(read.field());
            if (field.isPresent() && events.isJudged(field.get())) {
                addPart(field.get(), new PartChange(caller, node.line(), changing));
                if (caller.body().isThis(read.receiver()) && !program.runsOnlyInConstruction(caller)) {
                    enter(caller, new Change(field, Optional.of(changing), true, event), pending);
                }
            }
        }
    }

    private void addPart(FieldFacts field, PartChange change) {
        List<PartChange> known = byField.computeIfAbsent(field.ref(), ref -> new ArrayList<>(1));
        if (known.size() < MOST_EVENTS && !program.runsOnlyInConstruction(change.caller())) {
            known.add(change);
        }
    }

    /** Calls that change what a field holds, those with the shortest way first; a few of them where there are many. */
    List<PartChange> of(FieldFacts field) {
        return byField.getOrDefault(field.ref(), List.of());
    }

    /**
     * The way from an object of a type to what a method changes in it; empty when the method changes other types of object
     * than this one.
     */
    Optional<Way> way(String type, MethodFacts method) {
        List<FieldFacts> fields = new ArrayList<>(2);
        Set<MethodRef> seen = new HashSet<>();
        String at = type;
        MethodFacts now = method;
        while (seen.add(now.ref()) && hierarchy.isSubtype(at, now.ref().owner())) {
            Change change = byMethod.get(now.ref());
            if (change == null) {
                return Optional.empty();
            }
            if (change.field().isPresent()) {
                fields.add(change.field().get());
            }
            if (change.next().isEmpty()) {
                return Optional.of(new Way(fields, change.event()));
            }
            if (change.onField()) {
                Optional<String> part = Parts.onlyType(program, change.field().orElseThrow());
                if (part.isEmpty()) {
                    return Optional.empty();
                }
                at = part.get();
            }
            now = change.next().get();
        }
        return Optional.empty();
    }
}
