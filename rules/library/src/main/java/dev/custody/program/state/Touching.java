package dev.custody.program.state;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Node;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which methods have to do with a field, themselves or through whatever they call; all others need not be run. */
final class Touching {
    private final Calls calls;
    private final Map<FieldRef, Set<MethodFacts>> readers = new HashMap<>();

    Touching(Hierarchy hierarchy, Calls calls, Collection<MethodFacts> methods) {
        this.calls = calls;
        for (MethodFacts method : methods) {
            if (method.body().flow().isPresent()) { // as wherever a state is touched
                for (Node node : method.body().nodes()) {
                    if (node instanceof Node.FieldRead read && !read.receiver().isEmpty()) {
                        hierarchy
                                .declaration(read.field())
                                .map(FieldFacts::ref)
                                .ifPresent(field -> readers.computeIfAbsent(field, key -> new LinkedHashSet<>())
                                        .add(method));
                    }
                }
            }
        }
    }

    /**
     * Methods that read one of the fields, or run one that does.
     *
     * @param more methods that count as well, such as those that write them
     */
    Set<MethodRef> methods(Collection<FieldRef> fields, Collection<MethodFacts> more) {
        Set<MethodRef> found = new HashSet<>();
        List<MethodFacts> pending = new ArrayList<>(more);
        fields.forEach(field -> pending.addAll(readers.getOrDefault(field, Set.of())));
        while (!pending.isEmpty()) {
            MethodFacts method = pending.remove(pending.size() - 1);
            if (found.add(method.ref())) {
                calls.callers(method).forEach(site -> pending.add(site.caller()));
            }
        }
        return found;
    }
}
