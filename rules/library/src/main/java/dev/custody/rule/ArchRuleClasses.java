package dev.custody.rule;

import java.util.List;

/**
 * Classes with ArchUnit rules that a jar brings. It is found as a service: the jar names a class that has a public constructor
 * without parameters in {@code META-INF/services/dev.custody.rule.ArchRuleClasses}. Builds then run these rules beside the
 * others, as if {@code archRules} in the settings named the classes.
 */
@FunctionalInterface
public interface ArchRuleClasses {
    /** In any order; see docs/guide/own-rules.md for what a class may hold. */
    List<Class<?>> classes();
}
