package dev.custody.maven;

import dev.custody.engine.Engine;
import dev.custody.engine.Request;
import dev.custody.maven.reactor.Module;
import dev.custody.maven.reactor.Reactor;
import dev.custody.settings.SettingsFiles;
import dev.custody.text.FirstSettings;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes a first {@code custody.yml} at the root of the build, with a comment for each thing to decide and the packages that look
 * like domain, boundary and infrastructure, each with the reason. Reads compiled classes: {@code mvn process-classes
 * custody:init}. Never writes over a file.
 */
@Mojo(name = "init", aggregator = true, threadSafe = true)
public final class InitMojo extends ConfiguredMojo {
    @Override
    void perform() throws MojoExecutionException {
        Path file = workingFolder().resolve(SettingsFiles.NAME);
        List<Path> classes =
                Reactor.of(session()).readable().stream().map(Module::classes).toList();
        if (Files.exists(file)) {
            throw isThere(file);
        }
        if (classes.isEmpty()) {
            getLog().warn("Custody writes no " + SettingsFiles.NAME
                    + ": there are no classes; compile first, as in mvn process-classes custody:init");
            return;
        }
        try {
            String text = FirstSettings.of(Engine.open(Request.of(classes)).landscape());
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            getLog().info("First settings: " + shown(file));
        } catch (FileAlreadyExistsException e) {
            throw isThere(file);
        } catch (IOException e) {
            throw new MojoExecutionException("Custody cannot write " + shown(file) + ": " + e.getMessage(), e);
        }
    }

    private MojoExecutionException isThere(Path file) {
        return new MojoExecutionException(
                shown(file) + " is there already and stays as it is; custody:settings prints what counts");
    }
}
