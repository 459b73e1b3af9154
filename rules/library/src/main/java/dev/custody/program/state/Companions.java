package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.program.FieldUse;
import dev.custody.program.Program;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Fields that may stand for the state in a test: those assigned where the state is, and flags that change. */
final class Companions {
    private final Program program;

    Companions(Program program) {
        this.program = program;
    }

    Set<FieldRef> of(ClassFacts type, StateField state) {
        Set<FieldRef> companions = new HashSet<>();
        for (FieldFacts field : type.fields()) {
            if (isChangingFlag(field)) {
                companions.add(field.ref());
            }
        }
        for (FieldUse.Write write : program.use(state.field()).writes()) {
            if (!program.runsOnlyInConstruction(write.method())) {
                addWritten(write.method(), state.field().ref(), companions);
            }
        }
        return companions;
    }

    private boolean isChangingFlag(FieldFacts field) {
        if (field.descriptor().equals("Ljava/util/concurrent/atomic/AtomicBoolean;")) {
            return true;
        }
        if (field.descriptor().equals("Z")) {
            for (FieldUse.Write write : program.use(field).writes()) {
                if (!program.runsOnlyInConstruction(write.method())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void addWritten(MethodFacts method, FieldRef state, Set<FieldRef> companions) {
        for (Node node : method.body().nodes()) {
            if (node instanceof Node.FieldWrite write && !write.receiver().isEmpty()) {
                Optional<FieldFacts> field = program.hierarchy().declaration(write.field());
                if (field.isPresent() && !field.get().ref().equals(state)) {
                    companions.add(field.get().ref());
                }
            }
        }
    }
}
