package dev.custody.program;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The methods of the analysed classes, numbered in the order of the classes. It is asked for each call of a run, so it is an
 * array with open addressing over the hashes that references bring along, a third of it empty at least.
 */
final class MethodNumbers {
    private final List<MethodFacts> methods = new ArrayList<>();

    /** The length is a power of two. */
    private final @Nullable MethodRef[] table;

    /** By place in the table; -1 where there is no method. */
    private final int[] numbers;

    MethodNumbers(Collection<ClassFacts> classes) {
        for (ClassFacts type : classes) {
            methods.addAll(type.methods());
        }
        int size = 2;
        while (2 * size < 3 * methods.size()) {
            size *= 2;
        }
        this.table = new MethodRef[size];
        this.numbers = new int[table.length];
        Arrays.fill(numbers, -1);
        for (int number = 0; number < methods.size(); number++) {
            MethodRef ref = methods.get(number).ref();
            int at = slot(ref);
            table[at] = ref;
            numbers[at] = number;
        }
    }

    /** Number of a method of an analysed class, -1 for any other. */
    int of(MethodRef declared) {
        return numbers[slot(declared)];
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
        for (MethodRef found = table[at]; found != null && !found.equals(ref); found = table[at]) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
