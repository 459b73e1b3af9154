package dev.custody.program;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of a few names in the order in which they were given. There is one for each type, and most hold five
 * names or less, for which a hash table costs more than it saves.
 */
final class OrderedNames extends AbstractSet<String> {
    private final String[] names;

    /** @param distinct without duplicates */
    OrderedNames(Collection<String> distinct) {
        this.names = distinct.toArray(String[]::new);
    }

    @Override
    public boolean contains(@Nullable Object name) {
        for (String known : names) {
            if (known.equals(name)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.asList(names).iterator();
    }

    @Override
    public int size() {
        return names.length;
    }
}
