package dev.custody.rule.transition;

import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.program.state.SilentSwitch;
import dev.custody.program.state.StateField;
import dev.custody.program.state.StateMachines;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/** Reports switches over a state that pass over some states without a word. */
@RuleInfo(
        id = "silent-state-default",
        group = Group.TRANSITIONS,
        tier = Tier.RECOMMENDED,
        judges = Element.STATE_SWITCH,
        summary = "passes over some states in silence when it switches over the state",
        rationale = """
                A switch that steps through the states and names all but one does nothing for that one, and for each that
                is added later: the refund is never booked, the customer never told. An old switch statement compiles
                without a word about it.""",
        bad = """
                package shop.domain;
                public class Order {
                    enum Status { CREATED, PAID, SHIPPED, REFUNDED }
                    private Status status = Status.CREATED;
                    private int mails;
                    public void pay() { if (status == Status.CREATED) status = Status.PAID; }
                    public void tellCustomer() {
                        switch (status) {   // finds: does nothing for REFUNDED
                            case CREATED: mails += 1; break;
                            case PAID: mails += 2; break;
                            case SHIPPED: mails += 3; break;
                        }
                    }
                }""",
        good = """
                package shop.domain;
                public class Order {
                    enum Status { CREATED, PAID, SHIPPED, REFUNDED }
                    private Status status = Status.CREATED;
                    private int mails;
                    public void pay() { if (status == Status.CREATED) status = Status.PAID; }
                    public void tellCustomer() {
                        switch (status) {
                            case CREATED: mails += 1; break;
                            case PAID: mails += 2; break;
                            case SHIPPED: mails += 3; break;
                            default: throw new IllegalStateException("no mail for " + status);
                        }
                    }
                }""",
        fix = "name every state, and throw in the default what nobody has thought of",
        silentOn = {
            "switches that handle fewer than three states or no more than they pass over, or only compute a value",
            "defaults that return, throw, record or do anything else; empty cases, which look like gaps when compiled",
            "states that a test or another switch of the method names, and methods that ask the state something else, or whose callers do",
            "constants that stand for no state, such as UNKNOWN and UNRECOGNIZED"
        },
        cannotSee = {
            "gaps between the first and the last label in a table that compilers fill with the default",
            "switches over strings with more than seven labels, and chains of if"
        })
public final class SilentStateDefault implements Rule {
    private static final int MOST_NAMED = 4;

    @Override
    public Stream<Finding> findings(Program program) {
        return StateMachines.of(program).silentSwitches().map(found -> finding(program, found));
    }

    private static Finding finding(Program program, SilentSwitch found) {
        Place place = program.place(found.method(), found.line());
        String states = Names.simple(found.states().name());
        return Finding.at(place)
                .role(states)
                .tier(found.standing() == StateField.Standing.DECLARED ? Tier.RECOMMENDED : Tier.STRICT)
                .message(
                        "%s handles %s states of %s and does nothing for %s, so that state passes in silence",
                        place.sourceName(), found.handled(), states, listed(found.silent()))
                .help(
                        "add case %s, and default: throw new IllegalStateException(…) for states to come",
                        String.join(", ", found.silent()));
    }

    private static String listed(List<String> constants) {
        int more = constants.size() - MOST_NAMED;
        return more > 0
                ? String.join(", ", constants.subList(0, MOST_NAMED)) + " and " + more + " more"
                : constants.size() == 1
                        ? constants.get(0)
                        : String.join(", ", constants.subList(0, constants.size() - 1))
                                + " and "
                                + constants.get(constants.size() - 1);
    }
}
