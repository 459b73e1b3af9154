package dev.custody.read.origin;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One copy each of what is equal, with the kinds that it is known to be of. A run asks millions of times and keeps a million
 * symbols: they lie one behind the other in the order of their arrival and are found through an array of numbers, because
 * references that are written all over a large old array cost the collector more than the asking costs. In parts with a lock
 * each; safe for use from several threads.
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
        int hash = hash(symbol);
        Part part = parts[hash & (PARTS - 1)];
        synchronized (part) {
            int place = part.find(symbol, hash);
            return place >= 0 ? part.symbols[place] : part.add(symbol, hash, 0);
        }
    }

    /** The copy that is kept of a symbol, null when there is none. */
    @Nullable
    Object known(Object symbol) {
        return known(symbol, 0);
    }

    /** The copy that is kept of a symbol of some kinds, null when none is kept or when it is not known to be of all of them. */
    @Nullable
    Object known(Object symbol, int kinds) {
        int hash = hash(symbol);
        Part part = parts[hash & (PARTS - 1)];
        synchronized (part) {
            int place = part.find(symbol, hash);
            return place >= 0 && (part.kinds[place] & kinds) == kinds ? part.symbols[place] : null;
        }
    }

    /** The copy that is kept of a symbol, from now on known to be of some kinds. */
    Object canonical(Object symbol, int kinds) {
        int hash = hash(symbol);
        Part part = parts[hash & (PARTS - 1)];
        synchronized (part) {
            int place = part.find(symbol, hash);
            if (place < 0) {
                return part.add(symbol, hash, kinds);
            }
            part.kinds[place] |= (byte) kinds;
            return part.symbols[place];
        }
    }

    private static int hash(Object symbol) {
        int hash = symbol.hashCode() * 0x9E3779B9; // hashes of names and flags differ in their low bits only
        return hash ^ (hash >>> 16);
    }

    /** Open addressing, at least half of it empty. */
    private static final class Part {
        private static final int SMALLEST = 8;

        private Object[] symbols;
        private byte[] kinds;
        private int size;

        /** For each slot the hash in the upper half and, in the lower one, one more than the place of the symbol; 0 is empty. */
        private long[] slots;

        Part(int expected) {
            int capacity = SMALLEST;
            while (capacity < expected) {
                capacity *= 2;
            }
            this.symbols = new Object[capacity];
            this.kinds = new byte[capacity];
            this.slots = new long[2 * capacity];
        }

        /** Place of the copy of a symbol, -1 when there is none. */
        int find(Object symbol, int hash) {
            int mask = slots.length - 1;
            for (int at = start(hash, mask); slots[at] != 0; at = (at + 1) & mask) {
                if ((int) (slots[at] >>> 32) == hash) {
                    int place = (int) slots[at] - 1;
                    if (symbols[place].equals(symbol)) {
                        return place;
                    }
                }
            }
            return -1;
        }

        /** Only for a symbol that is not there. */
        Object add(Object symbol, int hash, int kindsOfIt) {
            if (size == symbols.length) {
                grow();
            }
            symbols[size] = symbol;
            kinds[size] = (byte) kindsOfIt;
            size++;
            put(slots, ((long) hash << 32) | size);
            return symbol;
        }

        private void grow() {
            symbols = Arrays.copyOf(symbols, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
            long[] larger = new long[4 * size];
            for (long slot : slots) {
                if (slot != 0) {
                    put(larger, slot);
                }
            }
            slots = larger;
        }

        private static void put(long[] slots, long slot) {
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
