package dev.custody.program.singleton;

import java.util.List;

/**
 * A singleton with state that changes.
 *
 * @param parts its state, worst first; at least one
 */
public record SharedSingleton(Singleton singleton, List<SharedPart> parts) {
    public SharedSingleton {
        parts = List.copyOf(parts);
    }

    public SharedPart worst() {
        return parts.get(0);
    }

    /** Whether nothing but registries changes in it. */
    public boolean isRegistry() {
        return parts.stream().allMatch(SharedPart::registry);
    }
}
