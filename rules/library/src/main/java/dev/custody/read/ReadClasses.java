package dev.custody.read;

import dev.custody.facts.ClassFacts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of reading class files. Every file that was asked for is either in {@code classes} or named by one diagnostic
 * of severity {@link Diagnostic.Severity#UNREAD_CLASS} or {@link Diagnostic.Severity#SHADOWED_CLASS}.
 *
 * @param classes sorted by name, one a name
 * @param exported packages (internal names) that the module descriptors among the files export to everybody; empty
 *     without a descriptor
 * @param diagnostics sorted by place
 * @param files how many class files were asked for, module descriptors not counted
 */
public record ReadClasses(
        List<ClassFacts> classes, Optional<Set<String>> exported, List<Diagnostic> diagnostics, int files) {
    public ReadClasses {
        classes = List.copyOf(classes);
        exported = exported.map(Set::copyOf);
        diagnostics = List.copyOf(diagnostics);
    }
}
