package dev.custody.rule.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.engine.Engine;
import dev.custody.engine.Request;
import dev.custody.finding.Finding;
import dev.custody.rule.ownership.capturedargument.CarriersAndCommands;
import dev.custody.rule.ownership.capturedargument.ChangedByTheObject;
import dev.custody.rule.ownership.capturedargument.FakeWarehouse;
import dev.custody.rule.ownership.capturedargument.GivenAway;
import dev.custody.rule.ownership.capturedargument.Injected;
import dev.custody.rule.ownership.capturedargument.MadeAnew;
import dev.custody.rule.ownership.capturedargument.SharedOnPurpose;
import dev.custody.rule.ownership.capturedargument.ShownAsUnmodifiable;
import dev.custody.rule.ownership.capturedargument.SiblingsCopied;
import dev.custody.rule.ownership.capturedargument.impl.HiddenQueue;
import dev.custody.testkit.CompiledSources;
import dev.custody.testkit.RuleSpec;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapturedArgumentTest {
    private final RuleSpec capturedArgument = RuleSpec.of(CapturedArgument.class);

    @Test
    void reports_data_of_a_caller_that_the_object_changes() {
        capturedArgument.agreesWithMarksIn(ChangedByTheObject.class);
    }

    @Test
    void reports_data_of_a_caller_that_the_object_shows_as_unmodifiable() {
        capturedArgument.agreesWithMarksIn(ShownAsUnmodifiable.class);
    }

    @Test
    void reports_what_is_kept_where_a_sibling_is_copied() {
        capturedArgument.agreesWithMarksIn(SiblingsCopied.class);
    }

    @Test
    void leaves_data_alone_that_comes_in_to_be_shared_filled_or_given_away() {
        capturedArgument.agreesWithMarksIn(SharedOnPurpose.class);
    }

    @Test
    void leaves_arguments_alone_that_every_caller_hands_over_for_good() {
        capturedArgument.agreesWithMarksIn(GivenAway.class);
    }

    @Test
    void leaves_data_alone_that_the_object_replaces_before_it_changes_it() {
        capturedArgument.agreesWithMarksIn(MadeAnew.class);
    }

    @Test
    void leaves_carriers_builders_commands_and_exceptions_alone() {
        capturedArgument.agreesWithMarksIn(CarriersAndCommands.class);
    }

    @Test
    void leaves_what_a_container_or_mapper_calls_alone() {
        capturedArgument.agreesWithMarksIn(Injected.class);
    }

    @Test
    void leaves_test_doubles_and_hidden_packages_alone() {
        capturedArgument.agreesWithMarksIn(FakeWarehouse.class, HiddenQueue.class);
    }

    @Test
    void takes_a_super_class_that_cannot_be_read_for_what_it_is_called() throws IOException {
        try (CompiledSources compiled = CompiledSources.of("""
                        package lib;
                        public class RemoteException extends Exception {}
                        """, """
                        package lib;
                        public class WordList extends java.util.ArrayList<String> {}
                        """, """
                        package shop;
                        import java.util.List;
                        public class SortedWords extends lib.WordList {
                            private final List<String> words;
                            public SortedWords(List<String> words) { this.words = words; }
                            public String first() { return words.remove(0); }
                        }
                        """, """
                        package shop;
                        import java.util.Collections;
                        import java.util.List;
                        public class BadOrderException extends lib.RemoteException {
                            private final List<String> reasons;
                            public BadOrderException(List<String> reasons) { this.reasons = reasons; }
                            public List<String> reasons() { return Collections.unmodifiableList(reasons); }
                        }
                        """)) {
            assertThat(findingsIn(compiled, "shop")).isEmpty();
        }
    }

    @Test
    void shows_who_changes_the_data_and_proposes_a_copy_that_can_change() {
        capturedArgument
                .on(ChangedByTheObject.class)
                .findingAt("PackingList.<init>")
                .hasSteps("changes the contents of ChangedByTheObject.PackingList.open")
                .hasHelp("keep new ArrayList<>(open), or declare the transfer with @Owned on the parameter");
    }

    @Test
    void proposes_an_immutable_copy_of_what_is_shown_as_unmodifiable() {
        capturedArgument
                .on(ShownAsUnmodifiable.class)
                .findingAt("Tariff.<init>")
                .messageContains("as unmodifiable, yet the caller can change it")
                .hasHelp("keep Map.copyOf(prices)");
    }

    @Test
    void names_the_members_that_hand_the_data_out_again() {
        capturedArgument
                .on(ChangedByTheObject.class)
                .findingAt("Rights.addRights")
                .hasSteps("changes the contents of", "Rights.rights() hands it out again");
    }

    @Test
    void speaks_of_the_field_whatever_member_the_data_comes_in_by() {
        capturedArgument
                .on(ChangedByTheObject.class)
                .findingAt("Ledger.<init>")
                .hasFingerprint("captured-argument " + ChangedByTheObject.class.getName() + "$Journal.entries");
    }

    @Test
    void keeps_to_the_boundary_that_settings_name() {
        assertThat(capturedArgument
                        .with(settings -> settings.withBoundary(List.of("..api..")))
                        .on(ChangedByTheObject.class)
                        .findings())
                .isEmpty();
    }

    @Test
    void takes_a_copy_of_a_library_that_cannot_be_read_for_what_it_is_called() throws IOException {
        try (CompiledSources compiled = CompiledSources.of("""
                        package com.google.common.collect;
                        public class ImmutableList<E> extends java.util.ArrayList<E> {
                            public static <E> ImmutableList<E> copyOf(java.util.Collection<E> c) { return null; }
                        }
                        """, """
                        package shop;
                        import com.google.common.collect.ImmutableList;
                        import java.util.List;
                        public class Offer {
                            private final List<String> items;
                            private final List<String> gifts;
                            public Offer(List<String> items, List<String> gifts) {
                                this.items = ImmutableList.copyOf(items);
                                this.gifts = gifts;
                            }
                            public String first() { return items.get(0) + gifts.get(0); }
                        }
                        """)) {
            assertThat(findingsIn(compiled, "shop"))
                    .extracting(Finding::message)
                    .singleElement()
                    .asString()
                    .endsWith("although it copies items");
        }
    }

    private static List<Finding> findingsIn(CompiledSources compiled, String folder) throws IOException {
        Request request =
                Request.of(List.of(compiled.classes().resolve(folder))).withRules(List.of(new CapturedArgument()));
        return Engine.inspect(request).findings();
    }
}
