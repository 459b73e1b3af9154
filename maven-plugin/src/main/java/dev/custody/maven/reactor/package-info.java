/**
 * Which modules does the build have, and what of them is there to read? Maven's session comes in, modules with their classes and
 * dependencies come out, and a word about those that are missing. Start with {@link dev.custody.maven.reactor.Reactor}.
 */
@NullMarked
package dev.custody.maven.reactor;

import org.jspecify.annotations.NullMarked;
