package dev.custody.maven.run;

import dev.custody.baseline.BaselineException;
import dev.custody.baseline.BaselineFile;
import dev.custody.engine.GeneratedSources;
import dev.custody.engine.Request;
import dev.custody.settings.FailOn;
import dev.custody.text.Output;
import dev.custody.text.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A look through any jars and class folders, whoever's they are.
 *
 * @param sources source roots and source jars
 * @param formats the words for the files
 * @param folder of the files
 * @param baseline of findings that are known; whose module it was does not matter here
 * @param generated whether findings in generated code are listed, too, beside class folders that show where it lies
 */
public record Review(
        Run run,
        Output console,
        List<Path> sources,
        List<String> formats,
        Path folder,
        Optional<Path> baseline,
        boolean generated) {
    /**
     * Runs the engine, prints and writes.
     *
     * @return what the review fails with, which it does only when the settings say so
     * @throws UsageException when something that was named cannot be read or written and, at the end, when a rule failed
     */
    public Optional<String> of(Request request, ArchRuleSource archRules) {
        FailOn threshold = request.settings().failOn().orElse(FailOn.NEVER);
        try (SourceRoots opened = SourceRoots.open(sources)) {
            Inspection inspection = known(written(run.inspect(request, archRules)));
            Reporting reporting = new Reporting(
                    console,
                    formats,
                    folder,
                    new Sources(opened.roots(), run.workingFolder()),
                    "review",
                    subject(request.roots()),
                    threshold);
            run.print(inspection, reporting);
            List<Path> files = run.write(inspection, reporting);
            Failure.ofRules(inspection.report()).ifPresent(failed -> {
                throw new UsageException(failed);
            });
            return Failure.of(inspection.report(), threshold, run.where(files));
        }
    }

    private Inspection written(Inspection found) {
        return generated
                ? found
                : found.without(GeneratedSources.beside(found.request().roots())::hold, GeneratedSources.WHERE);
    }

    private Inspection known(Inspection found) {
        try {
            return baseline.isEmpty() ? found : found.against(BaselineFile.ofAllModules(baseline.get()));
        } catch (BaselineException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    /** The roots as seen from the working folder; those elsewhere, and that folder itself, by their names. */
    private String subject(List<Path> roots) {
        return roots.stream()
                .map(root -> root.startsWith(run.workingFolder()) && !root.equals(run.workingFolder())
                        ? run.shown(root)
                        : String.valueOf(root.getFileName()))
                .collect(Collectors.joining(", "));
    }
}
