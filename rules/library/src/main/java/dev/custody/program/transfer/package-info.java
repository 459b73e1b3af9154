/**
 * What happens to values after they were given away: methods that pass a value to an {@code @Owned} parameter come in, and
 * out go the uses of it that some path reaches afterwards. A newcomer starts at {@link
 * dev.custody.program.transfer.Transfers}.
 */
@NullMarked
package dev.custody.program.transfer;

import org.jspecify.annotations.NullMarked;
