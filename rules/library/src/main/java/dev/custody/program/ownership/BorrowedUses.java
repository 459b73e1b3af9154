package dev.custody.program.ownership;

import dev.custody.facts.Body;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import dev.custody.program.MethodValues;
import dev.custody.program.Program;
import dev.custody.program.Source;
import dev.custody.program.Via;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What does one method do with one argument that a borrower must not do? Forward over the nodes of the body, a may-analysis;
 * callees count as far as their summaries tell, and unknown ones are trusted.
 */
final class BorrowedUses {
    private static final Set<String> OWNED = Set.of("Owned", "Owning");
    private static final Set<String> BORROWED = Set.of("Borrowed", "NotOwning");
    private static final Pattern RUNS_LATER = Pattern.compile("execute|submit|schedule.*|invoke.*|<init>|.*Async");
    private static final int DEEPEST = 3;

    private final Program program;
    private final Hierarchy hierarchy;
    private final GivenData data;
    private final MethodFacts method;
    private final int parameter;
    private final Body body;
    private final MethodValues values;
    private final List<Breach.Act> acts = new ArrayList<>(1);

    BorrowedUses(Program program, GivenData data, MethodFacts method, int parameter) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.data = data;
        this.method = method;
        this.parameter = parameter;
        this.body = method.body();
        this.values = program.values(method);
    }

    List<Breach.Act> acts() {
        for (KeptArgument kept : new Keeping(program).of(method)) {
            if (kept.parameter() == parameter) {
                add(kind(kept.how()), kept.field().ref().toString(), kept.line());
            }
        }
        for (Node node : body.nodes()) {
            if (node instanceof Node.Return returned) {
                addReturned(returned);
            } else if (node instanceof Node.FieldWrite write) {
                addWrite(write);
            } else if (node instanceof Node.ArrayWrite write) {
                if (isArgument(write.array(), false)) {
                    add(Breach.Kind.WRITTEN, "", write.line());
                }
            } else if (node instanceof Node.Call call) {
                addCall(call);
            } else if (node instanceof Node.Lambda lambda) {
                addChangedBy(lambda);
            }
        }
        return acts;
    }

    private static Breach.Kind kind(KeptArgument.How how) {
        return switch (how) {
            case HELD -> Breach.Kind.STORED;
            case ADDED -> Breach.Kind.COLLECTED;
            case CAPTURED -> Breach.Kind.CAPTURED;
        };
    }

    private void add(Breach.Kind kind, String with, int line) {
        acts.add(new Breach.Act(kind, with, line));
    }

    /** @param wrapped whether a read-only view or a wrapper around the argument counts as the argument */
    private boolean isArgument(Values operand, boolean wrapped) {
        if (operand.isEmpty()) {
            return false;
        }
        for (Source source : values.of(operand)) {
            if (source instanceof Source.Argument argument && argument.index() == parameter) {
                boolean same = argument.via() == Via.WHOLE || argument.via() == Via.VIEW;
                if (same || (wrapped && (argument.via() == Via.READ_ONLY || argument.via() == Via.WRAPPED))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A method that declares its result to be borrowed may return what it borrowed. */
    private void addReturned(Node.Return returned) {
        if (Names.isPrimitive(method.ref().returnDescriptor()) || GivenData.has(method.annotations(), BORROWED)) {
            return;
        }
        if (isArgument(returned.value(), true)) {
            add(Breach.Kind.RETURNED, "", returned.line());
        } else if (isCapturedIn(returned.value())) {
            add(Breach.Kind.CAPTURED, "", returned.line());
        }
    }

    private boolean isCapturedIn(Values operand) {
        return body.anyNode(operand, node -> node instanceof Node.Lambda lambda && captures(lambda));
    }

    private boolean captures(Node.Lambda lambda) {
        for (Values captured : lambda.captured()) {
            if (isArgument(captured, true)) {
                return true;
            }
        }
        return false;
    }

    /** Fields of the object itself are {@link Keeping}'s; here are static ones, those of others, and the argument's own. */
    private void addWrite(Node.FieldWrite write) {
        if (isArgument(write.receiver(), false)) {
            add(Breach.Kind.WRITTEN, write.field().toString(), write.line());
        }
        if (Names.isPrimitive(write.field().descriptor()) || body.isThis(write.receiver())) {
            return;
        }
        boolean outlives = write.receiver().isEmpty() || !isMadeHere(write.receiver());
        if (outlives && isArgument(write.value(), true)) {
            add(Breach.Kind.STORED, field(write.field()), write.line());
        } else if (outlives && isCapturedIn(write.value())) {
            add(Breach.Kind.CAPTURED, field(write.field()), write.line());
        }
    }

    private String field(FieldRef field) {
        return hierarchy.declaration(field).map(known -> known.ref().toString()).orElse(field.toString());
    }

    private boolean isMadeHere(Values object) {
        for (Source source : values.of(object)) {
            if (!(source instanceof Source.Made)) {
                return false;
            }
        }
        return true;
    }

    private void addCall(Node.Call call) {
        String callee =
                Names.simple(call.callee().owner()) + "." + call.callee().name() + "()";
        if (isArgument(call.receiver(), false) && (values.changesReceiver(call) || changesItself(call))) {
            add(Breach.Kind.CHANGED, callee, call.line());
        }
        for (int i = 0; i < call.arguments().size(); i++) {
            Values operand = call.arguments().get(i);
            if (isArgument(operand, false)) {
                if (values.changes(call, i)) {
                    add(Breach.Kind.CHANGED, callee, call.line());
                }
                if (isOwned(call, i)) {
                    add(Breach.Kind.HANDED_OVER, callee, call.line());
                }
                if (values.keeps(call, i) && outlives(call.receiver())) {
                    add(Breach.Kind.COLLECTED, callee, call.line());
                }
            } else if (runsLater(call) && isCapturedIn(operand)) {
                add(Breach.Kind.CAPTURED, callee, call.line());
            }
        }
    }

    /** A container that is neither made here nor the object's own field, which {@link Keeping} sees. */
    private boolean outlives(Values container) {
        for (Source source : values.of(container)) {
            boolean argument = source instanceof Source.Argument given && given.index() != parameter;
            boolean field = source instanceof Source.Field held && held.holder() != Source.Holder.THIS;
            if (argument || (field && !isFresh(source))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFresh(Source source) {
        return source instanceof Source.Field field && field.holder() == Source.Holder.FRESH;
    }

    private boolean isOwned(Node.Call call, int argument) {
        return hierarchy
                .declaration(call.callee())
                .filter(callee -> data.declaration(callee, argument, OWNED).isPresent())
                .isPresent();
    }

    private boolean runsLater(Node.Call call) {
        String owner = call.callee().owner();
        boolean runner = owner.equals("java/lang/Thread")
                || owner.equals("java/util/concurrent/CompletableFuture")
                || hierarchy.isSubtype(owner, "java/util/concurrent/Executor");
        return runner && RUNS_LATER.matcher(call.callee().name()).matches();
    }

    /** A method of the project that assigns fields of its own object; getters may, as they fill caches. */
    private boolean changesItself(Node.Call call) {
        Calls.Targets targets = program.calls().targets(call);
        boolean getter =
                call.arguments().isEmpty() && !call.callee().returnDescriptor().equals("V");
        return !getter
                && !call.callee().isConstructor()
                && !targets.methods().isEmpty()
                && targets.methods().stream().allMatch(target -> assignsOwnField(target, 0));
    }

    private boolean assignsOwnField(MethodFacts target, int depth) {
        for (Node node : target.body().nodes()) {
            if (node instanceof Node.FieldWrite write && target.body().isThis(write.receiver())) {
                return true;
            }
            if (depth < DEEPEST
                    && node instanceof Node.Call call
                    && target.body().isThis(call.receiver())
                    && program.calls().targets(call.callee(), Node.Dispatch.SPECIAL).methods().stream()
                            .anyMatch(next -> assignsOwnField(next, depth + 1))) {
                return true;
            }
        }
        return false;
    }

    private void addChangedBy(Node.Lambda lambda) {
        for (int i = 0; i < lambda.captured().size(); i++) {
            if (values.changes(lambda, i) && isArgument(lambda.captured().get(i), false)) {
                add(Breach.Kind.CHANGED, "a function", lambda.line());
            }
        }
    }
}
