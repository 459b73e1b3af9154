package dev.custody.rule.transition;

import dev.custody.finding.Tier;
import dev.custody.rule.transition.uncheckeddomainarithmetic.domain.Money;
import dev.custody.rule.transition.uncheckeddomainarithmetic.domain.Offer;
import dev.custody.testkit.RuleSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class UncheckedDomainArithmeticTest {
    private static final String STOCK = """
            package shop.stock;
            public class Stock {
                private int pieces;
                public void take(int wanted) {
                    pieces -= wanted;   // finds: computes pieces - wanted
                }
            }""";

    private final RuleSpec uncheckedArithmetic = RuleSpec.of(UncheckedDomainArithmetic.class);

    @Test
    void reports_amounts_that_reach_a_return_or_a_field_unchecked() {
        uncheckedArithmetic.agreesWithMarksIn(Offer.class);
    }

    @Test
    void reports_amounts_that_go_into_a_new_value_unless_that_checks_them() {
        uncheckedArithmetic.agreesWithMarksIn(Money.class);
    }

    @Test
    void looks_at_domain_types_alone() {
        uncheckedArithmetic
                .onSource(STOCK.replace("// finds: computes pieces - wanted", ""))
                .agreesWithMarks();
    }

    @Test
    void takes_the_domain_from_settings() {
        uncheckedArithmetic
                .with(settings -> settings.withDomain(List.of("..stock..")))
                .onSource(STOCK)
                .agreesWithMarks();
    }

    @Test
    void believes_constraint_annotations() {
        uncheckedArithmetic.onSource("""
                        package shop.domain;
                        @interface Positive {}
                        public class Stock {
                            @Positive private int pieces;
                            private int free;
                            public void take(int wanted) { pieces -= wanted; }
                            public void release(@Positive int given) { free += given; }
                        }""").agreesWithMarks();
    }

    @Test
    void names_the_exact_method() {
        uncheckedArithmetic
                .on(Offer.class)
                .findingAt("discounted")
                .hasTier(Tier.STRICT)
                .hasHelp("Math.subtractExact(price, discount)");
    }

    /** As generated code has them, longer than a call stack and used twice each. */
    @Test
    void follows_chains_of_any_length() {
        uncheckedArithmetic
                .onSource("""
                        package shop.domain;
                        public class Rates {
                            public long sum(long rate) {
                                long sum = rate;
                                %s
                                return sum;   // finds: and returns it unchecked
                            }
                        }""".formatted("sum = sum * rate + sum; ".repeat(3000)))
                .agreesWithMarks();
    }
}
