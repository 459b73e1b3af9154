package dev.custody.rule;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.finding.Waiver;
import dev.custody.program.waiver.Allowance;

/** What is said about waivers that do not hold; what depends on a run's other rules and its day comes from the engine. */
public final class WaiverText {
    /** Id of the rule that speaks about waivers. */
    public static final String RULE = "stale-waiver";

    private WaiverText() {}

    /** The last day is over, so that what was waived is reported again. */
    public static Finding expired(Waiver waiver) {
        return about(waiver, "ended")
                .message(
                        "%s ended on %s, so it waives nothing any more",
                        named(waiver), waiver.until().map(Object::toString).orElse(""))
                .help(
                        waiver.kind() == Waiver.Kind.ANNOTATION
                                ? "fix what %s finds here, or give the @Allow a later day"
                                : "fix what %s finds there, or give the exclusion a later day",
                        waiver.rule().isEmpty() ? "Custody" : waiver.rule());
    }

    /** Nothing is there to be waived. */
    public static Finding unused(Waiver waiver) {
        return about(waiver, "unused")
                .message("%s waives nothing, since %s", named(waiver), cause(waiver))
                .help(waiver.kind() == Waiver.Kind.ANNOTATION ? "take the @Allow out" : "take the exclusion out");
    }

    /** There is no rule of that name. */
    public static Finding unknown(Allowance allowance) {
        return at(allowance.place(), allowance.rule() + " unknown")
                .message("@Allow on %s waives '%s', which is no rule", allowance.scope(), allowance.rule())
                .help("name one of the rules that mvn custody:explain lists");
    }

    private static String cause(Waiver waiver) {
        return waiver.rule().isEmpty()
                ? "there is no class in " + waiver.scope()
                : waiver.rule() + " finds nothing in " + waiver.scope();
    }

    private static String named(Waiver waiver) {
        return waiver.kind() == Waiver.Kind.ANNOTATION
                ? "@Allow of %s on %s".formatted(waiver.rule(), waiver.scope())
                : "the exclusion of %s".formatted(waiver.scope());
    }

    private static Finding about(Waiver waiver, String what) {
        return at(waiver.place(), waiver.rule().isEmpty() ? what : waiver.rule() + " " + what);
    }

    /** A finding about a waiver, without words yet. */
    public static Finding at(Place place, String role) {
        return Finding.at(place).role(role).tier(Tier.RECOMMENDED);
    }
}
