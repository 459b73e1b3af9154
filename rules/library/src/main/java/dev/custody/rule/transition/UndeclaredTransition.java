package dev.custody.rule.transition;

import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.program.state.Declaration;
import dev.custody.program.state.DeclarationBreach;
import dev.custody.program.state.StateMachine;
import dev.custody.program.state.StateMachines;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reports code that moves otherwise than what is declared about it says. */
@RuleInfo(
        id = "undeclared-transition",
        group = Group.TRANSITIONS,
        tier = Tier.CORE,
        judges = Element.STATE_MACHINE,
        summary = "moves between states otherwise than declared",
        rationale = """
                Whoever declares which state may follow which, on a method or in a table, tells readers and callers how the
                process runs. Nothing keeps the declaration true while the code changes: a method takes a way that the
                table forbids, or a declared step has no code any more, and both go on looking official.""",
        bad = """
                import dev.custody.annotation.Transition;
                public class Parcel {
                    enum Status { PACKED, SENT, DELIVERED }
                    private Status status = Status.PACKED;
                    @Transition(from = "PACKED", to = "SENT")
                    public void send() {
                        if (status == Status.DELIVERED) throw new IllegalStateException("delivered");
                        status = Status.SENT;
                    }
                    @Transition(from = "SENT", to = "DELIVERED")
                    public void deliver() {
                        if (status != Status.SENT && status != Status.PACKED) throw new IllegalStateException();
                        status = Status.DELIVERED;   // finds: Parcel.deliver() takes PACKED -> DELIVERED
                    }
                }""",
        good = """
                import dev.custody.annotation.Transition;
                public class Parcel {
                    enum Status { PACKED, SENT, DELIVERED }
                    private Status status = Status.PACKED;
                    @Transition(from = "PACKED", to = "SENT")
                    public void send() {
                        if (status != Status.PACKED) throw new IllegalStateException("already " + status);
                        status = Status.SENT;
                    }
                    @Transition(from = "SENT", to = "DELIVERED")
                    public void deliver() {
                        if (status != Status.SENT) throw new IllegalStateException("still " + status);
                        status = Status.DELIVERED;
                    }
                }""",
        fix = "make the code refuse what is not declared, or declare what it is meant to do",
        silentOn = {
            "edges that are not sure, since something decides about them that cannot be worked out",
            "staying in a state, and writing null",
            "writes that ignore the state, which unguarded-transition reports, unless their method declares them",
            "declared edges without code, where some write of the state is not known"
        },
        cannotSee = {
            "tables that are read from files or built by loops",
            "tables whose name does not show that they say what comes next"
        })
public final class UndeclaredTransition implements Rule {
    @Override
    public Stream<Finding> findings(Program program) {
        StateMachines machines = StateMachines.of(program);
        List<Finding> findings = new ArrayList<>();
        for (StateMachine machine : machines.all().toList()) {
            for (DeclarationBreach breach : machines.breaches(machine)) {
                findings.add(finding(program, machine, breach));
            }
        }
        return findings.stream();
    }

    private static Finding finding(Program program, StateMachine machine, DeclarationBreach breach) {
        Tier tier = machine.state().isDeclared() ? Tier.CORE : Tier.RECOMMENDED;
        String edges = String.join(", ", breach.edges());
        Place place = place(program, machine, breach);
        Finding finding = Finding.at(place).tier(tier).role(breach.kind().name().replace('_', ' '));
        return switch (breach.kind()) {
            case NOT_DECLARED -> notDeclared(program, breach, finding, edges);
            case NOT_TAKEN ->
                finding.message(
                                "%s declares %s, which no code of %s takes",
                                place.shortName(),
                                edges,
                                Names.simple(machine.type().name()))
                        .help("take %s out of the declaration, or write the step", edges);
            case UNKNOWN_STATE ->
                finding.message(
                                "%s declares a transition of %s, which is no state of %s, so it says nothing",
                                place.shortName(),
                                edges,
                                machine.state().field().ref())
                        .help(
                                "name states of %s: %s",
                                machine.state().field().name(),
                                String.join(", ", machine.state().states().names()));
            case LEAVES_FINAL ->
                finding.message("%s leaves %s, which is declared @Final", place.shortName(), edges)
                        .help("refuse %s in %s, or take @Final off it", edges, place.member());
        };
    }

    private static Finding notDeclared(Program program, DeclarationBreach breach, Finding finding, String edges) {
        boolean own = breach.declaration()
                .filter(Declaration::ofOneMethod)
                .flatMap(Declaration::method)
                .filter(method ->
                        breach.method().filter(taking -> taking.equals(method)).isPresent())
                .isPresent();
        Place declared = breach.declaration()
                .map(declaration -> place(program, declaration))
                .orElse(finding.place());
        boolean table = breach.declaration()
                .filter(declaration -> !declaration.ofOneMethod())
                .isPresent();
        String what = own ? "its own @Transition" : table ? declared.shortName() : "no @Transition";
        Finding worded = finding.message(
                        own || table ? "%s takes %s, which %s does not allow" : "%s takes %s, which %s declares",
                        finding.place().shortName(),
                        edges,
                        what)
                .help("refuse the states that these steps start from, or declare %s", edges);
        return table ? worded.step(declared, "says what may follow what") : worded;
    }

    private static Place place(Program program, StateMachine machine, DeclarationBreach breach) {
        return breach.method()
                .map(method -> program.place(method, breach.line()))
                .or(() -> breach.declaration().map(declaration -> place(program, declaration)))
                .orElse(program.place(machine.state().field()));
    }

    private static Place place(Program program, Declaration declaration) {
        return declaration
                .method()
                .map(method -> program.place(method, 0))
                .or(() -> declaration.field().map(program::place))
                .orElseThrow();
    }
}
