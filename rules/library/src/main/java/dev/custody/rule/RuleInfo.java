package dev.custody.rule;

import dev.custody.finding.Tier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Everything that is said about a rule, on the class that checks it; docs, {@code explain} and reports read it here. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {
    /** Names the bad thing in kebab case; never changes once released. */
    String id();

    /** The chapter of the catalogue; rules of one's own need none. */
    Group group() default Group.OWN;

    /** The highest tier that a finding of the rule has, but for those that {@link #mayRise() rise}. */
    Tier tier();

    /** Whether what the code declares raises some findings above the tier. */
    boolean mayRise() default false;

    /** What the rule judges; for a rule that looks at what is not there, the class. */
    Element judges() default Element.CLASS;

    /** The violation in one line, starting with a verb in the third person. */
    String summary();

    /** Why it matters, in a few sentences. */
    String rationale();

    /** Java source in which each line with a {@code // finds: text} comment has a finding whose message holds the text. */
    String bad();

    /** The same code done right: no finding. */
    String good();

    /** What to do, in one line. */
    String fix();

    /** Shapes that look alike and are left alone. */
    String[] silentOn() default {};

    /** What the rule cannot see. */
    String[] cannotSee() default {};
}
