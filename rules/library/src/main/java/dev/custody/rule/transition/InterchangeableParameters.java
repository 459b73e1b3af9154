package dev.custody.rule.transition;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.program.domaintype.DomainTypes;
import dev.custody.program.domaintype.SwappableRun;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reports public domain methods whose callers can swap two arguments without the compiler noticing. */
@RuleInfo(
        id = "interchangeable-parameters",
        group = Group.TRANSITIONS,
        tier = Tier.STRICT,
        judges = Element.DOMAIN_TYPE,
        summary = "takes neighbouring parameters of one basic type, which a call can swap",
        rationale = """
                Two strings in a row are two of the same to the compiler: an order is shipped to its sender, money flows
                the other way, and every test that uses the same value twice is green. A type a meaning turns the
                swapped call into an error.""",
        bad = """
                package shop.domain;
                public class Account {
                    private long balance;
                    public void transfer(String from, String to, long cents) {   // finds: takes from and to
                        balance = Math.subtractExact(balance, cents);
                    }
                }""",
        good = """
                package shop.domain;
                public class Account {
                    public record Iban(String value) {}
                    public record Debit(Iban from) {}
                    public record Credit(Iban to) {}
                    private long balance;
                    public void transfer(Debit debit, Credit credit, long cents) {
                        balance = Math.subtractExact(balance, cents);
                    }
                }""",
        fix = "give each meaning a type of its own, such as a record of one component",
        silentOn = {
            "types outside the domain, exceptions, and test doubles",
            "methods that override one of a super-type, whose signature is not theirs to choose",
            "constructors that a framework calls by the names of their parameters, such as @JsonCreator",
            "static functions that are symmetric by their name, such as max and sum"
        },
        cannotSee = {"parameters of different basic types that convert, such as int and long"})
public final class InterchangeableParameters implements Rule {
    @Override
    public Stream<Finding> findings(Program program) {
        return DomainTypes.of(program).swappableParameters().map(run -> finding(program, run));
    }

    private static Finding finding(Program program, SwappableRun run) {
        Place place = program.place(run.method(), 0);
        List<String> names = run.names();
        return Finding.at(place)
                .tier(Tier.STRICT)
                .message(
                        "%s takes %s as neighbours of type %s, so a call that swaps them compiles",
                        place.sourceName(), listed(names), run.type())
                .help(
                        "give each a type of its own, such as: record %s(%s value) {}",
                        typeName(names.get(0)), run.type());
    }

    private static String typeName(String parameter) {
        boolean named = parameter.indexOf(' ') < 0;
        return named ? parameter.substring(0, 1).toUpperCase(Locale.ROOT) + parameter.substring(1) : "Name";
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
