/**
 * One run: class files and settings come in, a {@link dev.custody.engine.Report} goes out. A newcomer starts at {@link
 * dev.custody.engine.Engine}.
 */
@NullMarked
package dev.custody.engine;

import org.jspecify.annotations.NullMarked;
