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
import java.util.stream.Collectors;
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
        Set<String> reported =
                program.reportedClasses().map(ClassFacts::name).collect(Collectors.toCollection(HashSet::new));
        Stream<ForeignWrite> assignments = program.classes().stream()
                .filter(type -> !StateFields.reports(type))
                .flatMap(type -> stateFields.apply(type).stream())
                .flatMap(this::assignments)
                .filter(write -> reported.contains(write.writer().ref().owner()));
        Stream<ForeignWrite> calledSetters = program.reportedClasses().flatMap(type -> settersCalled(type).stream());
        return Stream.concat(assignments, calledSetters);
    }

    private Stream<ForeignWrite> assignments(StateField state) {
        FieldUse use = program.use(state.field());
        Stream<Access> writes = use.writes().stream()
                .flatMap(write -> byPerson(write.method(), write.node(), write.line(), write.holder()));
        Stream<Access> changes = use.changes().stream()
                .filter(change -> state.cell()
                        && change.by()
                                .filter(by -> PLAIN_SETS.contains(by.name()))
                                .isPresent())
                .map(change -> new Access(change.method(), change.node(), change.line(), change.holder()));
        return Stream.concat(writes, changes)
                .filter(access -> access.holder() == Source.Holder.OTHER)
                .filter(access ->
                        !insiders.areIn(access.method(), state.field().ref().owner()))
                .filter(access -> !questions.areAsked(access.method(), receiver(access, state), state.states()))
                .map(access -> new ForeignWrite(
                        access.method(),
                        access.line(),
                        state.field().ref(),
                        state.standing(),
                        written(access, state.states()),
                        Optional.empty()));
    }

    private record Access(MethodFacts method, int node, int line, Source.Holder holder) {}

    /** An assignment that a JPA provider wove into the type belongs to whoever calls it. */
    private Stream<Access> byPerson(MethodFacts method, int node, int line, Source.Holder holder) {
        if (!CompilerMade.isMade(method) || CompilerMade.isLambdaBody(method)) {
            return Stream.of(new Access(method, node, line, holder));
        }
        return calls.callers(method).stream().flatMap(site -> {
            Node calling = site.caller().body().node(site.node());
            return calling instanceof Node.Call call && !call.receiver().isEmpty()
                    ? Stream.of(
                            new Access(site.caller(), site.node(), call.line(), holder(site.caller(), call.receiver())))
                    : Stream.empty();
        });
    }

    private Source.Holder holder(MethodFacts method, Values receiver) {
        if (method.body().isThis(receiver)) {
            return Source.Holder.THIS;
        }
        boolean made = program.values(method).of(receiver).stream().allMatch(Source.Made.class::isInstance);
        return made ? Source.Holder.FRESH : Source.Holder.OTHER;
    }

    /** The object whose state is written. */
    private Values receiver(Access access, StateField state) {
        Body body = access.method().body();
        Node node = body.node(access.node());
        if (node instanceof Node.FieldWrite write) {
            return write.receiver();
        }
        if (node instanceof Node.Call call && state.cell()) {
            return body.only(call.receiver())
                    .filter(Node.FieldRead.class::isInstance)
                    .map(cell -> ((Node.FieldRead) cell).receiver())
                    .orElse(Values.NONE);
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
        return body.only(value)
                .filter(node -> node instanceof Node.FieldRead read
                        && read.receiver().isEmpty()
                        && read.field().owner().equals(states.name()))
                .map(node -> ((Node.FieldRead) node).field().name());
    }

    private List<ForeignWrite> settersCalled(ClassFacts type) {
        List<ForeignWrite> found = new ArrayList<>();
        for (MethodFacts method : type.methods()) {
            if (!CompilerMade.isMade(method) || CompilerMade.isLambdaBody(method)) {
                for (Node node : method.body().nodes()) {
                    if (node instanceof Node.Call call && LibrarySetters.maySet(call.callee())) {
                        setterCalled(method, call).ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }

    private Optional<ForeignWrite> setterCalled(MethodFacts method, Node.Call call) {
        return librarySetters
                .of(call.callee())
                .filter(state -> holder(method, call.receiver()) == Source.Holder.OTHER)
                .filter(state -> !hierarchy.isSubtype(
                        method.ref().owner(), state.field().ref().owner()))
                .filter(state -> !questions.areAsked(method, call.receiver(), state.states()))
                .map(state -> new ForeignWrite(
                        method,
                        call.line(),
                        state.field().ref(),
                        state.standing(),
                        constant(method.body(), call.arguments().get(0), state.states()),
                        Optional.of(call.callee().name())));
    }
}
