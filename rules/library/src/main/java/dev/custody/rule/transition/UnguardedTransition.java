package dev.custody.rule.transition;

import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Step;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.program.state.BlindSuccessor;
import dev.custody.program.state.StateField;
import dev.custody.program.state.StateMachine;
import dev.custody.program.state.StateMachines;
import dev.custody.program.state.Transition;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reports methods that move an object to another state whatever state it is in. */
@RuleInfo(
        id = "unguarded-transition",
        group = Group.TRANSITIONS,
        tier = Tier.CORE,
        judges = Element.STATE_MACHINE,
        summary = "moves to another state without looking at the current one",
        rationale = """
                The type of a state says which states there are, not which may follow which. A method that assigns the
                next state whatever the present one is lets the business process skip steps: an order is shipped that
                nobody paid, and no exception, no metric and no compiler says so.""",
        bad = """
                public class Parcel {
                    enum Status { PACKED, SENT, DELIVERED }
                    private Status status = Status.PACKED;
                    public void send() {
                        if (status != Status.PACKED) throw new IllegalStateException("already " + status);
                        status = Status.SENT;
                    }
                    public void deliver() {
                        status = Status.DELIVERED;   // finds: Parcel.deliver()
                    }
                }""",
        good = """
                public class Parcel {
                    enum Status { PACKED, SENT, DELIVERED }
                    private Status status = Status.PACKED;
                    public void send() { move(Status.PACKED, Status.SENT); }
                    public void deliver() { move(Status.SENT, Status.DELIVERED); }
                    private void move(Status from, Status to) {
                        if (status != from) throw new IllegalStateException("still " + status);
                        status = to;
                    }
                }""",
        fix = "test the current state first and refuse the states that the step does not start from",
        silentOn = {
            "writes that every caller inside the type guards, and tests that cannot be worked out, of a flag of the type for one",
            "constructors, factories, deserialisation, injection, and methods declared @Transition",
            "closing a resource or recording a failure into a state that nothing leaves",
            "values that come from an argument, which state-setter judges, and null",
            "for state that only its name shows: going back to the initial state, states recomputed from other data or recorded "
                    + "when other data of the object says so, "
                    + "methods of listeners and handlers, any write in a catch block, abort and terminate into a state that nothing leaves, "
                    + "types in which nothing decides on the state"
        },
        cannotSee = {
            "checks made by code outside the type on the way to the call",
            "writes by inner and anonymous classes of the type",
            "states that are no enum constants"
        })
public final class UnguardedTransition implements Rule {
    @Override
    public Stream<Finding> findings(Program program) {
        StateMachines machines = StateMachines.of(program);
        List<Finding> writes = new ArrayList<>();
        for (StateMachine machine : machines.all().toList()) {
            for (Transition transition : machines.unguarded(machine)) {
                writes.add(finding(program, machine, transition));
            }
        }
        return Stream.concat(writes.stream(), machines.blindSuccessors().map(found -> finding(program, found)));
    }

    private static Finding finding(Program program, StateMachine machine, Transition transition) {
        StateField state = machine.state();
        Place place = program.place(transition.entry(), transition.line());
        String written = constants(state, transition);
        Finding finding = Finding.at(place)
                .role(written)
                .tier(tier(state.standing()))
                .message(
                        "%s sets %s to %s without looking at the current state, so any state can become %s",
                        place.shortName(), state.field().ref(), written, written)
                .help(
                        "test %s first and refuse the states that %s does not start from, such as: if (%s != …) throw new"
                                + " IllegalStateException(…)",
                        state.field().name(),
                        transition.entry().name(),
                        state.field().name());
        return transition.isInEntry()
                ? finding
                : finding.step(
                        Step.Way.AFTER,
                        program.place(transition.site(), transition.siteLine()),
                        "assigns %s",
                        state.field().ref());
    }

    private static String constants(StateField state, Transition transition) {
        return String.join(
                " or ", state.states().names(transition.alwaysWritten().orElse(0L)));
    }

    private static Tier tier(StateField.Standing standing) {
        return switch (standing) {
            case DECLARED -> Tier.CORE;
            case INFERRED -> Tier.RECOMMENDED;
            case MACHINERY -> Tier.STRICT;
        };
    }

    private static Finding finding(Program program, BlindSuccessor blind) {
        String states = Names.simple(blind.states().name());
        Place place = program.place(blind.method(), blind.line());
        return Finding.at(place)
                .role(blind.result())
                .tier(tier(blind.standing()))
                .message(
                        "%s returns %s without looking at the state it comes from, so any state can become %s",
                        place.shortName(), blind.result(), blind.result())
                .help(
                        "decide on the %s that comes in, such as: switch (current) { case … -> %s.%s; … }",
                        states, states, blind.result());
    }
}
