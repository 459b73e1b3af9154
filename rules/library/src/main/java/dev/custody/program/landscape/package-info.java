/**
 * Which part does each package look like: domain, boundary or infrastructure? A program comes in, packages with a role and the
 * reason come out. Start with {@link dev.custody.program.landscape.Landscape}.
 */
@NullMarked
package dev.custody.program.landscape;

import org.jspecify.annotations.NullMarked;
