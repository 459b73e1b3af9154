package dev.custody.engine;

import dev.custody.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells findings in generated code by the source root that their file lies in: annotations that say so are gone from class
 * files, that of the JDK among them.
 */
public final class GeneratedSources {
    /** As it follows the number of findings that are left out. */
    public static final String WHERE = "in generated code";

    private static final List<Path> GENERATED =
            List.of(Path.of("target", "generated-sources"), Path.of("build", "generated"));

    /** {@code java}, {@code kotlin}; deeper down they belong to a package. */
    private static final int ROOTS_BELOW_SRC = 2;

    private final List<Path> generated;
    private final List<Path> written;

    private GeneratedSources(List<Path> generated, List<Path> written) {
        this.generated = List.copyOf(generated);
        this.written = List.copyOf(written);
    }

    /** @param roots of sources, generated ones among them, known by lying in {@code target/generated-sources} and the like */
    public static GeneratedSources among(List<Path> roots) {
        Map<Boolean, List<Path>> parted =
                roots.stream().collect(Collectors.partitioningBy(GeneratedSources::isGenerated));
        return new GeneratedSources(parted.getOrDefault(true, List.of()), parted.getOrDefault(false, List.of()));
    }

    /**
     * Where nobody tells the source roots, they are looked for beside the class folders of Maven ({@code target/classes}) and
     * Gradle ({@code build/classes/java/main}).
     *
     * @param classRoots folders and archives; beside others than those there are none
     */
    public static GeneratedSources beside(List<Path> classRoots) {
        List<Path> generated = new ArrayList<>();
        List<Path> written = new ArrayList<>();
        for (Path module : modules(classRoots)) {
            for (Path folder : GENERATED) {
                generated.addAll(foldersBelow(module.resolve(folder), Integer.MAX_VALUE));
            }
            written.addAll(foldersBelow(module.resolve("src"), ROOTS_BELOW_SRC));
        }
        return new GeneratedSources(generated, written);
    }

    private static Set<Path> modules(List<Path> classRoots) {
        Set<Path> modules = new TreeSet<>();
        for (Path root : classRoots) {
            Path at = root.toAbsolutePath().normalize();
            if (at.endsWith(Path.of("target", "classes"))) {
                modules.add(at.resolve("../..").normalize());
            }
            for (Path above = at.getParent(); above != null; above = above.getParent()) {
                if (above.endsWith(Path.of("build", "classes"))) {
                    modules.add(above.resolve("../..").normalize());
                }
            }
        }
        return modules;
    }

    private static List<Path> foldersBelow(Path top, int depth) {
        if (!Files.isDirectory(top)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(top, depth)) {
            return found.filter(Files::isDirectory).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // nobody can say what lies there
        }
    }

    /** Whether the finding's file is in a generated root and in no other. */
    public boolean hold(Finding finding) {
        return finding.place()
                .source()
                .filter(source -> isIn(generated, source) && !isIn(written, source))
                .isPresent();
    }

    /** A class file may claim any source, one that no file can be named by as well. */
    private static boolean isIn(List<Path> roots, String source) {
        try {
            return roots.stream().anyMatch(root -> Files.isRegularFile(root.resolve(source)));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isGenerated(Path root) {
        for (int from = 0; from + 2 <= root.getNameCount(); from++) {
            if (GENERATED.contains(Path.of(
                    root.getName(from).toString(), root.getName(from + 1).toString()))) {
                return true;
            }
        }
        return false;
    }
}
