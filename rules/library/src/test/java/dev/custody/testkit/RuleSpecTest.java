package dev.custody.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.rule.example.WideOpenField;
import dev.custody.rule.example.wideopenfield.ClosedParcel;
import dev.custody.rule.example.wideopenfield.OpenParcel;
import dev.custody.rule.example.wideopenfield.WronglyMarkedParcel;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSpecTest {
    private final RuleSpec wideOpenField = RuleSpec.of(WideOpenField.class);

    @Test
    void agrees_where_each_mark_has_its_finding_and_each_finding_its_mark() {
        wideOpenField.agreesWithMarksIn(OpenParcel.class, ClosedParcel.class);
    }

    @Test
    void names_missing_and_unexpected_findings_line_by_line() {
        assertThatThrownBy(() -> wideOpenField.agreesWithMarksIn(WronglyMarkedParcel.class))
                .hasMessage("""
                        wide-open-field disagrees with the marks:
                          unexpected WronglyMarkedParcel.java:5  WronglyMarkedParcel.weight: \
                        WronglyMarkedParcel.weight is open, so that all code writes it
                                     | public int weight = 3;
                          missing    WronglyMarkedParcel.java:6  WronglyMarkedParcel.stamps
                                     | private int stamps;
                          missing    WronglyMarkedParcel.java:7  something else
                                     | public int address = 2;
                          unexpected WronglyMarkedParcel.java:7  WronglyMarkedParcel.address: \
                        WronglyMarkedParcel.address is open, so that all code writes it
                                     | public int address = 2;""".replace("\n", System.lineSeparator()));
    }

    @Test
    void keeps_to_the_fixtures_that_were_named() {
        assertThat(wideOpenField.on(ClosedParcel.class).findings()).isEmpty();
    }

    @Test
    void says_parts_of_a_finding() {
        wideOpenField
                .on(OpenParcel.class)
                .findingAt("address")
                .messageContains("all code writes it")
                .hasSteps("declared here")
                .hasHelp("private String address")
                .hasTier(Tier.CORE)
                .hasFingerprint("wide-open-field dev.custody.rule.example.wideopenfield.OpenParcel.address")
                .isOnLine(6);
        wideOpenField.on(OpenParcel.class).findingAt("Label.width").hasSteps("it is");
    }

    @Test
    void lists_what_there_is_when_a_member_has_no_finding() {
        assertThatThrownBy(() -> wideOpenField.on(OpenParcel.class).findingAt("stamps"))
                .hasMessageStartingWith("wide-open-field has 0 findings at stamps instead of one; there are:")
                .hasMessageContaining("OpenParcel.weight (OpenParcel.java): OpenParcel.weight is open");
    }

    @Test
    void fails_when_too_few_or_wrong_steps_are_there() {
        Found found = wideOpenField.on(OpenParcel.class);
        assertThatThrownBy(() -> found.findingAt("weight").hasSteps()).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> found.findingAt("weight").hasSteps("elsewhere"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void compiles_source_text_with_several_public_types() {
        wideOpenField.onSource("""
                        package com.acme;
                        public class Parcel {
                            public int weight; // finds: Parcel.weight
                        }
                        public class Letter {
                            public int stamps; // finds: Letter.stamps
                        }
                        """, """
                        public record Size(int width) {
                            public static int unit; // finds: Size.unit
                        }
                        """).agreesWithMarks();
    }

    @Test
    void takes_several_marks_on_one_line() {
        wideOpenField
                .onSource(
                        "public class Parcel { public int width, height; } // finds: Parcel.width // finds: Parcel.height")
                .agreesWithMarks();
    }

    @Test
    void compiles_for_an_older_class_file_generation() throws IOException {
        List<String> options = List.of("--release", "8");
        try (CompiledSources compiled = CompiledSources.with(Jdk.running(), options, "public class Parcel {}")) {
            byte[] bytes = Files.readAllBytes(compiled.classes().resolve("Parcel.class"));
            assertThat(bytes[7]).isEqualTo((byte) 52);
        }
    }

    @Test
    void compiles_with_a_newer_jdk_where_there_is_one() {
        wideOpenField.onSource("""
                        public class Parcel {
                            public int weight; // finds: Parcel.weight
                            String kind(Object thing) {
                                return switch (thing) {
                                    case String text when text.isEmpty() -> "nothing";
                                    default -> "something";
                                };
                            }
                        }
                        public class Letter {}
                        """).compiledBy(Jdk.atLeast(21)).agreesWithMarks();
    }

    @Test
    void compiles_with_ecj() {
        RuleSpec.OnSource parcel = wideOpenField.onSource("""
                        public class Parcel {
                            public int weight; // finds: Parcel.weight
                        }
                        """);
        parcel.compiledBy(Ecj::run).agreesWithMarks();
        assertThatThrownBy(() -> wideOpenField
                        .onSource("public class Parcel { int x = \"\"; }")
                        .compiledBy(Ecj::run)
                        .findings())
                .hasMessageContaining("cannot convert from String to int");
    }

    @Test
    void says_what_the_compiler_says_when_source_is_wrong() {
        assertThatThrownBy(() -> wideOpenField
                        .onSource("public class Parcel { int x = \"\"; }")
                        .findings())
                .hasMessageContaining("Parcel.java:1")
                .hasMessageContaining("incompatible types");
    }

    @Test
    void shows_findings_of_all_tiers() {
        assertThat(wideOpenField.on(OpenParcel.class).findings())
                .extracting(Finding::tier)
                .contains(Tier.CORE, Tier.STRICT);
    }
}
