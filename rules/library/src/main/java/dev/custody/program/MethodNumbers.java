package dev.custody.program;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The methods of the analysed classes, numbered in the order of the classes. It is asked for each call of a run, so it is an
 * array with open addressing over the hashes that references bring along, half empty.
 */
final class MethodNumbers {
    private final List<MethodFacts> methods = new ArrayList<>();

    /** One more than the number of a method, 0 where there is none; the length is a power of two. */
    private final int[] table;

    MethodNumbers(Collection<ClassFacts> classes) {
        for (ClassFacts type : classes) {
            methods.addAll(type.methods());
        }
        this.table = new int[Math.max(2, Integer.highestOneBit(methods.size()) << 2)];
        for (int number = 0; number < methods.size(); number++) {
            table[slot(methods.get(number).ref())] = number + 1;
        }
    }

    /** Number of a method of an analysed class, -1 for any other. */
    int of(MethodRef declared) {
        return table[slot(declared)] - 1;
    }

    /** The methods by number. */
    List<MethodFacts> methods() {
        return methods;
    }

    /** Where a method is, or the free place where it belongs. */
    private int slot(MethodRef ref) {
        int mask = table.length - 1;
        int hash = ref.hashCode();
        int at = (hash ^ (hash >>> 16)) & mask;
        while (table[at] != 0 && !methods.get(table[at] - 1).ref().equals(ref)) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
