package dev.custody.program.ownership;

import dev.custody.facts.Body;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.MethodValues;
import dev.custody.program.Source;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is a value of a method a copy of? Looks at the calls that make the value, at those whose results these take, and no
 * further than four deep: {@code new ArrayList<>(lines)}, {@code unmodifiableList(List.copyOf(lines))}, {@code dates.clone()}.
 */
final class CopySources {
    private static final int DEEPEST = 4;
    private static final int RECEIVER = -1;

    private final Body body;
    private final MethodValues values;

    CopySources(Body body, MethodValues values) {
        this.body = body;
        this.values = values;
    }

    /** Sources of what was copied, in the order of the instructions; empty where nothing was. */
    Set<Source> of(Values value) {
        Set<Source> found = new LinkedHashSet<>();
        add(value, found, 0);
        return found;
    }

    private void add(Values value, Set<Source> found, int depth) {
        for (int i = 0; i < value.size() && depth < DEEPEST; i++) {
            int at = value.get(i);
            Node node = body.node(at);
            if (node instanceof Node.New) {
                constructors(at).forEach(call -> addCopied(call, found, depth));
            } else if (node instanceof Node.Call call) {
                addCopied(call, found, depth);
            }
        }
    }

    private List<Node.Call> constructors(int made) {
        return body.all(Node.Call.class)
                .filter(call -> call.callee().isConstructor() && call.receiver().contains(made))
                .toList();
    }

    private void addCopied(Node.Call call, Set<Source> found, int depth) {
        if (!call.callee().isConstructor() && !call.receiver().isEmpty() && values.copies(call, RECEIVER)) {
            found.addAll(values.of(call.receiver()));
        }
        List<String> parameters = Names.parameterDescriptors(call.callee().descriptor());
        for (int i = 0; i < call.arguments().size(); i++) {
            if (Names.isPrimitive(parameters.get(i))) {
                continue;
            }
            if (values.copies(call, i)) {
                found.addAll(values.of(call.arguments().get(i)));
            } else {
                add(call.arguments().get(i), found, depth + 1);
            }
        }
    }
}
