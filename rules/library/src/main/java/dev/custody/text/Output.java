package dev.custody.text;

import dev.custody.finding.Severity;

/** Where console text goes. */
@FunctionalInterface
public interface Output {
    /**
     * Takes lines that belong together and should not be torn apart by other output.
     *
     * @param severity how loud the block is
     * @param text lines separated by a line feed, without one at the end
     */
    void block(Severity severity, String text);
}
