package dev.custody.archrules;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;

/** Judges classes. */
@FunctionalInterface
interface RuleCheck {
    /** In ArchUnit's order. */
    List<Violation> violations(JavaClasses classes);
}
