package dev.custody.maven;

import dev.custody.maven.run.Checkout;
import dev.custody.settings.SettingsFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;

/** The folders of the checkout that a build runs in. */
final class Repository {
    private Repository() {}

    /** Where Maven was started: paths on the console start here, so that terminals can link them. */
    static Path workingFolder(MavenSession session) {
        return Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    }

    /**
     * The nearest folder that holds the version control's data, from the root of the multi-module build upwards; that root
     * itself when there is none. Code hosts want paths from here.
     */
    static Path root(MavenSession session) {
        return Checkout.root(buildRoot(session));
    }

    /** The root of the multi-module build. */
    static Path buildRoot(MavenSession session) {
        File multiModule = session.getRequest().getMultiModuleProjectDirectory();
        return Optional.ofNullable(multiModule)
                .map(folder -> folder.toPath().toAbsolutePath().normalize())
                .orElseGet(() -> workingFolder(session));
    }

    /**
     * The highest folder whose settings and baseline have a say in a module: the root of the build or, where somebody builds
     * a module from its own folder, that of the project around it, so that tests and all builds agree.
     */
    static Path settingsRoot(MavenSession session, Path module) {
        return higher(buildRoot(session), SettingsFiles.projectRoot(module));
    }

    static Path higher(Path one, Path other) {
        return one.startsWith(other) ? other : one;
    }
}
