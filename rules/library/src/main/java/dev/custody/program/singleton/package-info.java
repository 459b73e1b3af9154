/**
 * Which objects exist once in a process, and what in them changes? Program in; singletons with their state, static fields and
 * late initialisations out, each cause once. Start with {@link dev.custody.program.singleton.SharedState}.
 */
@NullMarked
package dev.custody.program.singleton;

import org.jspecify.annotations.NullMarked;
