/**
 * What has changed since a revision, and which findings does that concern? A folder of a checkout and the name of a revision come
 * in, the names of changed files go out; git on the path does the work. Start with {@link dev.custody.maven.since.ChangedFiles}.
 */
@NullMarked
package dev.custody.maven.since;

import org.jspecify.annotations.NullMarked;
