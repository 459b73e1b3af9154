package dev.custody.program.singleton;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.Names;
import dev.custody.program.FieldUse;
import dev.custody.program.Program;
import dev.custody.program.Source;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What an object holds of the project's own classes because it made it itself. */
final class Parts {
    private Parts() {}

    /** The types given, those above them, and all whose objects they, or parts of theirs, made for themselves. */
    static Set<String> of(Program program, Collection<String> owners) {
        Set<String> found = new HashSet<>();
        Deque<String> pending = new ArrayDeque<>(owners);
        while (!pending.isEmpty()) {
            String name = pending.remove();
            Optional<ClassFacts> type = program.hierarchy().analysed(name);
            if (type.isEmpty() || !found.add(name)) {
                continue;
            }
            pending.addAll(type.get().interfaces());
            addIfPresent(pending, type.get().superName());
            for (FieldFacts field : type.get().fields()) {
                addIfPresent(pending, onlyType(program, field));
            }
        }
        return found;
    }

    private static void addIfPresent(Deque<String> pending, Optional<String> type) {
        if (type.isPresent()) {
            pending.add(type.get());
        }
    }

    /** The analysed class of what a field holds, when the object made it and it is always the same class. */
    static Optional<String> onlyType(Program program, FieldFacts field) {
        String only = null;
        for (FieldUse.Write write : program.use(field).writes()) {
            for (Source source : write.sources()) {
                if (source == Source.Plain.CONSTANT) {
                    continue;
                }
                if (!(source instanceof Source.Made made) || (only != null && !only.equals(made.descriptor()))) {
                    return Optional.empty();
                }
                only = made.descriptor();
            }
        }
        Optional<String> type = only == null ? Optional.empty() : Names.classOf(only);
        return type.isPresent() && program.hierarchy().isAnalysed(type.get()) ? type : Optional.empty();
    }
}
