package dev.custody.baseline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * All findings that one file calls known, of one module or of several.
 *
 * @param entries sorted, each once
 */
public record Baseline(List<BaselineEntry> entries) {
    private static final Baseline EMPTY = new Baseline(List.of());

    public Baseline {
        entries = List.copyOf(new TreeSet<>(entries));
    }

    /** Knows nothing. */
    public static Baseline empty() {
        return EMPTY;
    }

    /**
     * The entries that one module goes by.
     *
     * @param module its folder as seen from the baseline's, parted by slashes; empty for the baseline's own folder
     */
    public ModuleBaseline of(String module) {
        return new ModuleBaseline(
                module,
                entries.stream().filter(entry -> entry.module().equals(module)).toList());
    }

    /** The same with other entries for one module. */
    public Baseline with(ModuleBaseline changed) {
        Collection<BaselineEntry> all = new ArrayList<>(changed.entries());
        entries.stream()
                .filter(entry -> !entry.module().equals(changed.module()))
                .forEach(all::add);
        return new Baseline(List.copyOf(all));
    }
}
