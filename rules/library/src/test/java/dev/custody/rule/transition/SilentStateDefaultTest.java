package dev.custody.rule.transition;

import dev.custody.finding.Tier;
import dev.custody.rule.transition.silentstatedefault.domain.CarefulOrder;
import dev.custody.rule.transition.silentstatedefault.domain.Order;
import dev.custody.rule.transition.silentstatedefault.domain.Shipment;
import dev.custody.rule.transition.silentstatedefault.workflow.Job;
import dev.custody.testkit.Ecj;
import dev.custody.testkit.Jdk;
import dev.custody.testkit.RuleSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SilentStateDefaultTest {
    private static final String OLD_SWITCHES = """
            package shop.domain;
            public class Delivery {
                public enum State { PACKED, SENT, RETURNED, LOST }
                private State state = State.PACKED;
                private int stamps;
                public void send() { if (state == State.PACKED) state = State.SENT; }
                public void stamp() {
                    switch (state) {   // finds: Delivery.stamp()
                        case PACKED: stamps = 1; break;
                        case SENT: stamps = 2; break;
                        case RETURNED: stamps = 3; break;
                    }
                    stamps++;
                }
                public void stampByName() {
                    switch (state.name()) {   // finds: Delivery.stampByName()
                        case "PACKED": stamps = 1; break;
                        case "SENT": stamps = 2; break;
                        case "RETURNED": stamps = 3; break;
                    }
                    stamps++;
                }
                public void careful() {
                    switch (state) {
                        case PACKED: stamps = 1; break;
                        case SENT: stamps = 2; break;
                        case RETURNED: stamps = 3; break;
                        default: throw new IllegalStateException();
                    }
                    stamps++;
                }
                public void carefulByName() {
                    switch (state.name()) {
                        case "PACKED": stamps = 1; break;
                        case "SENT": stamps = 2; break;
                        case "RETURNED": stamps = 3; break;
                        default: throw new IllegalStateException();
                    }
                    stamps++;
                }
            }""";

    private static final String PATTERN_SWITCHES = """
            package shop.domain;
            public class Delivery {
                public enum State { PACKED, SENT, RETURNED, LOST }
                private State state = State.PACKED;
                private int stamps;
                public void send() { if (state == State.PACKED) state = State.SENT; }
                public void stamp() {
                    switch (state) {   // finds: Delivery.stamp()
                        case null -> throw new IllegalStateException();
                        case PACKED -> stamps = 1;
                        case SENT -> stamps = 2;
                        case RETURNED -> stamps = 3;
                        default -> { }
                    }
                    stamps++;
                }
                public void careful() {
                    switch (state) {
                        case null -> throw new IllegalStateException();
                        case PACKED -> stamps = 1;
                        case SENT -> stamps = 2;
                        case RETURNED -> stamps = 3;
                        case LOST -> { }
                    }
                    stamps++;
                }
                public void byType() {
                    switch (state) {
                        case PACKED -> stamps = 1;
                        case SENT -> stamps = 2;
                        case RETURNED -> stamps = 3;
                        case State other -> stamps = 4;
                    }
                    stamps++;
                }
            }""";

    private final RuleSpec silentStateDefault = RuleSpec.of(SilentStateDefault.class);

    @Test
    void reports_switches_that_pass_over_a_state() {
        silentStateDefault.agreesWithMarksIn(Order.class);
    }

    @Test
    void leaves_alone_what_says_something_about_every_state_or_cannot_be_told() {
        silentStateDefault.agreesWithMarksIn(CarefulOrder.class);
    }

    @Test
    void knows_constants_that_stand_for_no_state() {
        silentStateDefault.agreesWithMarksIn(Shipment.class);
    }

    @Test
    void asks_less_of_state_that_only_its_name_shows() {
        silentStateDefault.agreesWithMarksIn(Job.class);
        silentStateDefault.on(Job.class).findingAt("report").hasTier(Tier.STRICT);
    }

    @Test
    void proposes_the_missing_cases() {
        silentStateDefault
                .on(Order.class)
                .findingAt("noDefault")
                .hasTier(Tier.RECOMMENDED)
                .hasHelp("add case REFUNDED, LOST, and default: throw");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 11, 17})
    void understands_the_switches_of_older_compilers(int release) {
        silentStateDefault.onSource(OLD_SWITCHES).release(release).agreesWithMarks();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 11, 17})
    void understands_the_switches_of_ecj(int release) {
        silentStateDefault
                .onSource(OLD_SWITCHES)
                .release(release)
                .compiledBy(Ecj::run)
                .agreesWithMarks();
    }

    @Test
    void understands_pattern_switches() {
        silentStateDefault
                .onSource(PATTERN_SWITCHES)
                .compiledBy(Jdk.atLeast(21))
                .agreesWithMarks();
    }

    @Test
    void understands_the_switches_of_newer_compilers() {
        silentStateDefault.onSource(OLD_SWITCHES).compiledBy(Jdk.atLeast(21)).agreesWithMarks();
    }
}
