package dev.custody.rule.transition;

import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.program.state.ForeignWrite;
import dev.custody.program.state.StateMachines;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import dev.custody.rule.StateTier;
import java.util.stream.Stream;

/** Reports code outside a type that writes the type's state. */
@RuleInfo(
        id = "foreign-state-write",
        group = Group.TRANSITIONS,
        tier = Tier.CORE,
        judges = Element.STATE_FIELD,
        summary = "writes the state of an object of another type",
        rationale = """
                A type can only keep the order of its steps while it alone moves from one to the next. Code outside that
                writes the state takes a step which the type does not know of, and no check inside it runs.""",
        bad = """
                class Order {
                    enum Status { CREATED, PAID, SHIPPED }
                    Status status = Status.CREATED;
                    void pay() {
                        if (status != Status.CREATED) throw new IllegalStateException("already " + status);
                        status = Status.PAID;
                    }
                }
                class Shipping {
                    void ship(Order order) {
                        order.status = Order.Status.SHIPPED;   // finds: Shipping.ship(Order) writes Order.status
                    }
                }""",
        good = """
                class Order {
                    enum Status { CREATED, PAID, SHIPPED }
                    private Status status = Status.CREATED;
                    void pay() {
                        if (status != Status.CREATED) throw new IllegalStateException("already " + status);
                        status = Status.PAID;
                    }
                    void ship() {
                        if (status != Status.PAID) throw new IllegalStateException("still " + status);
                        status = Status.SHIPPED;
                    }
                }
                class Shipping {
                    void ship(Order order) { order.ship(); }
                }""",
        fix = "make the field private and call a method of the type that tests the current state",
        silentOn = {
            "nested and surrounding types, sub-classes, and what is nested in these",
            "writers that ask the object for its state, or for a yes or no, before or after",
            "objects that the writer has just made, such as in factories and mappers",
            "setters in the analysed code, where state-setter speaks of the setter and names its callers",
            "setters outside of it whose type is not declared to be of the domain"
        },
        cannotSee = {"writes by reflection", "whether a setter outside the analysed code refuses some states"})
public final class ForeignStateWrite implements Rule {
    @Override
    public Stream<Finding> findings(Program program) {
        return StateMachines.of(program).foreignWrites().map(write -> finding(program, write));
    }

    private static Finding finding(Program program, ForeignWrite write) {
        Place place = program.place(write.writer(), write.line());
        String owner = Names.simple(write.state().owner());
        return Finding.at(place)
                .role(write.state().toString())
                .tier(StateTier.of(write.standing()))
                .message(
                        "%s %s %s from outside, past every check that %s makes",
                        place.sourceName(),
                        write.setter().map(setter -> "drives").orElse("writes"),
                        write.setter()
                                .map(setter -> write.state() + " by " + setter)
                                .orElse(write.state().toString()),
                        owner)
                .help(
                        "call a method of %s instead, such as: void …() { if (%s != …) throw new IllegalStateException(…); %s = %s; }",
                        owner,
                        write.state().name(),
                        write.state().name(),
                        write.written().orElse("…"));
    }
}
