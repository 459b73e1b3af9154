/**
 * What users import: {@link dev.custody.Custody} for plain JUnit tests, {@link dev.custody.CustodyRules} and a class a group
 * of rules for ArchUnit. Scopes come in, tests and findings go out. A newcomer starts at {@link dev.custody.Custody}.
 */
@NullMarked
package dev.custody;

import org.jspecify.annotations.NullMarked;
