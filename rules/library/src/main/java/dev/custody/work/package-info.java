/**
 * How work is spread over cores: lists in, lists of the same order out, whatever the number of threads. Used by {@code
 * read} and {@code program}. A newcomer starts at {@link dev.custody.work.Workers}.
 */
@NullMarked
package dev.custody.work;

import org.jspecify.annotations.NullMarked;
