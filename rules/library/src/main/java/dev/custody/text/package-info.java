/**
 * The console form: findings worded like a compiler's messages, with source excerpts where sources are there. A {@link
 * dev.custody.engine.Report} comes in, blocks of text go to an {@link dev.custody.text.Output}. A newcomer starts at {@link
 * dev.custody.text.ReportText} and reads on in {@link dev.custody.text.FindingText}.
 */
@NullMarked
package dev.custody.text;

import org.jspecify.annotations.NullMarked;
