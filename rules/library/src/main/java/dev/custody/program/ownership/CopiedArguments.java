package dev.custody.program.ownership;

import dev.custody.facts.Body;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Hierarchy;
import dev.custody.program.MethodValues;
import dev.custody.program.Program;
import dev.custody.program.Source;
import dev.custody.program.Via;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which arguments does a member copy before it keeps them, to be safe from their changes? A copy that the object goes on
 * changing is its working data, and one of another kind (a set of what came in a list) is a conversion: neither counts.
 */
final class CopiedArguments {
    private static final int DEEPEST = 4;
    private static final int RECEIVER = -1;
    private static final List<String> KINDS = List.of("List", "Set", "Map");

    private final Program program;
    private final Hierarchy hierarchy;
    private final GivenData data;

    CopiedArguments(Program program, GivenData data) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.data = data;
    }

    /** Indexes of the arguments in ascending order. */
    Set<Integer> in(MethodFacts method) {
        Search search = new Search(method);
        for (Node node : method.body().nodes()) {
            if (node instanceof Node.FieldWrite write
                    && method.body().isThis(write.receiver())
                    && !Names.isPrimitive(write.field().descriptor())) {
                Optional<FieldFacts> field = hierarchy.declaration(write.field());
                if (field.isPresent() && isLeftAlone(field.get())) {
                    search.addCopied(write.value(), 0);
                }
            }
        }
        return search.found;
    }

    private boolean isLeftAlone(FieldFacts field) {
        return program.fieldData().ownChanges(field).isEmpty();
    }

    /** The search through what is stored in one body. */
    private final class Search {
        private final Body body;
        private final MethodValues values;
        private final List<String> parameters;
        private final Set<Integer> found = new TreeSet<>();

        Search(MethodFacts method) {
            this.body = method.body();
            this.values = program.values(method);
            this.parameters = Names.parameterDescriptors(method.ref().descriptor());
        }

        void addCopied(Values stored, int depth) {
            for (int i = 0; i < stored.size() && depth < DEEPEST; i++) {
                int at = stored.get(i);
                Node node = body.node(at);
                if (node instanceof Node.New made) {
                    addMade(made, at);
                } else if (node instanceof Node.Call call) {
                    addResult(call, depth);
                }
            }
        }

        /** {@code new ArrayList<>(lines)} */
        private void addMade(Node.New made, int at) {
            for (Node node : body.nodes()) {
                if (node instanceof Node.Call call
                        && call.callee().isConstructor()
                        && call.receiver().contains(at)) {
                    for (int i = 0; i < call.arguments().size(); i++) {
                        if (values.copies(call, i)) {
                            addParameters(call.arguments().get(i), "L" + made.type() + ";");
                        }
                    }
                }
            }
        }

        /** {@code List.copyOf(lines)}, {@code dates.clone()}, also inside {@code unmodifiableList(…)}. */
        private void addResult(Node.Call call, int depth) {
            String result = call.callee().returnDescriptor();
            if (!call.receiver().isEmpty() && values.copies(call, RECEIVER)) {
                addParameters(call.receiver(), result);
            }
            for (int i = 0; i < call.arguments().size(); i++) {
                if (Names.isPrimitive(
                        Names.parameterDescriptors(call.callee().descriptor()).get(i))) {
                    continue;
                }
                Values argument = call.arguments().get(i);
                if (values.copies(call, i)) {
                    addParameters(argument, result);
                } else {
                    addCopied(argument, depth + 1);
                }
            }
        }

        private void addParameters(Values copied, String copy) {
            for (Source source : values.of(copied)) {
                if (source instanceof Source.Argument argument
                        && argument.via() == Via.WHOLE
                        && isDefensive(parameters.get(argument.index()), copy)) {
                    found.add(argument.index());
                }
            }
        }

        private boolean isDefensive(String parameter, String copy) {
            if (!data.isData(parameter)) {
                return false;
            }
            if (copy.equals("Ljava/lang/Object;")) {
                return true; // clone()
            }
            if (Names.isArray(parameter)) {
                return Names.isArray(copy);
            }
            Optional<String> type = Names.classOf(copy);
            Optional<String> declared = Names.classOf(parameter);
            return type.isPresent() && declared.isPresent() && isSameKind(type.get(), declared.get());
        }

        private boolean isSameKind(String copy, String declared) {
            if (hierarchy.isSubtype(copy, declared)
                    || (declared.equals("java/util/Collection") && (isOf("List", copy) || isOf("Set", copy)))) {
                return true;
            }
            for (String kind : KINDS) {
                if (isOf(kind, copy) && isOf(kind, declared)) {
                    return true;
                }
            }
            return false;
        }

        /** A container of a library that nobody can read is what it is called. */
        private boolean isOf(String kind, String type) {
            return hierarchy.isSubtype(type, "java/util/" + kind)
                    || (hierarchy.known(type).isEmpty() && type.endsWith(kind));
        }
    }
}
