package dev.custody.finding;

import dev.custody.facts.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing a rule reports. Rules build it with {@link #at(Place)} and the methods that return a changed copy; the engine
 * adds the rule and its severity.
 *
 * @param rule id of the rule, empty until the engine has set it
 * @param tier how sure and pressing this finding is, at most the rule's own tier
 * @param severity the tier's, unless settings say otherwise
 * @param message one sentence: culprit, what it does, consequence
 * @param place where the finding belongs
 * @param subject what the fingerprint names: the place, unless the cause is a member with several places
 * @param role tells findings of one rule on one member apart; empty when there is only one
 * @param steps further places, in the order in which they explain the finding
 * @param help what to write instead, in the code's own names
 */
public record Finding(
        String rule,
        Tier tier,
        Severity severity,
        String message,
        Place place,
        String subject,
        String role,
        List<Step> steps,
        String help)
        implements Comparable<Finding> {
    public Finding {
        steps = List.copyOf(steps);
    }

    /** A finding of the core tier without words yet. */
    public static Finding at(Place place) {
        return new Finding("", Tier.CORE, Severity.ERROR, "", place, place.qualifiedName(), "", List.of(), "");
    }

    /** @param arguments inserted at {@code %s}, in the code's own names */
    public Finding message(String sentence, Object... arguments) {
        String text = Wording.filled(sentence, arguments);
        return new Finding(rule, tier, severity, text, place, subject, role, steps, help);
    }

    public Finding help(String sentence, Object... arguments) {
        String text = Wording.filled(sentence, arguments);
        return new Finding(rule, tier, severity, message, place, subject, role, steps, text);
    }

    /** Says that the cause is another member than the one at the place, such as a field that several methods let out. */
    public Finding about(Place cause) {
        String named = cause.qualifiedName();
        return new Finding(rule, tier, severity, message, place, named, role, steps, help);
    }

    public Finding role(String newRole) {
        return new Finding(rule, tier, severity, message, place, subject, newRole, steps, help);
    }

    /** Adds a step behind those there are. */
    public Finding step(Place at, String sentence, Object... arguments) {
        return step(Step.Way.BESIDE, at, sentence, arguments);
    }

    /** Adds a step of the way that leads through the finding. */
    public Finding step(Step.Way way, Place at, String sentence, Object... arguments) {
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(at, Wording.filled(sentence, arguments), way));
        return new Finding(rule, tier, severity, message, place, subject, role, more, help);
    }

    public Finding tier(Tier newTier) {
        return new Finding(rule, newTier, newTier.severity(), message, place, subject, role, steps, help);
    }

    /** The finding as the engine publishes it. */
    public Finding by(String ruleId) {
        return new Finding(ruleId, tier, severity, message, place, subject, role, steps, help);
    }

    public Finding severity(Severity newSeverity) {
        return new Finding(rule, tier, newSeverity, message, place, subject, role, steps, help);
    }

    /**
     * The way that the code or its data takes through the finding, itself included; empty when its steps form none.
     */
    public List<Step> path() {
        List<Step> path = new ArrayList<>();
        addTo(path, Step.Way.BEFORE);
        path.add(new Step(place, message));
        addTo(path, Step.Way.AFTER);
        return path.size() > 1 ? path : List.of();
    }

    private void addTo(List<Step> path, Step.Way way) {
        for (Step step : steps) {
            if (step.way() == way) {
                path.add(step);
            }
        }
    }

    public Fingerprint fingerprint() {
        String where = rule + " " + subject;
        return new Fingerprint(role.isEmpty() ? where : where + " " + role);
    }

    /** By source file, type, line and rule: the order of every report. */
    @Override
    public int compareTo(Finding other) {
        int byPlace = place.compareTo(other.place);
        if (byPlace != 0) {
            return byPlace;
        }
        int byRule = rule.compareTo(other.rule);
        if (byRule != 0) {
            return byRule;
        }
        int byRole = role.compareTo(other.role);
        return byRole != 0 ? byRole : message.compareTo(other.message);
    }
}
