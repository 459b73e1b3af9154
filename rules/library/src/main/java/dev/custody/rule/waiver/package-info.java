/** Rules about the waivers themselves. One rule a file; each asks {@code dev.custody.program} and words the answer. */
@NullMarked
package dev.custody.rule.waiver;

import org.jspecify.annotations.NullMarked;
