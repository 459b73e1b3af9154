package dev.custody.archrules;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import java.util.List;
import java.util.Optional;

/** Violations of one rule as findings. */
final class ViolationFindings {
    private final RuleMember rule;
    private final ViolationPlaces places;
    private final Place written;

    ViolationFindings(RuleMember rule, ViolationPlaces places) {
        this.rule = rule;
        this.places = places;
        this.written = new Place(rule.owner(), rule.member(), Optional.empty(), 0);
    }

    /**
     * The role is ArchUnit's text without numbers that change when other code does. What is about several places, such as a
     * cycle, stays the same finding when one of these goes.
     */
    Finding of(Violation violation) {
        if (violation.isOfNothing()) {
            return Finding.at(written)
                    .message("%s judges no class, so that it would not notice anything", rule.name())
                    .help("name packages and types that are there, or say allowEmptyShould(true)")
                    .role("judges nothing");
        }
        ViolationText text = new ViolationText(violation.text());
        List<Place> all = places.of(violation, text);
        Place first = all.isEmpty() ? written : all.get(0);
        Finding finding = Finding.at(first)
                .tier(Tier.CORE)
                .message("%s", text.sentence())
                .help(
                        "%s",
                        (violation.rule().isEmpty() ? rule.description() : violation.rule())
                                .strip()
                                .replaceAll("\\s+", " "))
                .role(text.role());
        if (all.size() > 1) {
            finding = finding.about(written);
        }
        for (Place other : all.subList(Math.min(1, all.size()), all.size())) {
            finding = finding.step(other, "and here");
        }
        return finding;
    }
}
