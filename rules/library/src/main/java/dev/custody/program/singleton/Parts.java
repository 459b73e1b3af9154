package dev.custody.program.singleton;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.Names;
import dev.custody.program.FieldUse;
import dev.custody.program.Program;
import dev.custody.program.Source;
import java.util.Optional;

/** What an object holds of the project's own classes because it made it itself. */
final class Parts {
    private Parts() {}

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
        return only == null
                ? Optional.empty()
                : Names.classOf(only).filter(type -> program.hierarchy().isAnalysed(type));
    }
}
