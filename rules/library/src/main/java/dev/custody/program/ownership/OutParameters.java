package dev.custody.program.ownership;

import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Hierarchy;
import dev.custody.program.MethodValues;
import dev.custody.program.Program;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Does an object only fill what it was given, so that the caller finds results there? It does when it reads the data nowhere
 * and lets it out nowhere; a look at its size counts as reading where the same method fills nothing. What other classes of the
 * nest read counts as not read.
 */
final class OutParameters {
    private static final Pattern FILLS = Pattern.compile("(add|put|push|offer|set|append|merge).*");
    private static final Set<String> LOOKS = Set.of("size", "isEmpty", "contains", "containsKey", "length", "hashCode");

    private final Program program;
    private final Hierarchy hierarchy;

    OutParameters(Program program) {
        this.program = program;
        this.hierarchy = program.hierarchy();
    }

    /** Whether the field's data only goes in. */
    boolean isOnlyFilled(FieldFacts field) {
        String owner = field.ref().owner();
        if (!isOnlyFilledBy(owner, field)) {
            return false;
        }
        for (String below : hierarchy.subtypes(owner)) {
            if (!isOnlyFilledBy(below, field)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOnlyFilledBy(String name, FieldFacts field) {
        Optional<ClassFacts> type = hierarchy.analysed(name);
        return type.isEmpty() || isOnlyFilledBy(type.get(), field);
    }

    private boolean isOnlyFilledBy(ClassFacts type, FieldFacts field) {
        for (MethodFacts method : type.methods()) {
            List<Node> nodes = method.body().nodes();
            for (int i = 0; i < nodes.size(); i++) {
                if (nodes.get(i) instanceof Node.FieldRead read
                        && read.field().name().equals(field.name())
                        && read.field().descriptor().equals(field.descriptor())
                        && isRead(nodes, i, program.values(method), fills(method.body(), field))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean fills(Body body, FieldFacts field) {
        for (Node node : body.nodes()) {
            if (node instanceof Node.Call call
                    && body.reads(call.receiver(), field)
                    && FILLS.matcher(call.callee().name()).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRead(List<Node> nodes, int value, MethodValues values, boolean mayLook) {
        for (int i = 0; i < nodes.size(); i++) {
            if (reads(nodes.get(i), value, values, mayLook)) {
                return true;
            }
        }
        return false;
    }

    private static boolean reads(Node node, int value, MethodValues values, boolean mayLook) {
        if (node instanceof Node.Call call) {
            return call.receiver().contains(value) ? !isFillOrLook(call, mayLook) : isReadByCallee(call, value, values);
        }
        if (node instanceof Node.Return returned) {
            return returned.value().contains(value);
        }
        if (node instanceof Node.FieldWrite write) {
            return write.value().contains(value);
        }
        if (node instanceof Node.ArrayRead read) {
            return read.array().contains(value);
        }
        return node instanceof Node.Lambda lambda && isBoundReader(lambda, value);
    }

    private static boolean isFillOrLook(Node.Call call, boolean mayLook) {
        String name = call.callee().name();
        return FILLS.matcher(name).matches() || (mayLook && LOOKS.contains(name));
    }

    /** {@code out::add} fills; any other function may read. */
    private static boolean isBoundReader(Node.Lambda lambda, int value) {
        List<Values> captured = lambda.captured();
        for (Values operand : captured) {
            if (operand.contains(value)) {
                return !FILLS.matcher(lambda.target().name()).matches();
            }
        }
        return false;
    }

    private static boolean isReadByCallee(Node.Call call, int value, MethodValues values) {
        List<Values> arguments = call.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).contains(value) && !values.changes(call, i)) {
                return true;
            }
        }
        return false;
    }

    /** An object that has nothing but the one map, and settings that everybody may change, is an adapter over it. */
    boolean isAdapter(ClassFacts type, FieldFacts field) {
        if (!isMap(field.descriptor())) {
            return false;
        }
        for (FieldFacts other : type.fields()) {
            if (!other.modifiers().isStatic()
                    && !other.equals(field)
                    && program.roles().plainSetter(type, other).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean isMap(String descriptor) {
        Optional<String> type = Names.classOf(descriptor);
        return type.isPresent()
                && (hierarchy.isSubtype(type.get(), "java/util/Map")
                        || hierarchy.isSubtype(type.get(), "java/util/Dictionary"));
    }
}
