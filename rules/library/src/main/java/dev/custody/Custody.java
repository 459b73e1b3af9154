package dev.custody;

import dev.custody.engine.RunningClassPath;
import dev.custody.engine.TestRoots;
import dev.custody.read.ClassRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Custody without ArchUnit: names what to judge.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> custody() {
 *     return Custody.inspect("com.acme.orders").asTests();
 * }
 * }</pre>
 */
public final class Custody {
    private Custody() {}

    /**
     * Judges packages of the class path and all packages below them. Test folders are left out unless a package lies
     * nowhere else.
     *
     * @param packages at least one, such as {@code com.acme.orders}
     * @throws IllegalArgumentException when a package has no classes; the message names it
     */
    public static Inspection inspect(String... packages) {
        if (packages.length == 0) {
            throw new IllegalArgumentException("name at least one package to inspect");
        }
        List<Path> entries = RunningClassPath.entries();
        Set<Path> roots = new LinkedHashSet<>();
        for (String name : packages) {
            List<Path> holding =
                    entries.stream().filter(entry -> holds(entry, name)).toList();
            if (holding.isEmpty()) {
                throw new IllegalArgumentException(
                        "there is no class in package " + name + " or below it on the class path; is the name right?");
            }
            roots.addAll(TestRoots.leftOut(holding));
        }
        Set<String> chosen = Set.of(packages);
        return Inspection.of(new ArrayList<>(roots), type -> chosen.stream().anyMatch(name -> isIn(name, type)));
    }

    /**
     * Judges all classes of some folders and archives.
     *
     * @throws IllegalArgumentException when there is nothing at a path, or no class; the message names it
     */
    public static Inspection inspect(Path... paths) {
        if (paths.length == 0) {
            throw new IllegalArgumentException("name at least one folder or archive to inspect");
        }
        for (Path path : paths) {
            try (ClassRoot root = ClassRoot.open(path)) {
                if (root.packages().isEmpty()) {
                    throw new IllegalArgumentException(path + ": there is no class in it");
                }
            } catch (IOException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }
        return Inspection.of(List.of(paths), type -> true);
    }

    private static boolean holds(Path entry, String packageName) {
        try (ClassRoot root = ClassRoot.open(entry)) {
            return root.packages().stream().anyMatch(found -> isIn(packageName, found.replace('/', '.') + "."));
        } catch (IOException e) {
            throw new UncheckedIOException("a class path entry cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isIn(String packageName, String name) {
        return packageName.isEmpty() || name.startsWith(packageName + ".");
    }
}
