/** Rules about the way domain state changes. One rule a file; each asks {@code dev.custody.program} and words the answer. */
@NullMarked
package dev.custody.rule.transition;

import org.jspecify.annotations.NullMarked;
