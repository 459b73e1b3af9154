package dev.custody.archunit;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values for objects, as long as the objects are in use otherwise; keys are compared by identity. Values must not refer to
 * their keys. Safe for use from several threads.
 */
final class WeakIdentityMap<K, V> {
    private final Map<Key<K>, V> values = new HashMap<>();
    private final ReferenceQueue<K> collected = new ReferenceQueue<>();

    /** The value of a key, made on first use. */
    synchronized V computeIfAbsent(K key, Function<? super K, ? extends V> making) {
        forgetCollected();
        Key<K> identity = new Key<>(key, collected);
        V known = values.get(identity);
        if (known == null) {
            known = making.apply(key);
            values.put(identity, known);
        }
        return known;
    }

    synchronized int size() {
        forgetCollected();
        return values.size();
    }

    private void forgetCollected() {
        for (Reference<? extends K> gone = collected.poll(); gone != null; gone = collected.poll()) {
            values.remove(gone);
        }
    }

    private static final class Key<K> extends WeakReference<K> {
        private final int hash;

        Key(K key, ReferenceQueue<K> collected) {
            super(key, collected);
            this.hash = System.identityHashCode(key);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            if (this == other) {
                return true;
            }
            K mine = get();
            return mine != null && other instanceof Key<?> key && key.get() == mine;
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
