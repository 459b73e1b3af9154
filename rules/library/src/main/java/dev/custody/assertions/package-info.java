/**
 * State machines for tests: a class goes in, an AssertJ assertion about its extracted machine comes out, typed by the states. A
 * newcomer starts at {@link dev.custody.assertions.StateMachines}.
 */
@NullMarked
package dev.custody.assertions;

import org.jspecify.annotations.NullMarked;
