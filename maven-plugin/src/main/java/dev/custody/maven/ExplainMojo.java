package dev.custody.maven;

import dev.custody.finding.Severity;
import dev.custody.maven.run.Choice;
import dev.custody.maven.run.Terminal;
import dev.custody.rule.RuleInfo;
import dev.custody.text.RuleText;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Explains a rule: what it finds and why, what to write instead, what it leaves alone. Needs no project. */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class ExplainMojo extends AbstractMojo {
    /** Id of the rule, such as {@code leaked-internals}; without it all rules are listed. */
    @Parameter(property = "custody.rule")
    private @Nullable String rule;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Override
    public void execute() throws MojoExecutionException {
        RuleText text = new RuleText(
                Terminal.of(session.getUserProperties(), session.getRequest().isInteractiveMode())
                        .style());
        List<RuleInfo> all = KnownRules.all().infos();
        String shown = rule == null
                ? text.index(all)
                : text.of(Choice.of("custody.rule", rule, all.toArray(RuleInfo[]::new), RuleInfo::id));
        new LogOutput(getLog()).block(Severity.INFO, shown);
    }
}
