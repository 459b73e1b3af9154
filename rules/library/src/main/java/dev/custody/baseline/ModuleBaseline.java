package dev.custody.baseline;

import dev.custody.finding.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one module's findings are compared with.
 *
 * @param module its folder as seen from the baseline's; empty for that folder itself
 * @param entries of this module alone, sorted
 */
public record ModuleBaseline(String module, List<BaselineEntry> entries) {
    public ModuleBaseline {
        entries = List.copyOf(new TreeSet<>(entries));
    }

    /** Knows nothing. */
    public static ModuleBaseline empty() {
        return new ModuleBaseline("", List.of());
    }

    /** Tells known findings from new ones. */
    public KnownFindings known() {
        return new KnownFindings(
                entries.stream().map(BaselineEntry::fingerprint).collect(Collectors.toSet()));
    }

    /** The same with an entry for each of the findings; what is there keeps its reason. */
    public ModuleBaseline with(Collection<Finding> findings) {
        KnownFindings known = known();
        List<BaselineEntry> all = new ArrayList<>(entries);
        findings.stream()
                .filter(finding -> !known.contains(finding))
                .map(finding -> BaselineEntry.of(module, finding))
                .forEach(all::add);
        return new ModuleBaseline(module, all);
    }

    public ModuleBaseline without(Collection<BaselineEntry> fixed) {
        Set<BaselineEntry> gone = new HashSet<>(fixed);
        return new ModuleBaseline(
                module, entries.stream().filter(entry -> !gone.contains(entry)).toList());
    }

    /** How many entries each rule has; by the rule's id. */
    public TreeMap<String, Integer> byRule() {
        TreeMap<String, Integer> counts = new TreeMap<>();
        entries.forEach(entry -> counts.merge(entry.rule(), 1, Integer::sum));
        return counts;
    }
}
