package dev.custody.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.custody.program.Leak;
import java.util.List;
import java.util.function.Function;

/** Types that keep their mutable data to themselves; one violation for each method that hands it out, or for an open field. */
final class NotLetOutOwnData extends ArchCondition<JavaClass> {
    private final Function<JavaClass, List<Leak>> leaks;

    NotLetOutOwnData(Function<JavaClass, List<Leak>> leaks) {
        super("not let out own data");
        this.leaks = leaks;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        List<Leak> found = leaks.apply(type);
        if (found.isEmpty()) {
            String message = type.getDescription() + " lets out no own data in " + type.getSourceCodeLocation();
            events.add(SimpleConditionEvent.satisfied(type, message));
        }
        for (Leak leak : found) {
            String field = leak.field().ref().toString();
            if (leak.exits().isEmpty()) {
                events.add(violated(type, field + " is open, so that anybody changes the data in it", 0));
            }
            for (Leak.Exit exit : leak.exits()) {
                events.add(violated(type, exit.method().ref() + " hands out " + field, exit.line()));
            }
        }
    }

    private static ConditionEvent violated(JavaClass type, String message, int line) {
        String file = type.getSource().flatMap(Source::getFileName).orElse(type.getSimpleName());
        return SimpleConditionEvent.violated(type, "%s in (%s:%d)".formatted(message, file, line));
    }
}
