package dev.custody.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.custody.program.mutability.Link;
import dev.custody.program.mutability.Mutability;
import dev.custody.program.mutability.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Types whose objects never change; a violation shows the way to what does. */
final class BeDeeplyImmutable extends ArchCondition<JavaClass> {
    private static final Verdict UNKNOWN = new Verdict(Mutability.UNKNOWN, List.of());

    private final Function<JavaClass, Optional<Verdict>> verdicts;

    BeDeeplyImmutable(Function<JavaClass, Optional<Verdict>> verdicts) {
        super("be deeply immutable");
        this.verdicts = verdicts;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Verdict verdict = verdicts.apply(type).orElse(UNKNOWN);
        boolean violated = verdict.mutability() != Mutability.IMMUTABLE && verdict.mutability() != Mutability.UNKNOWN;
        String message = violated ? description(type, verdict) : type.getDescription() + " is not known to change";
        events.add(new SimpleConditionEvent(type, !violated, message + " in " + type.getSourceCodeLocation()));
    }

    /** Without line numbers, so that a frozen violation stays the same when code moves. */
    private static String description(JavaClass type, Verdict verdict) {
        String how = verdict.mutability() == Mutability.FIXED
                ? " holds what others may change"
                : " is " + verdict.mutability().label();
        return type.getDescription()
                + how
                + verdict.path().stream().map(BeDeeplyImmutable::step).collect(Collectors.joining(" → ", ": ", ""));
    }

    private static String step(Link link) {
        String how = link.cause()
                .map(cause -> (cause.assigns() ? ", assigned by " : ", changed by ")
                        + cause.method().ref())
                .orElse("");
        return link.field() + ": " + link.type() + how;
    }
}
