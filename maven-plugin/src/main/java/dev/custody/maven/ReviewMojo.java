package dev.custody.maven;

import dev.custody.engine.Request;
import dev.custody.maven.run.PathList;
import dev.custody.maven.run.Review;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Looks through any jars, wars, Spring Boot jars and class folders; needs no project. Relative paths start where Maven was
 * started. Class files that cannot be analysed are listed.
 */
@Mojo(name = "review", requiresProject = false, aggregator = true, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class ReviewMojo extends AnalysisMojo {
    /** What to review, separated by commas: {@code a.jar,b/classes}. Required. */
    @Parameter(property = "custody.paths")
    private List<String> paths = List.of();

    /** Jars and class folders in which types are only looked up, separated by commas; {@code lib/*} means its jars. */
    @Parameter(property = "custody.classpath")
    private List<String> classpath = List.of();

    /** Source roots such as {@code src/main/java} and source jars, for excerpts and file names, separated by commas. */
    @Parameter(property = "custody.sources")
    private List<String> sources = List.of();

    /**
     * Report files to write, separated by commas: {@code sarif} for code hosts, {@code html} for people, {@code json} with all
     * that the page shows, for {@code custody:diff} and other tools, {@code gitlab} for its code quality widget, {@code sonar} for
     * its import of issues, {@code junit} for build servers, {@code markdown} for a comment.
     */
    @Parameter(property = "custody.formats", defaultValue = "sarif,html,json")
    private List<String> formats = List.of();

    /** Folder of the report files. */
    @Parameter(property = "custody.output", defaultValue = "target/custody")
    private String output;

    @Override
    void perform() throws MojoExecutionException, MojoFailureException {
        List<Path> roots = parse("custody.paths", paths);
        if (roots.isEmpty()) {
            throw new MojoExecutionException("custody.paths: nothing to review;"
                    + " name jars or class folders, for example -Dcustody.paths=app.jar,other/target/classes");
        }
        Request request = request(roots, parse("custody.classpath", classpath), workingFolder());
        Review review = new Review(
                engineRun(),
                new LogOutput(getLog()),
                parse("custody.sources", sources),
                formats,
                workingFolder().resolve(output),
                namedBaseline(workingFolder()),
                showsGenerated());
        Verdict.announce(review.of(request, archRules(List::of, workingFolder())));
    }

    private List<Path> parse(String property, List<String> texts) throws MojoExecutionException {
        return new PathList(property, workingFolder()).parse(texts);
    }
}
