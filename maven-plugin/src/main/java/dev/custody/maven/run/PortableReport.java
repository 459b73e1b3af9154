package dev.custody.maven.run;

import dev.custody.engine.Report;
import dev.custody.read.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/** Takes this machine's folders out of a report, so that it reads the same everywhere. */
final class PortableReport {
    private PortableReport() {}

    /**
     * The report with the places of its diagnostics relative to the base; class files of roots elsewhere start with the
     * root's own name.
     */
    static Report of(Report report, List<Path> roots, Path base) {
        List<Diagnostic> diagnostics = report.diagnostics().stream()
                .map(one -> new Diagnostic(one.severity(), portable(one.place(), roots, base), one.reason()))
                .toList();
        return new Report(
                report.findings(),
                diagnostics,
                report.classFiles(),
                report.classesAnalysed(),
                report.rules(),
                report.accepted(),
                report.extent());
    }

    private static String portable(String place, List<Path> roots, Path base) {
        String prefix = base + base.getFileSystem().getSeparator();
        if (place.startsWith(prefix)) {
            return place.substring(prefix.length()).replace('\\', '/');
        }
        for (Path root : roots) {
            if (place.startsWith(root.toString())) {
                return (root.getFileName() + place.substring(root.toString().length())).replace('\\', '/');
            }
        }
        return place;
    }
}
