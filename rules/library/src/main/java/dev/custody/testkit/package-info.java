/**
 * Tests of rules: what a rule finds in examples, in fixture classes and in source text, compared with marks in that source.
 * Rules and examples come in, an {@code AssertionError} comes out where they disagree. Needs AssertJ, and a JDK for source
 * text. A newcomer starts at {@link dev.custody.testkit.RuleSpec}.
 */
@NullMarked
package dev.custody.testkit;

import org.jspecify.annotations.NullMarked;
