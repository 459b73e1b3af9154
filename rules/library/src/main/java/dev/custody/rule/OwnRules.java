package dev.custody.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What Custody asks of rules that it does not know: an id by which settings, waivers and baselines tell them from others. */
final class OwnRules {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private OwnRules() {}

    /** @throws OwnRulesException for the first that lacks one */
    static List<Rule> checked(List<Rule> own) {
        Map<String, Rule> byId = new HashMap<>();
        for (Rule rule : own) {
            String id = idOf(rule);
            if (Rules.IDS.contains(id)) {
                throw wrong(rule, "has the id '" + id + "', which is a rule of the pack; give it another");
            }
            Rule other = byId.putIfAbsent(id, rule);
            if (other != null) {
                throw wrong(
                        rule,
                        "has the id '" + id + "', and so has "
                                + other.getClass().getName() + "; give one of them another");
            }
        }
        return own;
    }

    private static String idOf(Rule rule) {
        if (!rule.getClass().isAnnotationPresent(RuleInfo.class)) {
            throw wrong(rule, "has no @RuleInfo; annotate the class with its id and what is said about it");
        }
        String id = rule.info().id();
        if (!KEBAB_CASE.matcher(id).matches()) {
            throw wrong(rule, "has the id '" + id + "', which is not in kebab case; write it like 'mutable-event'");
        }
        return id;
    }

    private static OwnRulesException wrong(Rule rule, String what) {
        return new OwnRulesException("the rule " + rule.getClass().getName() + " " + what);
    }
}
