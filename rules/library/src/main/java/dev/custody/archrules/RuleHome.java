package dev.custody.archrules;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * What ArchUnit rules judge, and where their classes are.
 *
 * @param roots folders and archives whose classes the rules judge
 * @param libraries folders and archives in which other types are looked up
 * @param jars finds classes of rules that stand beside Custody, and all of ArchUnit
 * @param tests folders and archives with classes of rules and what these need; asked for when a class is not among the jars
 * @param folder in which paths of the rules' own start, that of violation stores
 */
public record RuleHome(
        List<Path> roots, List<Path> libraries, ClassLoader jars, Supplier<List<Path>> tests, Path folder) {
    /** Where, in the folder, ArchUnit keeps violations of frozen rules unless its properties say otherwise. */
    public static final String STORE = "archunit_store";

    public RuleHome {
        roots = List.copyOf(roots);
        libraries = List.copyOf(libraries);
    }
}
