package dev.custody.program.ownership;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.Names;
import dev.custody.program.FieldUse;
import dev.custody.program.Program;
import dev.custody.program.Provenance;
import dev.custody.program.Source;
import dev.custody.program.mutability.Link;
import dev.custody.program.mutability.Mutabilities;
import dev.custody.program.mutability.Mutability;
import dev.custody.program.mutability.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Is what declares itself a value deeply immutable? Asks for the verdict on each field; unknown is taken for immutable, and
 * an object of the project that is no data carrier for an association, whose state is not the value's.
 */
final class DeclaredValues {
    private final Program program;
    private final DeclaredPackages packages;
    private final Mutabilities mutabilities;

    DeclaredValues(Program program, DeclaredPackages packages) {
        this.program = program;
        this.packages = packages;
        this.mutabilities = Mutabilities.of(program);
    }

    /**
     * How a type that is judged breaks what it declares.
     *
     * @param spokenOf fields of which another rule speaks
     */
    Optional<BrokenValue> in(ClassFacts type, Set<FieldRef> spokenOf) {
        List<BrokenValue.Fault> faults = new ArrayList<>(0);
        for (FieldFacts field : type.fields()) {
            if (!field.modifiers().isStatic()
                    && !CompilerMade.isMade(field)
                    && !AnnotationFacts.isAny(field.annotations(), Set.of("Shared", "Owned", "LazyInit"))
                    && !spokenOf.contains(field.ref())) {
                fault(field).ifPresent(faults::add);
            }
        }
        return faults.isEmpty() ? Optional.empty() : Optional.of(new BrokenValue(type, faults));
    }

    /** Whether a type is declared to be a value and may be held to it. */
    boolean isJudged(ClassFacts type) {
        return packages.isValue(type)
                && !type.isInterface()
                && !CompilerMade.isMade(type)
                && !program.roles().isTestDouble(type)
                && !AnnotationFacts.isAny(type.annotations(), Set.of("Shared"));
    }

    private Optional<BrokenValue.Fault> fault(FieldFacts field) {
        if (Names.classOf(field.descriptor())
                .filter(program.dataTypes()::isCollaborator)
                .isPresent()) {
            return Optional.empty();
        }
        Verdict verdict = mutabilities.ofField(field);
        boolean changes = verdict.mutability() != Mutability.IMMUTABLE && verdict.mutability() != Mutability.UNKNOWN;
        if (!changes || verdict.path().isEmpty() || leadsThroughAssociation(verdict.path())) {
            return Optional.empty();
        }
        Link last = verdict.path().get(verdict.path().size() - 1);
        return program.hierarchy()
                .declaration(last.field())
                .filter(end -> last.cause().isPresent() ? !isSetOnFirstUse(end) : isGivenData(end))
                .map(end -> new BrokenValue.Fault(field, verdict.path()));
    }

    /** Whether the way to the change leads through an object of the project that is more than data. */
    private boolean leadsThroughAssociation(List<Link> path) {
        for (Link link : path.subList(1, path.size())) {
            Optional<ClassFacts> owner =
                    program.hierarchy().analysed(link.field().owner());
            if (owner.isPresent() && !isData(owner.get())) {
                return true;
            }
        }
        return false;
    }

    /** A value computed once from the others: late, and always the same. */
    private boolean isSetOnFirstUse(FieldFacts field) {
        List<FieldUse.Write> writes = program.use(field).writes().stream()
                .filter(write -> write.holder() != Source.Holder.FRESH)
                .filter(write -> !program.runsOnlyInConstruction(write.method()))
                .toList();
        return !writes.isEmpty()
                && program.use(field).changes().isEmpty()
                && writes.stream().allMatch(write -> program.isUnderOwnNullCheck(field, write));
    }

    /** Nobody is seen to change it, but callers have it, too. */
    private boolean isGivenData(FieldFacts field) {
        return program.dataTypes().isMutableData(field.descriptor())
                && program.fieldData().provenance(field).contains(Provenance.GIVEN);
    }

    private boolean isData(ClassFacts type) {
        return type.isRecord() || packages.isValue(type) || program.roles().isDataCarrier(type);
    }
}
