package dev.custody.maven;

import dev.custody.baseline.BaselineFile;
import dev.custody.engine.Request;
import dev.custody.maven.run.Inspection;
import dev.custody.maven.run.Reporting;
import dev.custody.settings.FailOn;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * Writes reports about the module's classes, and never fails for what they say. Among the reports of a project's site it is the
 * review for people, which {@code mvn site} links to; that takes a {@code maven-site-plugin} from 3.20 on.
 */
@Mojo(name = "report", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class ReportMojo extends ModuleMojo implements MavenReport {
    /** Report files to write, separated by commas, in the words of {@code check}; a site has the page alone. */
    @Parameter(property = "custody.formats", defaultValue = "html,sarif,json,markdown")
    private List<String> formats = List.of();

    /** Folder of the report files; a site has its own. */
    @Parameter(property = "custody.output", defaultValue = "${project.build.directory}/custody")
    private File output;

    private boolean inSite;

    @Override
    void run(Request request, BaselineFile baseline) throws MojoExecutionException {
        Optional<Inspection> found = inspectModule(request);
        if (found.isPresent()) {
            report(found.get().against(baseline.read()));
        }
    }

    private void report(Inspection inspection) throws MojoExecutionException {
        Reporting reporting = new Reporting(
                new LogOutput(getLog()),
                inSite ? List.of("html") : formats,
                output.toPath(),
                sources(),
                moduleName(),
                moduleName(),
                FailOn.NEVER);
        if (!inSite) {
            engineRun().print(inspection, reporting);
        }
        engineRun().write(inspection, reporting);
        Verdict.onFailedRules(inspection.report());
    }

    /** Called for a site; the page is no part of the sink's document. */
    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        inSite = true;
        try {
            execute();
        } catch (MojoExecutionException | MojoFailureException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
    }

    @Override
    public boolean canGenerateReport() {
        return hasClasses();
    }

    @Override
    public boolean isExternalReport() {
        return true;
    }

    @Override
    @SuppressWarnings("deprecation") // and abstract all the same
    public String getOutputName() {
        return "custody";
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return "Custody review";
    }

    @Override
    public String getDescription(Locale locale) {
        return "Who owns what, who may change it, and the life of each kind of object.";
    }

    @Override
    public void setReportOutputDirectory(File folder) {
        output = folder;
    }

    @Override
    public File getReportOutputDirectory() {
        return output;
    }
}
