package dev.custody.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Folders and archives in which build tools keep test code. */
public final class TestRoots {
    /** Maven; Gradle's {@code build/classes/java/test}; IntelliJ's {@code out/test/module}; Maven's test jars. */
    private static final Pattern PLACE =
            Pattern.compile(".*(/test-classes|/build/classes/([^/]+/)?test|/out/test/[^/]+|-tests\\.jar)");

    private TestRoots() {}

    /**
     * The roots without those of tests, which are neither judged nor evidence, unless there are no others: then tests are
     * what somebody wants to have judged.
     */
    public static List<Path> leftOut(List<Path> roots) {
        List<Path> others = roots.stream().filter(root -> !isTestRoot(root)).toList();
        return others.isEmpty() ? roots : others;
    }

    private static boolean isTestRoot(Path root) {
        String place = root.toAbsolutePath().toString().replace('\\', '/');
        return PLACE.matcher(place).matches();
    }
}
