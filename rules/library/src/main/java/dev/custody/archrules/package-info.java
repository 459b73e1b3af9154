/**
 * ArchUnit rules as rules of Custody. Classes that hold such rules come in by name, rules that find in terms of Custody go out,
 * with what is to be said about those that cannot be loaded. A newcomer starts at {@link dev.custody.archrules.ArchRules}.
 */
@NullMarked
package dev.custody.archrules;

import org.jspecify.annotations.NullMarked;
