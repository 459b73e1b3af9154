package dev.custody.program;

import dev.custody.facts.ClassFacts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/**
 * How many elements of each type an analysis looks at. It puts them down while it does so, which costs nothing; of a type that it
 * has not looked at they are counted. Safe for use from several threads.
 */
public final class Tally {
    private final Map<String, Integer> known = new ConcurrentHashMap<>();
    private final ToIntFunction<ClassFacts> count;

    /** @param count of a type's elements; to be the same as what is put down */
    public Tally(ToIntFunction<ClassFacts> count) {
        this.count = count;
    }

    /** Puts a number down. */
    public void put(ClassFacts type, int elements) {
        known.put(type.name(), elements);
    }

    /** The elements of some types. */
    public long of(List<ClassFacts> types) {
        long sum = 0;
        for (ClassFacts type : types) {
            sum += of(type);
        }
        return sum;
    }

    private int of(ClassFacts type) {
        Integer elements = known.get(type.name());
        return elements == null ? count.applyAsInt(type) : elements;
    }
}
