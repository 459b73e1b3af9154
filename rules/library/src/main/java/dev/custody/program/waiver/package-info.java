/**
 * What annotations in the code allow: analysed classes come in, and out goes each {@code @Allow} with what it covers. A
 * newcomer starts at {@link dev.custody.program.waiver.Allowances}.
 */
@NullMarked
package dev.custody.program.waiver;

import org.jspecify.annotations.NullMarked;
