package dev.custody.rule.waiver;

import static dev.custody.finding.Tier.RECOMMENDED;
import static dev.custody.rule.Group.WAIVERS;

import dev.custody.finding.Finding;
import dev.custody.program.Program;
import dev.custody.program.waiver.Allowance;
import dev.custody.program.waiver.Allowances;
import dev.custody.rule.Element;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import dev.custody.rule.WaiverText;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reports waivers that cannot hold as they are written. Whether one has ended, waives nothing or names no rule depends on the
 * day and on the other rules of the run; the engine adds these.
 */
@RuleInfo(
        id = WaiverText.RULE,
        group = WAIVERS,
        tier = RECOMMENDED,
        judges = Element.WAIVER,
        summary = "waives nothing, since it has ended, covers no finding, names no rule or gives no reason",
        rationale = """
                A waiver hides findings for as long as it stands. One that has outlived its cause, or never had one,
                goes on hiding whatever comes to the same place next, and tells readers of a problem that is not there.
                What has ended is reported together with the findings that it hid.""",
        bad = """
                public class Cart {
                    private final List<String> lines = new ArrayList<>();
                    public void add(String line) { lines.add(line); }

                    @Allow(rule = "leaked-internal", reason = "the 1.x API promises the live list")
                    public List<String> lines() { return lines; }  // finds: waives 'leaked-internal', which is no rule

                    @Allow(rule = "leaked-internals", reason = "")
                    public List<String> all() { return lines; }    // finds: gives no reason
                }""",
        good = """
                public class Cart {
                    private final List<String> lines = new ArrayList<>();
                    public void add(String line) { lines.add(line); }

                    @Allow(rule = "leaked-internals", reason = "the 1.x API promises the live list", until = "2099-12-31")
                    public List<String> lines() { return lines; }
                }""",
        fix = "take the waiver out, or give it the rule, the reason and the day that hold",
        silentOn = {
            "waivers of rules that are off in the run, or that find something in a lower tier than the one asked for",
            "waivers in generated code",
            "exclusions, where only some classes of a module were asked for, or several modules share the settings"
        },
        cannotSee = {
            "waivers of other tools",
            "a finding that would be at a place outside of the classes that were asked for"
        })
public final class StaleWaiver implements Rule {
    @Override
    public Stream<Finding> findings(Program program) {
        return Allowances.of(program).stream().flatMap(allowance -> finding(allowance).stream());
    }

    private static Optional<Finding> finding(Allowance allowance) {
        if (allowance.reason().isEmpty()) {
            return Optional.of(WaiverText.at(allowance.place(), allowance.rule() + " reason")
                    .message(
                            "@Allow of %s on %s gives no reason, so it waives nothing",
                            allowance.rule(), allowance.scope())
                    .help("say in a sentence why the team lives with it, or take the @Allow out"));
        }
        if (!allowance.hasReadableEnd()) {
            return Optional.of(WaiverText.at(allowance.place(), allowance.rule() + " until")
                    .message(
                            "@Allow of %s on %s ends on '%s', which is no day, so it waives nothing",
                            allowance.rule(), allowance.scope(), allowance.until())
                    .help("write the last day as in until = \"2027-06-30\""));
        }
        return Optional.empty();
    }
}
