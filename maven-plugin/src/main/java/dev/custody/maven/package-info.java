/**
 * Runs Custody in a Maven build: which goal does what, with which parameters. Class folders, class paths and user
 * properties come in from Maven; console text, report files and a failed or passed build go out. Start with
 * {@link dev.custody.maven.CheckMojo}, and read on in what it uses.
 */
@NullMarked
package dev.custody.maven;

import org.jspecify.annotations.NullMarked;
