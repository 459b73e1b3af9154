/**
 * What a rule is, and the list of all there are. Rules ask {@code dev.custody.program} and answer with findings. A newcomer
 * starts at {@link dev.custody.rule.Rule} and reads one rule of a group's package.
 *
 * <p>{@link dev.custody.rule.Rule}, {@link dev.custody.rule.RuleInfo}, {@link dev.custody.rule.Group} and
 * {@link dev.custody.rule.ArchRuleClasses} are for rules of one's
 * own as well and stay as they are within a major version; docs/guide/own-rules.md lists what else does. The rest of the package is
 * Custody's own.
 */
@NullMarked
package dev.custody.rule;

import org.jspecify.annotations.NullMarked;
