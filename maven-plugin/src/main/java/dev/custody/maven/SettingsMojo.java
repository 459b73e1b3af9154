package dev.custody.maven;

import dev.custody.finding.Severity;
import dev.custody.text.SettingsText;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Prints the settings that count for each module, as a settings file would say them, with the file and line or the parameter that
 * each comes from.
 */
@Mojo(name = "settings", requiresProject = false, threadSafe = true)
public final class SettingsMojo extends ConfiguredMojo {
    @Parameter(defaultValue = "${project.basedir}", readonly = true)
    private @Nullable File basedir;

    @Override
    void perform() throws MojoExecutionException {
        Path module = basedir == null ? workingFolder() : basedir.toPath();
        String text = SettingsText.of(settingsFor(module), origins(module));
        new LogOutput(getLog()).block(Severity.INFO, "Settings of " + named(module) + "\n" + text);
    }

    /** The folder as seen from where Maven was started, which itself is a dot. */
    private String named(Path module) {
        String shown = shown(module);
        return shown.isEmpty() ? "." : shown;
    }
}
