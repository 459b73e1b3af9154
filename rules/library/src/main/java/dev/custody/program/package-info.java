/**
 * Whole-program answers: facts of all classes come in, and questions such as "who changes this field", "what does this
 * call return" are answered. Knows no rule and words nothing. A newcomer starts at {@link dev.custody.program.Program}.
 */
@NullMarked
package dev.custody.program;

import org.jspecify.annotations.NullMarked;
