package dev.custody.rule.sharedstate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.engine.Engine;
import dev.custody.engine.Request;
import dev.custody.finding.Finding;
import dev.custody.rule.sharedstate.unsafelazyinit.LateFields;
import dev.custody.settings.Settings;
import dev.custody.testkit.CompiledSources;
import dev.custody.testkit.RuleSpec;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class UnsafeLazyInitTest {
    private final RuleSpec unsafeLazyInit = RuleSpec.of(UnsafeLazyInit.class);

    @Test
    void reports_shared_fields_that_two_threads_can_both_set() {
        unsafeLazyInit.agreesWithMarksIn(LateFields.class);
    }

    @Test
    void says_how_to_make_it_safe() {
        unsafeLazyInit.on(LateFields.class).findingAt("LateFields.halfLocked()").hasHelp("declare halfLocked volatile");
        unsafeLazyInit.on(LateFields.class).findingAt("LateFields.plain()").hasHelp("nested holder class");
    }

    private static final String IMMUTABLE = """
            package javax.annotation.concurrent;
            public @interface Immutable {}
            """;
    private static final String MONEY = """
            package money;
            %s
            public class Money {
                private long cents;
                public Money(long cents) { this.cents = cents; }
            }
            """;
    private static final String TILL = """
            package shop;
            public class Till {
                private static money.Money zero;
                public static money.Money zero() {
                    if (zero == null) {
                        zero = new money.Money(0);
                    }
                    return zero;
                }
            }
            """;

    private static List<Finding> inTillWith(String money, UnaryOperator<Request> change) throws IOException {
        try (CompiledSources library = CompiledSources.of(IMMUTABLE, money);
                CompiledSources shop =
                        CompiledSources.with(List.of("-cp", library.classes().toString()), TILL)) {
            Request request = Request.of(List.of(shop.classes()))
                    .withRules(List.of(new UnsafeLazyInit()))
                    .withClassPath(List.of(library.classes()));
            return Engine.inspect(change.apply(request)).findings();
        }
    }

    @Test
    void believes_a_library_type_that_calls_itself_immutable() throws IOException {
        assertThat(inTillWith(MONEY.formatted(""), UnaryOperator.identity())).hasSize(1);
        assertThat(inTillWith(MONEY.formatted("@javax.annotation.concurrent.Immutable"), UnaryOperator.identity()))
                .isEmpty();
    }

    @Test
    void believes_the_settings_about_a_library_type() throws IOException {
        assertThat(inTillWith(
                        MONEY.formatted(""),
                        request -> request.withSettings(Settings.defaults().withImmutable(List.of("money.Money")))))
                .isEmpty();
    }

    @Test
    void takes_a_library_type_that_is_not_there_for_one_that_may_be_immutable() throws IOException {
        assertThat(inTillWith(MONEY.formatted(""), request -> request.withClassPath(List.of())))
                .isEmpty();
    }

    @Test
    void checks_a_type_of_the_project_that_calls_itself_immutable() {
        unsafeLazyInit
                .onSource(
                        IMMUTABLE,
                        """
                        package money;
                        @javax.annotation.concurrent.Immutable
                        public class Money {
                            private long cents;
                            public Money(long cents) { this.cents = cents; }
                            public void add(long more) { cents += more; }
                        }
                        """,
                        TILL.replace("zero = new money.Money(0);", "zero = new money.Money(0); // finds: Till.zero"))
                .agreesWithMarks();
    }
}
