package dev.custody.program.singleton;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.program.FieldUse;
import dev.custody.program.Program;
import dev.custody.program.Source;
import dev.custody.program.Via;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which static fields let outside code at mutable data that nobody is seen to change. */
final class ExposedStatics {
    private static final Set<String> READ_ONLY_TYPES =
            Set.of("Ljava/lang/Iterable;", "Ljava/util/Iterator;", "Ljava/util/Enumeration;", "Ljava/lang/Object;");

    private final Program program;
    private final FieldEvents events;
    private final Map<FieldRef, List<MethodFacts>> exits = new HashMap<>();

    ExposedStatics(Program program, FieldEvents events) {
        this.program = program;
        this.events = events;
        for (ClassFacts type : program.classes()) {
            for (MethodFacts method : type.methods()) {
                if (method.modifiers().isPublic() && !method.body().isEmpty() && returnsData(method)) {
                    addExits(type, method);
                }
            }
        }
    }

    private static boolean returnsData(MethodFacts method) {
        String returned = method.ref().returnDescriptor();
        return !Names.isPrimitive(returned)
                && !READ_ONLY_TYPES.contains(returned)
                && !returned.equals("Ljava/lang/String;")
                && !CompilerMade.isMade(method);
    }

    private void addExits(ClassFacts type, MethodFacts method) {
        for (Source source : program.returned(method)) {
            if (source instanceof Source.Field field
                    && field.holder() == Source.Holder.NOBODY
                    && (field.via() == Via.WHOLE || field.via() == Via.VIEW)
                    && program.boundary().isCallable(type, method)) {
                exits.computeIfAbsent(field.field(), ref -> new ArrayList<>(1)).add(method);
            }
        }
    }

    /** Empty when the field holds no mutable data of its own, or nobody outside gets at it. */
    Optional<ExposedStatic> of(ClassFacts owner, FieldFacts field) {
        boolean isOpen = field.modifiers().isPublic()
                && program.boundary().isPubliclyVisible(owner)
                && program.boundary().isReachable(owner);
        List<MethodFacts> out = exits.getOrDefault(field.ref(), List.of());
        if ((!isOpen && out.isEmpty()) || !events.isJudged(field)) {
            return Optional.empty();
        }
        Optional<String> data = data(field);
        if (data.isEmpty()) {
            return Optional.empty();
        }
        String type = Names.isArray(field.descriptor()) ? field.descriptor() : data.get();
        return Optional.of(new ExposedStatic(field, Names.sourceType(type), isOpen ? List.of() : byName(out)));
    }

    private static List<MethodFacts> byName(Collection<MethodFacts> methods) {
        List<MethodFacts> sorted = new ArrayList<>(methods);
        sorted.sort(Comparator.comparing(MethodFacts::ref));
        return sorted;
    }

    /** The most telling type of the mutable data that the field holds for sure. */
    private Optional<String> data(FieldFacts field) {
        String found = null;
        for (FieldUse.Write write : program.use(field).writes()) {
            for (Source source : write.sources()) {
                if (source instanceof Source.Made made) {
                    boolean better = found == null || made.descriptor().compareTo(found) < 0;
                    found = !made.frozen() && isData(made.descriptor()) && better ? made.descriptor() : found;
                } else if (source != Source.Plain.CONSTANT && !isCopied(source)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** What was copied is among the sources beside the copy. */
    private static boolean isCopied(Source source) {
        return (source instanceof Source.Field field && field.via() == Via.COPIED)
                || (source instanceof Source.Argument argument && argument.via() == Via.COPIED);
    }

    private boolean isData(String descriptor) {
        Optional<String> type = Names.classOf(descriptor);
        boolean isOwn = type.isPresent() && program.hierarchy().isAnalysed(type.get());
        return Names.isArray(descriptor) || (!isOwn && program.dataTypes().isMutableData(descriptor));
    }
}
