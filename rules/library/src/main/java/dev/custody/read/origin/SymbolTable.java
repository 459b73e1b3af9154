package dev.custody.read.origin;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One copy each of what is equal, with the kinds that it is known to be of. A run asks millions of times and keeps a million
 * symbols: they lie one behind the other in the order of their arrival and are found through an array of numbers, because
 * references that are written all over a large old array cost the collector more than the asking costs. In parts with a lock
 * each; safe for use from several threads.
 *
 * <p>A symbol is looked for without the lock first. Without it, what another thread is putting down may be seen late, in part
 * or not at all; then nothing is found, and the lock is taken. What is found is whole, as symbols are immutable and have final
 * fields alone (JLS §17.5).
 */
final class SymbolTable {
    private static final int PARTS = 64;

    private final Part[] parts = new Part[PARTS];

    /** @param expected about how many symbols there will be */
    SymbolTable(int expected) {
        for (int i = 0; i < PARTS; i++) {
            parts[i] = new Part(expected / PARTS);
        }
    }

    /** The copy that is kept of a symbol: itself when it is the first one. */
    Object canonical(Object symbol) {
        return canonical(symbol, 0);
    }

    /** The copy that is kept of a symbol, from now on known to be of some kinds. */
    Object canonical(Object symbol, int kinds) {
        int hash = hash(symbol);
        Part part = parts[hash & (PARTS - 1)];
        Object known = part.held.find(symbol, hash, kinds);
        return known != null ? known : part.put(symbol, hash, kinds);
    }

    /** The copy that is kept of a symbol of some kinds; may be null for one that has just come. */
    @Nullable
    Object known(Object symbol, int kinds) {
        int hash = hash(symbol);
        return parts[hash & (PARTS - 1)].held.find(symbol, hash, kinds);
    }

    private static int hash(Object symbol) {
        int hash = symbol.hashCode() * 0x9E3779B9; // hashes of names and flags differ in their low bits only
        return hash ^ (hash >>> 16);
    }

    private static final class Part {
        private static final int SMALLEST = 8;

        private Held held;
        private int size;

        Part(int expected) {
            int capacity = SMALLEST;
            while (capacity < expected) {
                capacity *= 2;
            }
            this.held = new Held(capacity);
        }

        synchronized Object put(Object symbol, int hash, int kinds) {
            int place = held.place(symbol, hash);
            if (place < 0) {
                if (size == held.symbols.length) {
                    held = new Held(held, size);
                }
                place = size++;
                held.put(symbol, hash, place);
            }
            held.kinds[place] |= (byte) kinds;
            return Objects.requireNonNull(held.symbols[place]);
        }
    }

    /** What a part holds. Open addressing, at least half of it empty. */
    private static final class Held {
        private final @Nullable Object[] symbols;
        private final byte[] kinds;

        /** For each slot the hash in the upper half and, in the lower one, one more than the place of the symbol; 0 is empty. */
        private final long[] slots;

        Held(int capacity) {
            this.symbols = new Object[capacity];
            this.kinds = new byte[capacity];
            this.slots = new long[2 * capacity];
        }

        /** With twice the room. */
        Held(Held full, int size) {
            this.symbols = Arrays.copyOf(full.symbols, 2 * size);
            this.kinds = Arrays.copyOf(full.kinds, 2 * size);
            this.slots = new long[4 * size];
            for (long slot : full.slots) {
                if (slot != 0) {
                    put(slot);
                }
            }
        }

        /** The copy of a symbol, null when there is none or it is not known to be of all the kinds. */
        @Nullable
        Object find(Object symbol, int hash, int wanted) {
            int place = place(symbol, hash);
            return place >= 0 && (kinds[place] & wanted) == wanted ? symbols[place] : null;
        }

        /** Place of the copy of a symbol, -1 when there is none. */
        int place(Object symbol, int hash) {
            int mask = slots.length - 1;
            int at = start(hash, mask);
            for (long slot = slots[at]; slot != 0; slot = slots[at]) {
                int place = (int) slot - 1;
                if ((int) (slot >>> 32) == hash && place >= 0 && symbol.equals(symbols[place])) {
                    return place;
                }
                at = (at + 1) & mask;
            }
            return -1;
        }

        void put(Object symbol, int hash, int place) {
            symbols[place] = symbol;
            put(((long) hash << 32) | (place + 1));
        }

        private void put(long slot) {
            int mask = slots.length - 1;
            int at = start((int) (slot >>> 32), mask);
            while (slots[at] != 0) {
                at = (at + 1) & mask;
            }
            slots[at] = slot;
        }

        /** The lowest bits have chosen the part. */
        private static int start(int hash, int mask) {
            return (hash >>> 6) & mask;
        }
    }
}
