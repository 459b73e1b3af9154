package dev.custody.program;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The methods of the analysed classes, numbered in the order of the classes. It is asked for each call of a run, so it is an
 * array with open addressing over the hashes that references bring along, a third of it empty at least.
 */
final class MethodNumbers {
    private final List<MethodFacts> methods = new ArrayList<>();

    /** By number. */
    private final MethodRef[] refs;

    /**
     * For each slot the hash of a method in the upper half and, in the lower one, one more than its number; 0 is empty. The
     * length is a power of two.
     */
    private final long[] slots;

    MethodNumbers(Collection<ClassFacts> classes) {
        for (ClassFacts type : classes) {
            methods.addAll(type.methods());
        }
        int size = 2;
        while (2 * size < 3 * methods.size()) {
            size *= 2;
        }
        this.refs = new MethodRef[methods.size()];
        this.slots = new long[size];
        for (int number = 0; number < methods.size(); number++) {
            MethodRef ref = methods.get(number).ref();
            refs[number] = ref;
            slots[slot(ref)] = ((long) ref.hashCode() << 32) | (number + 1);
        }
    }

    /** Number of a method of an analysed class, -1 for any other. */
    int of(MethodRef declared) {
        return (int) slots[slot(declared)] - 1;
    }

    /** The methods by number. */
    List<MethodFacts> methods() {
        return methods;
    }

    /** Where a method is, or the free place where it belongs. */
    private int slot(MethodRef ref) {
        int mask = slots.length - 1;
        int hash = ref.hashCode();
        int at = (hash ^ (hash >>> 16)) & mask;
        while (slots[at] != 0 && !isOf(slots[at], ref, hash)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private boolean isOf(long slot, MethodRef ref, int hash) {
        return (int) (slot >>> 32) == hash && refs[(int) slot - 1].equals(ref);
    }
}
