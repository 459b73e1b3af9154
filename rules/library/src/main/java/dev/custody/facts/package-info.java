/**
 * What a class file says, as far as the rules ask for it: immutable values of JDK types only, one {@link
 * dev.custody.facts.ClassFacts} a class. Comes from {@code dev.custody.read}; everything behind it works on these facts
 * and never on bytecode. A newcomer starts at {@link dev.custody.facts.Node}, the value graph of a method body.
 */
@NullMarked
package dev.custody.facts;

import org.jspecify.annotations.NullMarked;
