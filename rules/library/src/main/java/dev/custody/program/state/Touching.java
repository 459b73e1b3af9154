package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import dev.custody.program.Reaching;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which methods have to do with a field, themselves or through whatever they call; all others need not be run. */
final class Touching {
    private final Calls calls;
    private final Map<FieldRef, Set<MethodFacts>> readers = new HashMap<>();

    Touching(List<ClassFacts> classes, Hierarchy hierarchy, Calls calls) {
        this.calls = calls;
        for (ClassFacts type : classes) {
            for (MethodFacts method : type.methods()) {
                if (method.body().flow().isPresent()) { // as wherever a state is touched
                    addReads(method, hierarchy);
                }
            }
        }
    }

    private void addReads(MethodFacts method, Hierarchy hierarchy) {
        for (Node node : method.body().nodes()) {
            if (node instanceof Node.FieldRead read && !read.receiver().isEmpty()) {
                Optional<FieldFacts> field = hierarchy.declaration(read.field());
                if (field.isPresent()) {
                    readers.computeIfAbsent(field.get().ref(), key -> new LinkedHashSet<>())
                            .add(method);
                }
            }
        }
    }

    /**
     * Methods that read one of the fields, or run one that does.
     *
     * @param more methods that count as well, such as those that write them
     */
    Reaching methods(Collection<FieldRef> fields, Collection<MethodFacts> more) {
        List<MethodFacts> touching = new ArrayList<>(more);
        for (FieldRef field : fields) {
            touching.addAll(readers.getOrDefault(field, Set.of()));
        }
        return calls.reaching(touching);
    }
}
