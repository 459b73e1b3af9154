/**
 * A rule as ArchUnit sees it: {@code JavaClasses} come in, violations in ArchUnit's terms go out. Only the places of the class
 * files are taken from ArchUnit; the engine reads them itself. A newcomer starts at {@link
 * dev.custody.archunit.CustodyRule}.
 */
@NullMarked
package dev.custody.archunit;

import org.jspecify.annotations.NullMarked;
