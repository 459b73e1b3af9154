package dev.custody.program.ownership;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import dev.custody.program.FieldUse;
import dev.custody.program.Hierarchy;
import dev.custody.program.MethodValues;
import dev.custody.program.Program;
import dev.custody.program.Source;
import dev.custody.program.Via;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which fields of an object hold an argument after a call? Forward from the arguments of one method, a may-analysis: through
 * copies and pass-through methods by their summaries, through constructors and methods that the object calls on itself by
 * walking them. Ends because chains are bounded; what is passed to anything else counts as not kept.
 */
final class Keeping {
    private static final int DEEPEST = 6;

    private final Program program;
    private final Hierarchy hierarchy;
    private final Calls calls;

    Keeping(Program program) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.calls = program.calls();
    }

    /** What the method keeps of its arguments, in the order of its instructions. */
    List<KeptArgument> of(MethodFacts method) {
        return of(method, 0);
    }

    private List<KeptArgument> of(MethodFacts method, int depth) {
        if (method.body().isEmpty() || depth == DEEPEST) {
            return List.of();
        }
        Walk walk = new Walk(method, program.values(method), depth);
        List<Node> nodes = method.body().nodes();
        for (Node node : nodes) {
            if (node instanceof Node.FieldWrite write) {
                walk.addWrite(write);
            } else if (node instanceof Node.Call call) {
                walk.addCall(call);
            }
        }
        return walk.found;
    }

    /** One walk over a body. */
    private final class Walk {
        private final MethodFacts method;
        private final MethodValues values;
        private final int depth;
        private final List<KeptArgument> found = new ArrayList<>(2);

        Walk(MethodFacts method, MethodValues values, int depth) {
            this.method = method;
            this.values = values;
            this.depth = depth;
        }

        void addWrite(Node.FieldWrite write) {
            if (!method.body().isThis(write.receiver())
                    || Names.isPrimitive(write.field().descriptor())) {
                return;
            }
            Optional<FieldFacts> field = hierarchy.declaration(write.field());
            if (field.isEmpty() || field.get().modifiers().isStatic()) {
                return;
            }
            for (Source source : values.of(write.value())) {
                if (source instanceof Source.Argument argument && isKept(argument.via())) {
                    add(argument.index(), field.get(), KeptArgument.How.HELD, argument.via(), write.line());
                }
            }
            addCaptured(write.value(), field.get(), write.line());
        }

        private static boolean isKept(Via via) {
            return via == Via.WHOLE || via == Via.VIEW || via == Via.READ_ONLY;
        }

        private void add(int parameter, FieldFacts field, KeptArgument.How how, Via via, int line) {
            found.add(new KeptArgument(method, parameter, field, how, via, line, List.of(), Optional.empty()));
        }

        /** Functions and anonymous objects among the values that an argument went into. */
        private void addCaptured(Values stored, FieldFacts field, int line) {
            for (int i = 0; i < stored.size(); i++) {
                int at = stored.get(i);
                Node node = method.body().node(at);
                if (node instanceof Node.Lambda lambda) {
                    addLambda(lambda, field, line);
                } else if (node instanceof Node.New made) {
                    Optional<ClassFacts> type = hierarchy.analysed(made.type());
                    if (type.isPresent() && type.get().isAnonymousOrLocal()) {
                        addInner(at, field, line);
                    }
                }
            }
        }

        private void addLambda(Node.Lambda lambda, FieldFacts field, int line) {
            for (int i = 0; i < lambda.captured().size(); i++) {
                for (int parameter : whole(lambda.captured().get(i))) {
                    Optional<Later> change = values.changes(lambda, i)
                            ? Optional.of(new Later(method, lambda.line()))
                            : Optional.empty();
                    addCapture(parameter, field, line, change);
                }
            }
        }

        private void addInner(int made, FieldFacts field, int line) {
            for (Node node : method.body().nodes()) {
                if (node instanceof Node.Call call
                        && call.callee().isConstructor()
                        && call.receiver().contains(made)) {
                    for (int i = 0; i < call.arguments().size(); i++) {
                        for (int parameter : whole(call.arguments().get(i))) {
                            addInner(call, i, parameter, field, line);
                        }
                    }
                }
            }
        }

        private void addInner(Node.Call constructor, int argument, int parameter, FieldFacts field, int line) {
            for (MethodFacts target : calls.targets(constructor).methods()) {
                for (KeptArgument inside : Keeping.this.of(target, depth + 1)) {
                    if (inside.parameter() == argument && inside.how() == KeptArgument.How.HELD) {
                        addCapture(parameter, field, line, firstChange(inside.field()));
                    }
                }
            }
        }

        private Optional<Later> firstChange(FieldFacts field) {
            List<FieldUse.Change> changes = program.use(field).changes();
            return changes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Later(changes.get(0).method(), changes.get(0).line()));
        }

        private void addCapture(int parameter, FieldFacts field, int line, Optional<Later> change) {
            found.add(new KeptArgument(
                    method, parameter, field, KeptArgument.How.CAPTURED, Via.WHOLE, line, List.of(), change));
        }

        /** Parameters that an operand is, as they were passed. */
        private List<Integer> whole(Values operand) {
            List<Integer> parameters = List.of();
            for (Source source : values.of(operand)) {
                if (source instanceof Source.Argument argument && argument.via() == Via.WHOLE) {
                    parameters = parameters.isEmpty() ? new ArrayList<>(1) : parameters;
                    parameters.add(argument.index());
                }
            }
            return parameters;
        }

        void addCall(Node.Call call) {
            if (call.arguments().isEmpty()) {
                return;
            }
            if (method.body().isThis(call.receiver()) || makesOwnType(call)) {
                addPassedOn(call);
            } else if (!call.receiver().isEmpty()) {
                addAdded(call);
            }
        }

        /** A factory method passes its arguments to a constructor of its own type. */
        private boolean makesOwnType(Node.Call call) {
            return call.callee().isConstructor()
                    && call.callee().owner().equals(method.ref().owner())
                    && method.modifiers().isStatic();
        }

        private void addPassedOn(Node.Call call) {
            List<KeptArgument> inside = List.of();
            boolean walked = false;
            for (int i = 0; i < call.arguments().size(); i++) {
                for (Source source : argumentSources(call, i)) {
                    if (source instanceof Source.Argument argument && isKept(argument.via())) {
                        if (!walked) {
                            inside = inside(call);
                            walked = true;
                        }
                        addPassedOn(call, i, argument, inside);
                    }
                }
            }
        }

        private Set<Source> argumentSources(Node.Call call, int argument) {
            Values operand = call.arguments().get(argument);
            return operand.isEmpty() ? Set.of() : values.of(operand);
        }

        private List<KeptArgument> inside(Node.Call call) {
            for (MethodFacts target :
                    calls.targets(call.callee(), Node.Dispatch.SPECIAL).methods()) {
                if (!target.ref().equals(method.ref())) {
                    return Keeping.this.of(target, depth + 1);
                }
            }
            return List.of();
        }

        private void addPassedOn(Node.Call call, int at, Source.Argument argument, List<KeptArgument> inside) {
            for (KeptArgument kept : inside) {
                if (kept.parameter() == at) {
                    List<MethodFacts> through = new ArrayList<>(kept.through().size() + 1);
                    through.add(kept.method());
                    through.addAll(kept.through());
                    Via via = argument.via() == Via.WHOLE ? kept.via() : argument.via();
                    found.add(new KeptArgument(
                            method,
                            argument.index(),
                            kept.field(),
                            kept.how(),
                            via,
                            call.line(),
                            through,
                            kept.change()));
                }
            }
        }

        /** {@code this.lists.add(param)}: a container of the object holds the argument as one of its elements. */
        private void addAdded(Node.Call call) {
            for (int i = 0; i < call.arguments().size(); i++) {
                List<Integer> parameters = whole(call.arguments().get(i));
                if (parameters.isEmpty() || Names.isPrimitive(descriptor(call, i)) || !values.keeps(call, i)) {
                    continue;
                }
                for (Source source : values.of(call.receiver())) {
                    if (source instanceof Source.Field field
                            && field.holder() == Source.Holder.THIS
                            && field.via() == Via.WHOLE) {
                        addAdded(parameters, field.field(), call.line());
                    }
                }
            }
        }

        private void addAdded(List<Integer> parameters, FieldRef container, int line) {
            Optional<FieldFacts> field = hierarchy.declaration(container);
            if (field.isPresent()) {
                for (int parameter : parameters) {
                    add(parameter, field.get(), KeptArgument.How.ADDED, Via.WHOLE, line);
                }
            }
        }

        private static String descriptor(Node.Call call, int argument) {
            return Names.parameterDescriptors(call.callee().descriptor()).get(argument);
        }
    }
}
