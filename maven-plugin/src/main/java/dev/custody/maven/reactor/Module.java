package dev.custody.maven.reactor;

import java.nio.file.Path;
import java.util.List;

/**
 * One module of the build.
 *
 * @param name its artifact's
 * @param folder that of its POM
 * @param classes its class folder, whether or not it is there
 * @param sources its source folders, whether or not they are there
 * @param state what there is of it
 */
public record Module(String name, Path folder, Path classes, List<Path> sources, State state) {
    /** What there is of a module. */
    public enum State {
        /** Its classes are of this build. */
        BUILT,
        /** This build leaves it out, and there are classes of an earlier one. */
        LEFT_OUT,
        /** It has sources and no classes. */
        MISSING,
        /** There is nothing to read: it only holds others, or has no code. */
        EMPTY
    }

    public Module {
        sources = List.copyOf(sources);
    }

    public boolean hasClasses() {
        return state == State.BUILT || state == State.LEFT_OUT;
    }
}
