/**
 * How the state of an object changes: classes with a state field come in, the writes of that field go out, each with the
 * states it is reached in. Methods are run once per entry state over sets of state constants. A newcomer starts at {@link
 * dev.custody.program.state.StateMachines}.
 */
@NullMarked
package dev.custody.program.state;

import org.jspecify.annotations.NullMarked;
