/**
 * What a rule is, and the list of all there are. Rules ask {@code dev.custody.program} and answer with findings. A newcomer
 * starts at {@link dev.custody.rule.Rule} and reads one rule of a group's package.
 */
@NullMarked
package dev.custody.rule;

import org.jspecify.annotations.NullMarked;
