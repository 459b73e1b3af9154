package dev.custody.maven;

import dev.custody.baseline.BaselineFile;
import dev.custody.baseline.ModuleBaseline;
import dev.custody.engine.Report;
import dev.custody.engine.Request;
import dev.custody.finding.Severity;
import dev.custody.maven.run.Inspection;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes what the module's classes have today into the baseline, so that {@code check} fails on new findings alone, and says by
 * how much each rule has grown. Reads compiled classes: {@code mvn process-classes custody:baseline}.
 */
@Mojo(name = "baseline", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
public final class BaselineMojo extends ModuleMojo {
    /** Only takes out what is fixed, and adds nothing. */
    @Parameter(property = "custody.shrink", defaultValue = "false")
    private boolean shrink;

    @Override
    void run(Request request, BaselineFile file) throws MojoExecutionException {
        Optional<Inspection> inspection = inspectModule(request);
        if (inspection.isPresent()) {
            write(inspection.get(), file);
        }
    }

    private void write(Inspection inspection, BaselineFile file) throws MojoExecutionException {
        Verdict.onUnreadClasses(inspection.report());
        ModuleBaseline before = file.read();
        file.change(entries -> changed(inspection.report().against(entries), entries));
        new LogOutput(getLog()).block(Severity.INFO, BaselineGrowth.between(before, file.read(), shown(file.path())));
        Verdict.onFailedRules(inspection.report());
    }

    /** Somebody who left out to compile would wonder where the file is. */
    @Override
    void nothingToDo(String why) {
        if (hasSources()) {
            getLog().warn("Custody writes no baseline: " + why
                    + "; compile first, as in mvn process-classes custody:baseline");
        } else {
            super.nothingToDo(why);
        }
    }

    private ModuleBaseline changed(Report report, ModuleBaseline entries) {
        ModuleBaseline shrunk = entries.without(report.accepted().fixed());
        return shrink ? shrunk : shrunk.with(report.findings());
    }
}
