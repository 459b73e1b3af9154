/**
 * Runs Custody in a Maven build: which goal does what, with which parameters. Class folders, class paths and user
 * properties come in from Maven; console text, report files and a failed or passed build go out. Start with the goal
 * that users meet first, {@code custody:help}, and read on in the {@code …Mojo} of the goal in question.
 */
@NullMarked
package dev.custody.maven;

import org.jspecify.annotations.NullMarked;
