package dev.custody.archrules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.Names;
import dev.custody.program.Program;
import dev.custody.rule.OwnRulesException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The classes to judge as ArchUnit has them: read when first asked for, and once; for one thread at a time. */
final class ImportedClasses {
    private final List<Path> roots;
    private Optional<JavaClasses> known = Optional.empty();

    ImportedClasses(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /**
     * Those that the rules of a class are about.
     *
     * @throws OwnRulesException when ArchUnit cannot read one of the program's classes: what it does is not judged
     */
    JavaClasses of(Class<?> rules, Program program) {
        if (known.isEmpty()) {
            known = Optional.of(imported(program));
        }
        return AnalysedClasses.of(rules, known.get());
    }

    private JavaClasses imported(Program program) {
        Set<String> wanted = program.reportedClasses()
                .map(ClassFacts::name)
                .map(Names::toBinary)
                .collect(Collectors.toSet());
        try (ImportFolders folders = ImportFolders.of(roots)) {
            JavaClasses all = new ClassFileImporter().importPaths(folders.all());
            requireRead(wanted, all);
            return all.that(
                    DescribedPredicate.describe("are judged", (JavaClass type) -> wanted.contains(type.getName())));
        } catch (IOException e) {
            throw new OwnRulesException("ArchUnit cannot read the classes to judge: " + e.getMessage(), e);
        }
    }

    private static void requireRead(Set<String> wanted, JavaClasses read) {
        List<String> unread =
                wanted.stream().filter(name -> !read.contain(name)).sorted().toList();
        if (!unread.isEmpty()) {
            throw new OwnRulesException(
                    "ArchUnit cannot read " + unread.get(0)
                            + (unread.size() > 1 ? " and " + (unread.size() - 1) + " more classes" : "")
                            + ", so that its rules judge nothing; give the plugin a newer com.tngtech.archunit:archunit as a dependency");
        }
    }
}
