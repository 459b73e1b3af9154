/**
 * How deep does a type or the value of a field stay as it was made? Program in, verdicts with the path that shows them out.
 * Start with {@link dev.custody.program.mutability.Mutabilities}.
 */
@NullMarked
package dev.custody.program.mutability;

import org.jspecify.annotations.NullMarked;
