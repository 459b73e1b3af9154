package dev.custody.archrules;

import dev.custody.finding.Tier;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.RuleInfo;
import java.lang.annotation.Annotation;

/**
 * What an ArchUnit rule says about itself: its own description, and the reason behind {@code because}.
 *
 * @param bad empty, since there is no example
 * @param good empty, too
 */
record ArchRuleInfo(String id, String summary, String rationale, String fix, String bad, String good)
        implements RuleInfo {
    private static final String BECAUSE = ", because ";

    static ArchRuleInfo of(RuleMember member) {
        String text = member.description().strip().replaceAll("\\s+", " ");
        int because = text.lastIndexOf(BECAUSE);
        String summary = because < 0 ? text : text.substring(0, because);
        String reason = because < 0
                ? "It is a rule of the project: " + member.name() + "."
                : "The project's rule " + member.name() + " says why: " + text.substring(because + BECAUSE.length())
                        + ".";
        String fix = "change the code so that it keeps the rule, or the rule";
        return new ArchRuleInfo(member.id(), summary, reason, fix, "", "");
    }

    @Override
    public Group group() {
        return Group.OWN;
    }

    /** A rule that is violated fails, as in a test; settings may say otherwise. */
    @Override
    public Tier tier() {
        return Tier.CORE;
    }

    /** Whatever it is about, ArchUnit is given classes. */
    @Override
    public Element judges() {
        return Element.CLASS;
    }

    @Override
    public boolean mayRise() {
        return false;
    }

    @Override
    public String[] silentOn() {
        return new String[0];
    }

    @Override
    public String[] cannotSee() {
        return new String[0];
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return RuleInfo.class;
    }
}
