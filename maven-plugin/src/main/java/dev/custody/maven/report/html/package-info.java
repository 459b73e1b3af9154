/**
 * What the HTML review shows, a record for each of its parts, with everything worked out that the templates below {@code
 * src/main/jte} only place. A report, machines and sources come in. A newcomer starts at {@link
 * dev.custody.maven.report.html.Review}, and reads {@code review.jte} beside it.
 */
@NullMarked
package dev.custody.maven.report.html;

import org.jspecify.annotations.NullMarked;
