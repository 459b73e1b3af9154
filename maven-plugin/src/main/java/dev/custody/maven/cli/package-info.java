/**
 * Runs a review from a command line, without Maven. Options come in, console text, report files and an exit code go out. Start with
 * {@link dev.custody.maven.cli.Main}.
 */
@NullMarked
package dev.custody.maven.cli;

import org.jspecify.annotations.NullMarked;
