package dev.custody.program.ownership;

import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.FieldUse;
import dev.custody.program.Program;
import dev.custody.program.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where does an object change what one of its fields keeps, so that the caller's data changes with it? */
final class LaterChanges {
    private static final Set<String> SORTS = Set.of("sort", "parallelSort", "reverse", "shuffle");

    private final Program program;

    LaterChanges(Program program) {
        this.program = program;
    }

    /**
     * The first change that shows that sharing was not meant.
     *
     * @param held what the field keeps, of one kind
     * @param added whether that is among the elements of the field rather than the field itself
     */
    Optional<Later> first(FieldFacts field, List<KeptArgument> held, boolean added) {
        for (FieldUse.Change change : program.fieldData().ownChanges(field)) {
            if ((change.inner() || !added)
                    && !isOfBuilder(change.method())
                    && !isFill(field, change)
                    && !copiesFirst(change.method(), field)) {
                return Optional.of(new Later(change.method(), change.line()));
            }
        }
        return added ? Optional.empty() : changeWhileKept(field, held);
    }

    /** Whether the object writes elements to the array that the field holds. */
    boolean isWorkspace(FieldFacts field) {
        for (FieldUse.Change change : program.fieldData().ownChanges(field)) {
            if (isFill(field, change)) {
                return true;
            }
        }
        return false;
    }

    /** A builder inside the type changes the object that it makes, which nobody else has yet. */
    private boolean isOfBuilder(MethodFacts method) {
        Optional<ClassFacts> owner = program.hierarchy().analysed(method.ref().owner());
        return owner.isPresent() && program.roles().isBuilder(owner.get());
    }

    /** Elements written to an array make it a workspace, which is the caller's on purpose. */
    private static boolean isFill(FieldFacts field, FieldUse.Change change) {
        return Names.isArray(field.descriptor())
                && !(change.by().isPresent() && SORTS.contains(change.by().get().name()));
    }

    /** Whether the method puts a copy, or a container of its own, into the field before it changes the contents. */
    private boolean copiesFirst(MethodFacts method, FieldFacts field) {
        if (program.use(field).beginsAnew(method)) {
            return true;
        }
        for (FieldUse.Write write : program.use(field).writes()) {
            if (write.method().ref().equals(method.ref()) && isMade(method.body(), write)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMade(Body body, FieldUse.Write write) {
        if (!hasMade(write.sources()) || !(body.node(write.node()) instanceof Node.FieldWrite node)) {
            return false;
        }
        for (int i = 0; i < node.value().size(); i++) {
            Node value = body.node(node.value().get(i));
            if (value instanceof Node.Call || (value instanceof Node.New made && takesArguments(body, made))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasMade(Set<Source> sources) {
        for (Source source : sources) {
            if (source instanceof Source.Made) {
                return true;
            }
        }
        return false;
    }

    private static boolean takesArguments(Body body, Node.New made) {
        for (Node node : body.nodes()) {
            if (node instanceof Node.Call call
                    && call.callee().isConstructor()
                    && !call.arguments().isEmpty()
                    && has(body, call.receiver(), made)
                    && !Names.isPrimitive(
                            Names.parameterDescriptors(call.callee().descriptor())
                                    .get(0))) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Body body, Values values, Node wanted) {
        for (int i = 0; i < values.size(); i++) {
            if (body.node(values.get(i)).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** A constructor or method that adds to the caller's collection while it takes it over. */
    private Optional<Later> changeWhileKept(FieldFacts field, List<KeptArgument> held) {
        if (Names.isArray(field.descriptor())) {
            return Optional.empty();
        }
        for (FieldUse.Change change : program.use(field).changes()) {
            if (change.holder() == Source.Holder.THIS
                    && !change.inner()
                    && isOnTheWay(held, change.method())
                    && !copiesFirst(change.method(), field)) {
                return Optional.of(new Later(change.method(), change.line()));
            }
        }
        for (KeptArgument one : held) {
            if (program.changesArgument(one.method(), one.parameter())) {
                return Optional.of(new Later(one.method(), one.line()));
            }
        }
        return Optional.empty();
    }

    private static boolean isOnTheWay(List<KeptArgument> held, MethodFacts method) {
        if (!method.isConstructor()) {
            return false;
        }
        for (KeptArgument kept : held) {
            if (kept.method().ref().equals(method.ref()) || isThrough(kept, method)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isThrough(KeptArgument kept, MethodFacts method) {
        for (MethodFacts passed : kept.through()) {
            if (passed.ref().equals(method.ref())) {
                return true;
            }
        }
        return false;
    }
}
