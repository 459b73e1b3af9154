package dev.custody.read;

import dev.custody.facts.ClassFacts;
import java.util.List;
import java.util.Set;

/**
 * What came of reading class files. Every file that was asked for is either in {@code classes} or named by one diagnostic
 * of severity {@link Diagnostic.Severity#UNREAD_CLASS} or {@link Diagnostic.Severity#SHADOWED_CLASS}.
 *
 * @param classes sorted by name, one a name
 * @param hidden packages (internal names) that a module among the roots does not export to everybody
 * @param diagnostics sorted by place
 * @param files how many class files were asked for, module descriptors not counted
 */
public record ReadClasses(List<ClassFacts> classes, Set<String> hidden, List<Diagnostic> diagnostics, int files) {
    public ReadClasses {
        classes = List.copyOf(classes);
        hidden = Set.copyOf(hidden);
        diagnostics = List.copyOf(diagnostics);
    }
}
