package dev.custody.archunit;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.freeze.ViolationStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Keeps frozen violations as long as it lives. */
final class MemoryStore implements ViolationStore {
    private final Map<String, List<String>> byRule = new HashMap<>();

    @Override
    public void initialize(Properties properties) {
        // nothing to set
    }

    @Override
    public boolean contains(ArchRule rule) {
        return byRule.containsKey(rule.getDescription());
    }

    @Override
    public void save(ArchRule rule, List<String> violations) {
        byRule.put(rule.getDescription(), violations);
    }

    @Override
    public List<String> getViolations(ArchRule rule) {
        return byRule.getOrDefault(rule.getDescription(), List.of());
    }

    List<String> violations() {
        return byRule.values().stream().flatMap(List::stream).toList();
    }
}
