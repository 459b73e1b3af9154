/**
 * Who owns data that comes in through the boundary: public members come in, and out go the fields that keep a caller's data,
 * with what shows that this was not meant. Precedences between the rules are decided here, whatever rules are on. A newcomer
 * starts at {@link dev.custody.program.ownership.Ownership}.
 */
@NullMarked
package dev.custody.program.ownership;

import org.jspecify.annotations.NullMarked;
