/**
 * What a team found when Custody came, and lives with until it is fixed: a text file of fingerprints. Findings come in, and
 * out goes which of them are known, and which entries nothing stands behind any more. A newcomer starts at {@link
 * dev.custody.baseline.Baseline}, and at {@link dev.custody.baseline.BaselineText} for the file.
 */
@NullMarked
package dev.custody.baseline;

import org.jspecify.annotations.NullMarked;
