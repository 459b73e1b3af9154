package dev.custody.maven;

import dev.custody.finding.Severity;
import dev.custody.text.Output;
import org.apache.maven.plugin.logging.Log;

/** Writes console text to Maven's log, a block a message, so that modules built in parallel do not tear it apart. */
record LogOutput(Log log) implements Output {
    @Override
    public void block(Severity severity, String lines) {
        // Maven marks only the first line of a message; an empty one shows where it ends.
        String text = lines.contains("\n") ? lines + "\n" : lines;
        switch (severity) {
            case ERROR -> log.error(text);
            case WARNING -> log.warn(text);
            case INFO -> log.info(text);
        }
    }
}
