package dev.custody.maven.since;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Files that differ from where a branch left another: in commits since, in the index, in the working tree; and new ones that
 * nobody has added yet, unless they are ignored.
 */
public final class ChangedFiles {
    private final SortedSet<String> paths;

    /** @param paths from the root of the repository on, with forward slashes */
    ChangedFiles(Collection<String> paths) {
        this.paths = new TreeSet<>(paths);
    }

    /**
     * Asks git, which takes some ten milliseconds.
     *
     * @param folder in a checkout; which one of it does not matter
     * @param revision a branch, tag or commit, such as {@code origin/main}
     * @throws GitException when git, the checkout or the revision is missing
     */
    public static ChangedFiles since(String revision, Path folder) throws GitException {
        return since(revision, new Git("git", folder));
    }

    static ChangedFiles since(String revision, Git git) throws GitException {
        String fork = forkPoint(revision, git);
        TreeSet<String> paths = new TreeSet<>();
        // without renames a file that moved counts under its new name, which is the one that findings know
        paths.addAll(list(git, "-c", "diff.relative=false", "diff", "--name-only", "--no-renames", "-z", fork, "--"));
        paths.addAll(list(git, "ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/"));
        return new ChangedFiles(paths);
    }

    /** The commit where the branch left the revision: what others did there since is not this branch's change. */
    private static String forkPoint(String revision, Git git) throws GitException {
        if (revision.startsWith("-")) {
            throw new GitException("'" + revision + "' is no revision; name one such as origin/main");
        }
        Git.Answer answer = git.ask("merge-base", revision, "HEAD");
        if (answer.status() == Git.NOTHING) {
            throw new GitException("'" + revision + "' and HEAD have no commit in common here;"
                    + " where the clone is shallow, fetch more of its history (git fetch --unshallow)");
        }
        if (answer.status() != Git.FINE) {
            throw new GitException("git finds no '" + revision + "' from " + git.folder() + " (" + answer.errors()
                    + "); fetch it, or name another revision");
        }
        return answer.output().strip();
    }

    private static Collection<String> list(Git git, String... command) throws GitException {
        Git.Answer answer = git.ask(command);
        if (answer.status() != Git.FINE) {
            throw new GitException("git cannot list what changed in " + git.folder() + " (" + answer.errors() + ")");
        }
        return answer.entries();
    }

    /** Whether the finding or one of its steps is in a changed file, or where no file is known. */
    public boolean concern(Finding finding) {
        return contain(finding.place()) || finding.steps().stream().anyMatch(step -> contain(step.place()));
    }

    /** By the end of the path: class files tell the source below its root, and steps lead into other modules. */
    private boolean contain(Place place) {
        Optional<String> source = place.source();
        return source.isEmpty() || paths.stream().anyMatch(path -> ("/" + path).endsWith("/" + source.get()));
    }

    /** The paths, sorted; the same text for the same changes. */
    @Override
    public String toString() {
        return paths.toString();
    }
}
