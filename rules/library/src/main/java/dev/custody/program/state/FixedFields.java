package dev.custody.program.state;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.program.FieldUse;
import dev.custody.program.Program;

/** Fields that nothing but initialisers and constructors assigns, and whose contents nothing else changes. */
final class FixedFields {
    private final Program program;

    FixedFields(Program program) {
        this.program = program;
    }

    boolean contain(FieldFacts field) {
        FieldUse use = program.use(field);
        for (FieldUse.Write write : use.writes()) {
            if (!isInitialisation(write.method())) {
                return false;
            }
        }
        for (FieldUse.Change change : use.changes()) {
            if (!isInitialisation(change.method())) {
                return false;
            }
        }
        return true;
    }

    private boolean isInitialisation(MethodFacts method) {
        return method.isConstructor()
                || method.isClassInitializer()
                || program.runsOnlyInClassInitialisation(method)
                || program.runsOnlyInConstruction(method);
    }
}
