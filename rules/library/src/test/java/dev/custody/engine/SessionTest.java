package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.rule.Element;
import dev.custody.rule.Rule;
import dev.custody.rule.example.WideOpenField;
import dev.custody.rule.ownership.LiveView;
import dev.custody.rule.ownership.UndeclaredOwnership;
import dev.custody.testkit.CompiledSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
    private static final String PARCEL = """
            package com.acme;
            public class Parcel extends org.vendor.Base {
                public int weight;
                public volatile boolean lost;
            }
            """;
    private static final String BASE = "package org.vendor; public class Base {}";

    @TempDir
    Path folder;

    @Test
    void runs_rules_one_by_one_on_classes_that_were_read_once() throws IOException {
        try (CompiledSources compiled = CompiledSources.of(PARCEL, BASE)) {
            Session session = Engine.open(Request.of(List.of(compiled.classes())));
            Files.delete(compiled.classes().resolve("com/acme/Parcel.class"));
            Report report = session.run(List.of(new WideOpenField()), Tier.CORE);
            assertThat(report.findings()).extracting(Finding::rule).containsExactly("wide-open-field");
            assertThat(report.rules())
                    .containsExactly(
                            new Report.RuleRun("wide-open-field", 1, Optional.of(new Judged(Element.CLASS, 2))));
            assertThat(report.classesAnalysed()).isEqualTo(2);
            assertThat(session.run(List.of(), Tier.CORE).findings()).isEmpty();
        }
    }

    @Test
    void reports_findings_down_to_the_tier_asked_for() throws IOException {
        try (CompiledSources compiled = CompiledSources.of(PARCEL, BASE)) {
            Session session = Engine.open(Request.of(List.of(compiled.classes())));
            assertThat(session.run(List.of(new WideOpenField()), Tier.STRICT).findings())
                    .hasSize(2);
        }
    }

    @Test
    void leaves_rules_out_that_report_nothing_in_the_tiers_asked_for() throws IOException {
        try (CompiledSources compiled = CompiledSources.of(PARCEL, BASE)) {
            Session session = Engine.open(Request.of(List.of(compiled.classes())));
            List<Rule> rules = List.of(new LiveView(), new UndeclaredOwnership());
            assertThat(session.run(rules, Tier.RECOMMENDED).rules())
                    .extracting(Report.RuleRun::id)
                    .containsExactly("undeclared-ownership");
            assertThat(session.run(rules, Tier.STRICT).rules()).hasSize(2);
        }
    }

    @Test
    void looks_types_up_on_the_class_path_while_a_rule_runs() throws IOException {
        Path jar = folder.resolve("vendor.jar");
        try (CompiledSources compiled = CompiledSources.of(PARCEL, BASE)) {
            Path base = compiled.classes().resolve("org/vendor/Base.class");
            Archives.write(jar, "org/vendor/Base.class", base);
            Files.delete(base);
            Session session =
                    Engine.open(Request.of(List.of(compiled.classes())).withClassPath(List.of(jar)));
            assertThat(session.run(List.of(new KnowsBases()), Tier.CORE).findings())
                    .isEmpty();
        }
    }

    @Test
    void names_a_root_that_is_not_there() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> Engine.open(Request.of(List.of(missing))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(missing.toString());
    }
}
