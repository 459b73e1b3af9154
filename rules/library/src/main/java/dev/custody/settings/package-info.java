/**
 * What a team may set, as immutable values. Comes from {@code custody.yml} and the faces (Maven parameters, test code), goes
 * to the engine and the program. A newcomer starts at {@link dev.custody.settings.Settings}.
 */
@NullMarked
package dev.custody.settings;

import org.jspecify.annotations.NullMarked;
