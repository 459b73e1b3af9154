/**
 * What do a Maven goal and a command line have in common? Paths, words and settings that somebody wrote come in, text for a console
 * and report files go out; no type of Maven is known here. Start with {@link dev.custody.maven.run.Run}.
 */
@NullMarked
package dev.custody.maven.run;

import org.jspecify.annotations.NullMarked;
