/** Rules about state that is shared and that nobody owns. One rule a file; each asks {@code dev.custody.program} and words the answer. */
@NullMarked
package dev.custody.rule.sharedstate;

import org.jspecify.annotations.NullMarked;
