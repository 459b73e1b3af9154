/**
 * What is known of the life of one kind of object: states, where it starts, which state may follow which, and who sees to it.
 * Values of JDK types and places only; analyses make them, texts and assertions show them. A newcomer starts at {@link
 * dev.custody.machine.Machine}.
 */
@NullMarked
package dev.custody.machine;

import org.jspecify.annotations.NullMarked;
