/**
 * Where boxes and arrows of a directed graph go in a picture: layered, top to bottom, after Sugiyama. Sizes come in, places in
 * pixels go out; nothing here knows what is drawn. A newcomer starts at {@link dev.custody.maven.report.layout.Layout}.
 */
@NullMarked
package dev.custody.maven.report.layout;

import org.jspecify.annotations.NullMarked;
