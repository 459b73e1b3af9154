/**
 * Class files to facts: roots (folders, jars, nested jars) come in, {@link dev.custody.facts.ClassFacts} and diagnostics
 * go out. The one place that imports ASM. A newcomer starts at {@link dev.custody.read.ClassFiles}.
 */
@NullMarked
package dev.custody.read;

import org.jspecify.annotations.NullMarked;
