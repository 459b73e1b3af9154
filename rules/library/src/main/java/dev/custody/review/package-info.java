/**
 * What does a team look at together, findings or none: the shared state of a process, and what goes in and out of its
 * boundaries? Values without analysis, in names a person reads. Start with {@link dev.custody.review.StateOwner} and
 * {@link dev.custody.review.BoundaryType}.
 */
@NullMarked
package dev.custody.review;

import org.jspecify.annotations.NullMarked;
