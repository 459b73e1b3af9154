package dev.custody.rule;

import java.util.Arrays;
import java.util.Optional;

/** What a rule threw, as a person says it. */
public final class Thrown {
    private Thrown() {}

    /**
     * The exception on one line and, where that is known, the file and line.
     *
     * @param own binary name of the class to blame: its innermost line is told, or that of any other where it has none
     */
    public static String text(String own, Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        Optional<String> place = Arrays.stream(trace)
                .filter(frame ->
                        frame.getClassName().equals(own) || frame.getClassName().startsWith(own + "$"))
                .findFirst()
                .or(() -> Arrays.stream(trace).findFirst())
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber());
        return String.valueOf(thrown).strip().replaceAll("\\s*[\r\n]+\\s*", " ") + place.orElse("");
    }
}
