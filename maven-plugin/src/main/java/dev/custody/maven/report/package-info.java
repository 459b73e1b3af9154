/**
 * The report files, a format a class. A {@link dev.custody.engine.Report} comes in, a file goes out that is the same for the
 * same input, byte for byte, and names no absolute path. A newcomer starts at {@link dev.custody.maven.report.SarifReport}.
 */
@NullMarked
package dev.custody.maven.report;

import org.jspecify.annotations.NullMarked;
