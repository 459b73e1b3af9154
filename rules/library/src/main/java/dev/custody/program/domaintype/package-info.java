/**
 * What the signatures and the arithmetic of domain types promise: domain types come in, what lets a wrong value pass
 * silently goes out. A newcomer starts at {@link dev.custody.program.domaintype.DomainTypes}.
 */
@NullMarked
package dev.custody.program.domaintype;

import org.jspecify.annotations.NullMarked;
