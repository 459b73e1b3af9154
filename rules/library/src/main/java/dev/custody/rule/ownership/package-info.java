/** Rules about who owns the data that crosses an API boundary. One rule a file; each asks {@code dev.custody.program} and words the answer. */
@NullMarked
package dev.custody.rule.ownership;

import org.jspecify.annotations.NullMarked;
