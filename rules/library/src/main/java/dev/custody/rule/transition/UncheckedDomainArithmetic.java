package dev.custody.rule.transition;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.program.domaintype.DomainTypes;
import dev.custody.program.domaintype.UncheckedResult;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.stream.Stream;

/** Reports domain arithmetic whose result nothing holds within bounds. */
@RuleInfo(
        id = "unchecked-domain-arithmetic",
        group = Group.TRANSITIONS,
        tier = Tier.STRICT,
        judges = Element.DOMAIN_TYPE,
        summary = "computes an amount with neither a bounds check nor an exact method",
        rationale = """
                A discount larger than the price makes a negative price, and a large enough product wraps around to a
                small one. Both are numbers like any other: nothing throws, the books are wrong from then on, and the
                error is found where it no longer can be explained.""",
        bad = """
                package shop.domain;
                public class Offer {
                    private int price;
                    public void applyDiscount(int discount) {
                        price = price - discount;   // finds: computes price - discount
                    }
                }""",
        good = """
                package shop.domain;
                public class Offer {
                    private int price;
                    public void applyDiscount(int discount) {
                        if (discount < 0 || discount > price) throw new IllegalArgumentException("discount " + discount);
                        price = price - discount;
                    }
                }""",
        fix = "refuse operands that are out of bounds, or compute with Math.addExact, subtractExact or multiplyExact",
        silentOn = {
            "amounts that the method, its caller inside the type or a callee compares by order or hands to a check",
            "results that are clamped (Math.max, Math.min), taken modulo something, or made of longs that were ints",
            "counting by one, indexes, sizes, versions, times and dates by their names, hash codes and comparisons",
            "types that measure or mix bits by their names, such as OrderMetrics and PriceHash",
            "amounts that come from calls with arguments or outside the domain; floating point and BigDecimal",
            "amounts with a constraint annotation, such as @Positive"
        },
        cannotSee = {
            "checks made elsewhere before the object is reached",
            "whether the check that is there is the right one"
        })
public final class UncheckedDomainArithmetic implements Rule {
    @Override
    public Stream<Finding> findings(Program program) {
        return DomainTypes.of(program).uncheckedArithmetic().map(result -> finding(program, result));
    }

    private static Finding finding(Program program, UncheckedResult result) {
        Place place = program.place(result.method(), result.line());
        return Finding.at(place)
                .role(result.kept())
                .tier(Tier.STRICT)
                .message(
                        "%s computes %s %s %s and %s it unchecked, so a result out of bounds goes unnoticed",
                        place.sourceName(),
                        result.left(),
                        result.operator(),
                        result.right(),
                        result.kept().isEmpty() ? "returns" : "keeps")
                .help(
                        "Math.%s(%s, %s), or test the operands first: if (…) throw new IllegalArgumentException(…)",
                        result.exactMethod(), result.left(), result.right());
    }
}
