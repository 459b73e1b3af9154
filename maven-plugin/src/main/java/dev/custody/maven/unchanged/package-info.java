/**
 * Has anything changed since the last run, and what did that run come to? What goes into a check comes in as a hash, what it
 * said, wrote and decided is kept in a file, and comes out again. Start with {@link dev.custody.maven.unchanged.LastRun}.
 */
@NullMarked
package dev.custody.maven.unchanged;

import org.jspecify.annotations.NullMarked;
