package dev.custody.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A waiver: the team has seen what one rule finds here, and lives with it for a stated reason.
 *
 * <p>Covers what it marks and everything inside; repeat it for several rules.
 *
 * <pre>{@code
 * @Allow(rule = "exposed-lock", reason = "callers of the 1.x API lock on the registry", until = "2027-06-30")
 * public class Registry {
 *     // ...
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.PACKAGE})
@Repeatable(Allowances.class)
public @interface Allow {

    /**
     * Which rule is waived.
     *
     * @return the id of one rule, such as {@code leaked-internals}
     */
    String rule();

    /**
     * Why the finding is acceptable here, in a sentence for the next reader.
     *
     * @return the reason, never blank
     */
    String reason();

    /**
     * The last day on which the waiver holds.
     *
     * @return a date as {@code yyyy-MM-dd}, or empty for a waiver without an end
     */
    String until() default "";
}
