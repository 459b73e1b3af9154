package dev.custody.maven.unchanged;

import java.nio.file.Path;

/**
 * What the inputs of a run looked like from outside, no file opened and no settings read. When they look the same, they are the
 * same.
 *
 * @param hash of inputs at a glance that had settled
 * @param baseline the file that the settings lead to, whether or not it is there; the next run can look at it without them
 */
public record Glance(String hash, Path baseline) {}
