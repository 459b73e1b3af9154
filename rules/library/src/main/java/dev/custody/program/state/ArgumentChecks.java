package dev.custody.program.state;

import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import dev.custody.program.Tables;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Library methods that throw unless their first argument is as they want it; the table {@code argument-checks.txt}. */
final class ArgumentChecks {
    private static final String TABLE = "argument-checks.txt";

    /** What the argument has to be, by method name and then by class name from its end. */
    private static final Map<String, Map<String, Boolean>> CHECKS = read();

    private ArgumentChecks() {}

    private static Map<String, Map<String, Boolean>> read() {
        Map<String, Map<String, Boolean>> checks = new HashMap<>();
        for (String line : Tables.lines(TABLE)) {
            boolean wanted = !line.startsWith("!");
            String name = wanted ? line : line.substring(1);
            int dot = name.lastIndexOf('.');
            checks.computeIfAbsent(name.substring(dot + 1), key -> new HashMap<>())
                    .put(Names.toInternal(name.substring(0, dot)), wanted);
        }
        return checks;
    }

    /** What the first argument has to be; empty for a method that is no check. */
    static Optional<Boolean> wanted(MethodRef method) {
        Map<String, Boolean> owners = CHECKS.getOrDefault(method.name(), Map.of());
        for (Map.Entry<String, Boolean> owner : owners.entrySet()) {
            if (method.owner().equals(owner.getKey()) || method.owner().endsWith("/" + owner.getKey())) {
                return Optional.of(owner.getValue());
            }
        }
        return Optional.empty();
    }
}
