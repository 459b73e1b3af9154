package dev.custody.program.ownership;

import dev.custody.facts.Body;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import dev.custody.program.DeclaredOwnership;
import dev.custody.program.DeclaredOwnership.Owner;
import dev.custody.program.Hierarchy;
import dev.custody.program.MethodValues;
import dev.custody.program.Program;
import dev.custody.program.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What does one method do with one value that a borrower must not do? Forward over the nodes of the body, a may-analysis;
 * callees count as far as their summaries tell, and unknown ones are trusted.
 */
final class BorrowedUses {
    private static final Pattern RUNS_LATER = Pattern.compile("execute|submit|schedule.*|invoke.*|<init>|.*Async");
    private static final int DEEPEST = 3;
    private static final int NONE = -1;

    private final Program program;
    private final Hierarchy hierarchy;
    private final DeclaredOwnership declared;
    private final MethodFacts method;
    private final Lent lent;

    /** Index of the borrowed argument, {@link #NONE} when it is another value. */
    private final int parameter;

    private final boolean untilReturn;
    private final boolean mayBeStored;
    private final Body body;
    private final MethodValues values;
    private final List<Breach.Act> acts = new ArrayList<>(1);

    BorrowedUses(Program program, MethodFacts method, Breach.Loan loan, Lent lent) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.declared = program.declaredOwnership();
        this.method = method;
        this.lent = lent;
        this.parameter = loan instanceof Breach.OfArgument argument ? argument.parameter() : NONE;
        this.untilReturn = parameter != NONE;
        this.mayBeStored = loan instanceof Breach.OfField;
        this.body = method.body();
        this.values = program.values(method);
    }

    List<Breach.Act> acts() {
        if (untilReturn) {
            addKept();
        }
        for (Node node : body.nodes()) {
            if (node instanceof Node.Return returned) {
                addReturned(returned);
            } else if (node instanceof Node.FieldWrite write) {
                addWrite(write);
            } else if (node instanceof Node.ArrayWrite write) {
                if (lent.is(write.array(), false)) {
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

    private void addKept() {
        for (KeptArgument kept : new Keeping(program).of(method)) {
            if (kept.parameter() == parameter) {
                add(kind(kept.how()), kept.field().ref().toString(), kept.line());
            }
        }
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

    /** A method that declares its result to be borrowed may return what it borrowed. */
    private void addReturned(Node.Return returned) {
        if (!untilReturn || !method.ref().returnsReference() || lendsResult()) {
            return;
        }
        if (lent.is(returned.value(), true)) {
            add(Breach.Kind.RETURNED, "", returned.line());
        } else if (isCapturedIn(returned.value())) {
            add(Breach.Kind.CAPTURED, "", returned.line());
        }
    }

    private boolean lendsResult() {
        return declared.ofResult(method)
                .filter(found -> found.owner() == Owner.BORROWED)
                .isPresent();
    }

    private boolean isCapturedIn(Values operand) {
        return body.anyNode(operand, node -> node instanceof Node.Lambda lambda && captures(lambda));
    }

    private boolean captures(Node.Lambda lambda) {
        for (Values captured : lambda.captured()) {
            if (lent.is(captured, true)) {
                return true;
            }
        }
        return false;
    }

    /** Of arguments, fields of the object itself are {@link Keeping}'s; here are static ones and those of others. */
    private void addWrite(Node.FieldWrite write) {
        if (lent.is(write.receiver(), false)) {
            add(Breach.Kind.WRITTEN, write.field().toString(), write.line());
        }
        boolean own = body.isThis(write.receiver());
        if (mayBeStored
                || Names.isPrimitive(write.field().descriptor())
                || (own && untilReturn)
                || (!untilReturn && isBorrowed(write.field()))) {
            return;
        }
        boolean outlives = write.receiver().isEmpty() || own || !isMadeHere(write.receiver());
        if (outlives && lent.is(write.value(), true)) {
            add(Breach.Kind.STORED, field(write.field()), write.line());
        } else if (outlives && untilReturn && isCapturedIn(write.value())) {
            add(Breach.Kind.CAPTURED, field(write.field()), write.line());
        }
    }

    /** A field that is declared to hold what belongs to somebody else. */
    private boolean isBorrowed(FieldRef field) {
        return hierarchy
                .declaration(field)
                .flatMap(DeclaredOwnership::of)
                .filter(Owner.BORROWED::equals)
                .isPresent();
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
        String callee = call.callee().call();
        if (lent.is(call.receiver(), false) && (values.changesReceiver(call) || changesItself(call))) {
            add(Breach.Kind.CHANGED, callee, call.line());
        }
        for (int i = 0; i < call.arguments().size(); i++) {
            Values operand = call.arguments().get(i);
            if (lent.is(operand, false)) {
                if (values.changes(call, i)) {
                    add(Breach.Kind.CHANGED, callee, call.line());
                }
                if (takesOver(call, i)) {
                    add(Breach.Kind.HANDED_OVER, callee, call.line());
                }
                if (!mayBeStored && values.keeps(call, i) && outlives(call.receiver())) {
                    add(Breach.Kind.COLLECTED, callee, call.line());
                }
            } else if (untilReturn && runsLater(call) && isCapturedIn(operand)) {
                add(Breach.Kind.CAPTURED, callee, call.line());
            }
        }
    }

    /** A container that is not made here; of arguments, what own fields hold is {@link Keeping}'s. */
    private boolean outlives(Values container) {
        for (Source source : values.of(container)) {
            boolean argument = source instanceof Source.Argument given && given.index() != parameter;
            boolean field =
                    source instanceof Source.Field held && !(untilReturn && held.holder() == Source.Holder.THIS);
            if (argument || (field && !isFresh(source))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFresh(Source source) {
        return source instanceof Source.Field field && field.holder() == Source.Holder.FRESH;
    }

    private boolean takesOver(Node.Call call, int argument) {
        return declared.ofArgument(call, argument)
                .filter(found -> found.owner() == Owner.OWNED)
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
        boolean getter = call.arguments().isEmpty() && !call.callee().returns("V");
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
            if (values.changes(lambda, i) && lent.is(lambda.captured().get(i), false)) {
                add(Breach.Kind.CHANGED, "a function", lambda.line());
            }
        }
    }
}
