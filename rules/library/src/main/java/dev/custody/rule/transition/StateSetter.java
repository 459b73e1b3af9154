package dev.custody.rule.transition;

import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Step;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.program.state.SettableState;
import dev.custody.program.state.StateMachines;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import dev.custody.rule.StateTier;
import java.util.List;
import java.util.stream.Stream;

/** Reports boundary methods that assign the state their caller passes, whatever the current one is. */
@RuleInfo(
        id = "state-setter",
        group = Group.TRANSITIONS,
        tier = Tier.CORE,
        judges = Element.STATE_MACHINE,
        summary = "lets callers set the state to whatever they pass",
        rationale = """
                A setter for the state gives every caller every transition. What may follow what is then decided in the
                callers, by each a little differently, and the one that forgets to ask ships an order nobody paid.""",
        bad = """
                public class Order {
                    enum Status { CREATED, PAID, SHIPPED }
                    private Status status = Status.CREATED;
                    public void setStatus(Status status) {
                        this.status = status;   // finds: Order.setStatus(Order.Status) sets Order.status
                    }
                    public void pay() {
                        if (status != Status.CREATED) throw new IllegalStateException("already " + status);
                        status = Status.PAID;
                    }
                }""",
        good = """
                public class Order {
                    enum Status { CREATED, PAID, SHIPPED }
                    private Status status = Status.CREATED;
                    public void pay() { move(Status.CREATED, Status.PAID); }
                    public void ship() { move(Status.PAID, Status.SHIPPED); }
                    private void move(Status from, Status to) {
                        if (status != from) throw new IllegalStateException("still " + status);
                        status = to;
                    }
                }""",
        fix = "replace the setter by a method a transition, each of which tests the current state",
        silentOn = {
            "methods in which the current state decides, and tests that cannot be worked out",
            "constructors, factories, private, protected and package-private setters, methods declared @Transition",
            "requests, responses, events, filters, settings and the like by their name, builders, entities that are only read",
            "for state that only its name shows: data carriers, methods of listeners and handlers, methods that keep several arguments as an event has them; "
                    + "under strict alone where the type never decides on it and no caller names a constant"
        },
        cannotSee = {
            "checks made by code outside the type on the way to the call",
            "setters that reflection or a framework alone calls",
            "states that are no enum constants"
        })
public final class StateSetter implements Rule {
    private static final int MOST_STEPS = 5;

    @Override
    public Stream<Finding> findings(Program program) {
        return StateMachines.of(program).settableStates().map(found -> finding(program, found));
    }

    private static Finding finding(Program program, SettableState found) {
        SettableState.Entry first = found.entries().get(0);
        Place place = program.place(first.method(), first.line());
        String field = found.state().field().ref().toString();
        Finding finding = Finding.at(place)
                .about(program.place(found.state().field()))
                .tier(found.steered() ? StateTier.of(found.state().standing()) : Tier.STRICT)
                .message(
                        "%s sets %s to what the caller passes without looking at the current state, so callers can skip any step",
                        place.shortName(), field)
                .help(
                        "replace it by a method a transition, such as: if (%s != %s.…) throw new IllegalStateException(…);"
                                + " %s = %s.…",
                        found.state().field().name(),
                        Names.simple(found.state().states().name()),
                        found.state().field().name(),
                        Names.simple(found.state().states().name()));
        if (!first.site().equals(first.method())) {
            finding = finding.step(Step.Way.AFTER, program.place(first.site(), first.siteLine()), "assigns %s", field);
        }
        for (SettableState.Entry entry :
                shortened(found.entries().subList(1, found.entries().size()))) {
            Place also = program.place(entry.method(), entry.line());
            finding = finding.step(also, "%s sets it too", also.shortName());
        }
        for (SettableState.Caller caller : shortened(found.callers())) {
            Place outside = program.place(caller.method(), caller.line());
            Step.Way way = caller.equals(found.callers().get(0)) ? Step.Way.BEFORE : Step.Way.BESIDE;
            finding = finding.step(way, outside, "%s decides on the state from outside", outside.sourceName());
        }
        return finding;
    }

    private static <T> List<T> shortened(List<T> places) {
        return places.subList(0, Math.min(places.size(), MOST_STEPS));
    }
}
