package dev.custody.rule.transition;

import dev.custody.finding.Tier;
import dev.custody.rule.transition.interchangeableparameters.domain.Account;
import dev.custody.rule.transition.interchangeableparameters.domain.Accounts;
import dev.custody.rule.transition.interchangeableparameters.domain.Address;
import dev.custody.rule.transition.interchangeableparameters.pricing.PriceText;
import dev.custody.rule.transition.interchangeableparameters.pricing.Quote;
import dev.custody.testkit.RuleSpec;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class InterchangeableParametersTest {
    private final RuleSpec interchangeableParameters = RuleSpec.of(InterchangeableParameters.class);

    @Test
    void reports_neighbours_of_one_basic_type_in_public_methods_and_constructors() {
        interchangeableParameters.agreesWithMarksIn(Account.class);
    }

    @Test
    void reports_components_of_a_record_where_its_constructor_takes_them() {
        interchangeableParameters.agreesWithMarksIn(Address.class);
    }

    @Test
    void reports_a_signature_where_it_is_declared_first() {
        interchangeableParameters.agreesWithMarksIn(Accounts.class);
    }

    @Test
    void looks_at_domain_types_alone_and_takes_a_type_with_a_state_for_one() {
        interchangeableParameters.agreesWithMarksIn(PriceText.class, Quote.class);
    }

    @Test
    void takes_the_domain_from_settings() {
        RuleSpec ofPricing = interchangeableParameters.with(settings -> settings.withDomain(List.of("..pricing..")));
        ofPricing.on(PriceText.class).findingAt("text").messageContains("takes amount and currency");
        Assertions.assertThat(ofPricing.on(Account.class).findings()).isEmpty();
    }

    @Test
    void proposes_a_type_a_meaning() {
        interchangeableParameters
                .on(Account.class)
                .findingAt("transfer")
                .hasTier(Tier.STRICT)
                .hasHelp("record From(String value) {}");
    }

    @Test
    void leaves_alone_what_a_framework_calls_by_name_and_what_kotlin_copies_by() {
        interchangeableParameters.onSource("""
                        package shop.domain;
                        @interface JsonCreator {}
                        public class Customer {
                            private final String first, last;
                            @JsonCreator public Customer(String first, String last) { this.first = first; this.last = last; }
                            public String component1() { return first; }
                            public String component2() { return last; }
                            public Customer copy(String first, String last) { return new Customer(first, last); }
                        }""").agreesWithMarks();
    }

    @Test
    void takes_entities_for_domain_types() {
        interchangeableParameters.onSource("""
                        package shop;
                        @interface Entity {}
                        @Entity public class Customer {
                            private String name;
                            public void rename(String first, String last) { name = first + last; }   // finds: first and last
                        }
                        class CustomerText {
                            public String name(String first, String last) { return first + last; }
                        }""").agreesWithMarks();
    }
}
