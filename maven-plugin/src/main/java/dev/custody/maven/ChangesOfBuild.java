package dev.custody.maven;

import dev.custody.maven.run.Checkout;
import dev.custody.maven.since.ChangedFiles;
import dev.custody.maven.since.GitException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.SessionData;

/**
 * Asks git what has changed once a build and checkout, for whichever module comes first. The answer is kept with the data that
 * Maven keeps for one build, and goes with it.
 */
final class ChangesOfBuild {
    /** What git is asked; of a class that each class loader of the plugin has for itself, as the answers are. */
    private record Question(String revision, Path checkout) {}

    /** Asks git. */
    @FunctionalInterface
    interface Asking {
        ChangedFiles since(String revision, Path folder) throws GitException;
    }

    private ChangesOfBuild() {}

    /**
     * The files that have changed in the checkout around a folder. Modules that ask at the same time wait for the first.
     *
     * @param build the data of the build
     * @throws GitException when git refuses; every module is told the same
     */
    static ChangedFiles since(String revision, Path folder, SessionData build, Asking git) throws GitException {
        Question question = new Question(revision, Checkout.root(real(folder)));
        build.set(question, null, new Answer());
        return ((Answer) build.get(question)).of(question, git);
    }

    /** Git goes by where links lead. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }

    /** Files or a refusal, once one of them is there. */
    private static final class Answer {
        private List<ChangedFiles> files = List.of();
        private List<GitException> refusals = List.of();

        synchronized ChangedFiles of(Question question, Asking git) throws GitException {
            if (files.isEmpty() && refusals.isEmpty()) {
                ask(question, git);
            }
            if (!refusals.isEmpty()) {
                throw refusals.get(0);
            }
            return files.get(0);
        }

        private void ask(Question question, Asking git) {
            try {
                files = List.of(git.since(question.revision(), question.checkout()));
            } catch (GitException e) {
                refusals = List.of(e);
            }
        }
    }
}
