/** Fixtures of {@code unguarded-transition}: every line without a mark must stay silent. */
package dev.custody.rule.transition.unguardedtransition;
