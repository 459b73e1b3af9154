package dev.custody.rule.example;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.stream.Stream;

/** A small rule that is not in the pack, so that what runs rules can be tested without one that is. */
@RuleInfo(
        id = "wide-open-field",
        group = Group.SHARED_STATE,
        tier = Tier.CORE,
        summary = "lets all code write a field",
        rationale = "Nobody can say who changed it.",
        bad = """
            public class Parcel {
                public int weight; // finds: Parcel.weight
            }
            """,
        good = """
            public class Parcel {
                private int weight;
            }
            """,
        fix = "make the field private",
        silentOn = {"final fields", "fields of types that are not public"},
        cannotSee = {"reflection"})
public final class WideOpenField implements Rule {
    @Override
    public Stream<Finding> findings(Program program) {
        return program.reportedClasses()
                .filter(type -> type.modifiers().isPublic())
                .flatMap(type -> type.fields().stream())
                .filter(field -> field.modifiers().isPublic())
                .filter(field -> !field.modifiers().isFinal())
                .map(field -> finding(field, program.place(field)));
    }

    private static Finding finding(FieldFacts field, Place place) {
        return Finding.at(place)
                .message("%s is open, so that all code writes it", place.shortName())
                .step(place, "it is declared here")
                .help("private %s %s", Names.sourceType(field.descriptor()), field.name())
                .tier(field.modifiers().isVolatile() ? Tier.STRICT : Tier.CORE);
    }
}
