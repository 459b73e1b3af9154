package dev.custody.read.origin;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The references to members that one class file has made so far, found by the identity of its strings: ASM makes one string
 * for each entry of the constant pool, so a reference that is met again names the same three objects. Open addressing over
 * one array; not safe for use from several threads.
 */
final class MemberTable<R> {
    private static final int SLOT = 4;
    private static final int SMALLEST = 32;

    private @Nullable Object[] table = new Object[SMALLEST * SLOT];
    private int size;

    /** The reference that was put for these very strings; null when there is none. */
    @SuppressWarnings("unchecked") // the fourth place of a slot holds what put was given
    @Nullable
    R get(String owner, String name, String descriptor) {
        return (R) table[slot(table, owner, name, descriptor) + SLOT - 1];
    }

    /** Only for strings that {@link #get} did not find. */
    void put(String owner, String name, String descriptor, R reference) {
        if (++size * SLOT * 2 > table.length) {
            grow();
        }
        fill(table, owner, name, descriptor, reference);
    }

    private void grow() {
        @Nullable Object[] larger = new Object[table.length * 2];
        for (int at = 0; at < table.length; at += SLOT) {
            if (table[at] != null) {
                fill(larger, text(at), text(at + 1), text(at + 2), Objects.requireNonNull(table[at + SLOT - 1]));
            }
        }
        table = larger;
    }

    private String text(int at) {
        return (String) Objects.requireNonNull(table[at]);
    }

    private static void fill(@Nullable Object[] table, String owner, String name, String descriptor, Object reference) {
        int at = slot(table, owner, name, descriptor);
        table[at] = owner;
        table[at + 1] = name;
        table[at + 2] = descriptor;
        table[at + SLOT - 1] = reference;
    }

    /** Where the strings are, or the free place where they belong. */
    @SuppressWarnings("ReferenceEquality") // equal strings of another identity are only a detour
    private static int slot(@Nullable Object[] table, String owner, String name, String descriptor) {
        int hash = (owner.hashCode() * 31 + name.hashCode()) * 31 + descriptor.hashCode();
        int mask = table.length - 1;
        int at = ((hash ^ (hash >>> 15)) * SLOT) & mask;
        while (table[at] != null && (table[at] != owner || table[at + 1] != name || table[at + 2] != descriptor)) {
            at = (at + SLOT) & mask;
        }
        return at;
    }
}
