/**
 * What came, went and changed between two reviews? Two files of the format {@code json} in, a difference by chapter out, and
 * its text. Start with {@link dev.custody.maven.diff.ReviewDiff}.
 */
@NullMarked
package dev.custody.maven.diff;

import org.jspecify.annotations.NullMarked;
