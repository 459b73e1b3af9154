/**
 * Which value comes from where, in one method: a method's instructions come in, its value graph ({@link
 * dev.custody.facts.Body}) goes out. A newcomer starts at {@link dev.custody.read.origin.OriginAnalysis}.
 */
@NullMarked
package dev.custody.read.origin;

import org.jspecify.annotations.NullMarked;
