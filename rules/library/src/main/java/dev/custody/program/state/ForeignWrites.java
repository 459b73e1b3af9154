package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import dev.custody.program.FieldUse;
import dev.custody.program.Hierarchy;
import dev.custody.program.Program;
import dev.custody.program.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who outside a type writes its state, by the field or by a setter that lies outside the analysed code? Objects that the
 * writer has just made are being created, and a writer that asks the object first is guarded.
 */
final class ForeignWrites {
    /** Ways to put a value into an atomic reference without looking at the old one. */
    private static final Set<String> PLAIN_SETS = Set.of("set", "lazySet", "setPlain", "setRelease", "setOpaque");

    private final Program program;
    private final Hierarchy hierarchy;
    private final Calls calls;
    private final Function<ClassFacts, List<StateField>> stateFields;
    private final Insiders insiders;
    private final StateQuestions questions;
    private final LibrarySetters librarySetters;

    ForeignWrites(Program program, StateFields names, Function<ClassFacts, List<StateField>> stateFields) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.calls = program.calls();
        this.stateFields = stateFields;
        this.insiders = new Insiders(hierarchy);
        this.questions = new StateQuestions(calls);
        this.librarySetters = new LibrarySetters(program.hierarchy(), names);
    }

    /** By reported types, fields first. */
    Stream<ForeignWrite> all() {
        List<ClassFacts> reportedClasses = program.reported();
        Set<String> reported = new HashSet<>();
        for (ClassFacts type : reportedClasses) {
            reported.add(type.name());
        }
        List<ForeignWrite> found = new ArrayList<>();
        for (ClassFacts type : program.classes()) {
            if (!StateFields.reports(type)) {
                for (StateField state : stateFields.apply(type)) {
                    addAssignments(state, reported, found);
                }
            }
        }
        for (ClassFacts type : reportedClasses) {
            addSettersCalled(type, found);
        }
        return found.stream();
    }

    private void addAssignments(StateField state, Set<String> reported, List<ForeignWrite> found) {
        for (Access access : accesses(state)) {
            if (access.holder() == Source.Holder.OTHER
                    && reported.contains(access.method().ref().owner())
                    && !insiders.areIn(access.method(), state.field().ref().owner())
                    && !questions.areAsked(access.method(), receiver(access, state), state.states())) {
                found.add(new ForeignWrite(
                        access.method(),
                        access.line(),
                        state.field().ref(),
                        state.standing(),
                        written(access, state.states()),
                        Optional.empty()));
            }
        }
    }

    private List<Access> accesses(StateField state) {
        FieldUse use = program.use(state.field());
        List<Access> accesses = new ArrayList<>();
        for (FieldUse.Write write : use.writes()) {
            addByPerson(new Access(write.method(), write.node(), write.line(), write.holder()), accesses);
        }
        for (FieldUse.Change change : use.changes()) {
            if (state.cell()
                    && change.by().isPresent()
                    && PLAIN_SETS.contains(change.by().get().name())) {
                accesses.add(new Access(change.method(), change.node(), change.line(), change.holder()));
            }
        }
        return accesses;
    }

    private record Access(MethodFacts method, int node, int line, Source.Holder holder) {}

    /** An assignment that a JPA provider wove into the type belongs to whoever calls it. */
    private void addByPerson(Access access, List<Access> accesses) {
        if (!CompilerMade.isMade(access.method()) || CompilerMade.isLambdaBody(access.method())) {
            accesses.add(access);
            return;
        }
        for (Calls.CallSite site : calls.callers(access.method())) {
            MethodFacts caller = site.caller();
            if (caller.body().node(site.node()) instanceof Node.Call call
                    && !call.receiver().isEmpty()) {
                accesses.add(new Access(caller, site.node(), call.line(), holder(caller, call.receiver())));
            }
        }
    }

    private Source.Holder holder(MethodFacts method, Values receiver) {
        if (method.body().isThis(receiver)) {
            return Source.Holder.THIS;
        }
        for (Source source : program.values(method).of(receiver)) {
            if (!(source instanceof Source.Made)) {
                return Source.Holder.OTHER;
            }
        }
        return Source.Holder.FRESH;
    }

    /** The object whose state is written. */
    private Values receiver(Access access, StateField state) {
        Body body = access.method().body();
        Node node = body.node(access.node());
        if (node instanceof Node.FieldWrite write) {
            return write.receiver();
        }
        if (node instanceof Node.Call call && state.cell()) {
            Optional<Node> cell = body.only(call.receiver());
            return cell.isPresent() && cell.get() instanceof Node.FieldRead read ? read.receiver() : Values.NONE;
        }
        return node instanceof Node.Call call ? call.receiver() : Values.NONE;
    }

    private static Optional<String> written(Access access, FiniteType states) {
        Body body = access.method().body();
        Node node = body.node(access.node());
        if (node instanceof Node.FieldWrite write) {
            return constant(body, write.value(), states);
        }
        return node instanceof Node.Call call && call.arguments().size() == 1
                ? constant(body, call.arguments().get(0), states)
                : Optional.empty();
    }

    private static Optional<String> constant(Body body, Values value, FiniteType states) {
        Optional<Node> only = body.only(value);
        boolean names = only.isPresent()
                && only.get() instanceof Node.FieldRead read
                && read.receiver().isEmpty()
                && read.field().owner().equals(states.name());
        return names ? Optional.of(((Node.FieldRead) only.get()).field().name()) : Optional.empty();
    }

    private void addSettersCalled(ClassFacts type, List<ForeignWrite> found) {
        for (MethodFacts method : type.methods()) {
            if (!CompilerMade.isMade(method) || CompilerMade.isLambdaBody(method)) {
                for (Node node : method.body().nodes()) {
                    if (node instanceof Node.Call call && LibrarySetters.maySet(call.callee())) {
                        addSetterCalled(method, call, found);
                    }
                }
            }
        }
    }

    private void addSetterCalled(MethodFacts method, Node.Call call, List<ForeignWrite> found) {
        Optional<StateField> set = librarySetters.of(call.callee());
        if (set.isEmpty() || holder(method, call.receiver()) != Source.Holder.OTHER) {
            return;
        }
        StateField state = set.get();
        if (!hierarchy.isSubtype(method.ref().owner(), state.field().ref().owner())
                && !questions.areAsked(method, call.receiver(), state.states())) {
            found.add(new ForeignWrite(
                    method,
                    call.line(),
                    state.field().ref(),
                    state.standing(),
                    constant(method.body(), call.arguments().get(0), state.states()),
                    Optional.of(call.callee().name())));
        }
    }
}
