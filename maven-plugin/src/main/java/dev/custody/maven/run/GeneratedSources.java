package dev.custody.maven.run;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.text.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells findings in generated code by the source root that their file lies in: annotations that say so are gone from class
 * files, that of the JDK among them.
 */
public final class GeneratedSources {
    private static final List<Path> GENERATED =
            List.of(Path.of("target", "generated-sources"), Path.of("build", "generated"));

    private final Sources generated;
    private final Sources written;

    /** @param roots of sources, generated ones among them, known by lying in {@code target/generated-sources} and the like */
    public GeneratedSources(List<Path> roots) {
        Map<Boolean, List<Path>> parted =
                roots.stream().collect(Collectors.partitioningBy(GeneratedSources::isGenerated));
        generated = new Sources(parted.getOrDefault(true, List.of()), Path.of(""));
        written = new Sources(parted.getOrDefault(false, List.of()), Path.of(""));
    }

    /** Whether the finding's file is in a generated root and in no other. */
    public boolean hold(Finding finding) {
        Place place = finding.place();
        return generated.file(place).isPresent() && written.file(place).isEmpty();
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
