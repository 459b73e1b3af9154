package dev.custody.maven;

import dev.custody.archrules.ArchRules;
import dev.custody.archrules.RuleHome;
import dev.custody.finding.Severity;
import dev.custody.maven.reactor.TestClassPath;
import dev.custody.maven.run.Choice;
import dev.custody.maven.run.Terminal;
import dev.custody.rule.RuleInfo;
import dev.custody.text.RuleText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/** Explains a rule: what it finds and why, what to write instead, what it leaves alone. Needs no project. */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class ExplainMojo extends ConfiguredMojo {
    /** Id of the rule, such as {@code leaked-internals}; without it all rules are listed. */
    @Parameter(property = "custody.rule")
    private @Nullable String rule;

    private final ProjectDependenciesResolver resolver;

    @Inject
    ExplainMojo(ProjectDependenciesResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    void perform() throws MojoExecutionException {
        LogOutput console = new LogOutput(getLog());
        RuleText text = new RuleText(Terminal.of(
                        session().getUserProperties(), session().getRequest().isInteractiveMode())
                .style());
        List<RuleInfo> all = new ArrayList<>(KnownRules.all().infos());
        try (ArchRules own = archRules()) {
            own.rules().forEach(one -> all.add(one.info()));
            own.failures().forEach(failure -> console.block(Severity.WARNING, failure.toString()));
        }
        String shown = rule == null
                ? text.index(all)
                : text.of(Choice.of("custody.rule", rule, all.toArray(RuleInfo[]::new), RuleInfo::id));
        console.block(Severity.INFO, shown);
    }

    /** Those that the settings name, judging nothing. */
    private ArchRules archRules() throws MojoExecutionException {
        MavenProject project = session().getCurrentProject();
        Path module = project.getFile() == null
                ? workingFolder()
                : project.getBasedir().toPath();
        RuleHome home = new RuleHome(
                List.of(),
                List.of(),
                ExplainMojo.class.getClassLoader(),
                () -> project.getFile() == null ? List.of() : TestClassPath.of(project, session(), resolver),
                module);
        return ArchRules.open(
                settingsFor(module).archRules(),
                home,
                Set.copyOf(KnownRules.all().ids()));
    }
}
