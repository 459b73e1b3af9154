/**
 * What a rule says: a {@link dev.custody.finding.Finding} with its place, steps, help and fingerprint. Rules make them,
 * the engine completes and sorts them, the faces show them.
 */
@NullMarked
package dev.custody.finding;

import org.jspecify.annotations.NullMarked;
