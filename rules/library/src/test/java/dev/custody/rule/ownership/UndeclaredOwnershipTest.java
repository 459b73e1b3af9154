package dev.custody.rule.ownership;

import dev.custody.finding.Tier;
import dev.custody.rule.ownership.undeclaredownership.Declared;
import dev.custody.rule.ownership.undeclaredownership.Disagreeing;
import dev.custody.rule.ownership.undeclaredownership.Warehouse;
import dev.custody.testkit.RuleSpec;
import org.junit.jupiter.api.Test;

class UndeclaredOwnershipTest {
    private final RuleSpec undeclaredOwnership = RuleSpec.of(UndeclaredOwnership.class);

    @Test
    void reports_signatures_that_leave_open_whose_the_data_is() {
        undeclaredOwnership.agreesWithMarksIn(Warehouse.class);
    }

    @Test
    void leaves_signatures_alone_that_say_it_or_have_it_said_above() {
        undeclaredOwnership.agreesWithMarksIn(Declared.class);
    }

    @Test
    void reports_declarations_that_contradict_what_they_override() {
        undeclaredOwnership.agreesWithMarksIn(Disagreeing.class);
    }

    @Test
    void asks_for_declarations_under_strict_and_speaks_of_contradictions_under_recommended() {
        undeclaredOwnership.on(Warehouse.class).findingAt("parts()").hasTier(Tier.STRICT);
        undeclaredOwnership.on(Disagreeing.class).findingAt("Lender.take()").hasTier(Tier.RECOMMENDED);
    }

    @Test
    void asks_the_interface_rather_than_who_implements_it() {
        undeclaredOwnership
                .onSource("""
                        package shop;
                        import java.util.List;
                        public interface Store {
                            void put(List<String> lines);
                        }
                        """, """
                        package shop;
                        import java.util.List;
                        public class Disk implements Store {
                            private int count;
                            public void put(List<String> lines) { count += lines.size(); }
                            public int count() { return count; }
                        }
                        """)
                .findingAt("Store.put")
                .messageContains("Store.put(List) takes the caller's List and does not say whose it is");
    }
}
