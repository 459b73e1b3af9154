package dev.custody.rule.sharedstate;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.program.FieldUse;
import dev.custody.program.Program;
import dev.custody.program.singleton.LateInitialisation;
import dev.custody.program.singleton.SharedState;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.stream.Stream;

/** Reports shared fields that are set on first use in a way that threads can get wrong. */
@RuleInfo(
        id = "unsafe-lazy-init",
        group = Group.SHARED_STATE,
        tier = Tier.RECOMMENDED,
        judges = Element.SHARED_FIELD,
        summary = "sets a shared field on first use, where two threads can both do it",
        rationale = """
                Between the check and the assignment another thread can come and make a second object, or see the first
                one half made. It happens once in a thousand starts, and never in a test.""",
        bad = """
                import java.util.ArrayList;
                import java.util.List;
                public class Printers {
                    private static List<String> known;
                    public static List<String> known() {
                        if (known == null) {
                            known = new ArrayList<>();   // finds: Printers.known
                        }
                        return List.copyOf(known);
                    }
                }""",
        good = """
                import java.util.ArrayList;
                import java.util.List;
                public class Printers {
                    private static class Holder {
                        static final List<String> KNOWN = new ArrayList<>();
                    }
                    public static List<String> known() { return List.copyOf(Holder.KNOWN); }
                }""",
        fix = "move the value into a static final field of a nested holder class, or make the method synchronized",
        silentOn = {
            "holders, synchronized methods, and double-checked locking of a volatile field",
            "private methods that only locked code calls",
            "values that never change, which may be made twice",
            "fields that are also set without a check, which mutable-static-field or shared-mutable-singleton judges",
            "what only constructors and life cycle callbacks call"
        },
        cannotSee = {
            "locks that callers outside the analysed classes hold",
            "checks of a flag beside the field",
            "code that only one thread ever runs"
        })
public final class UnsafeLazyInit implements Rule {
    @Override
    public Stream<Finding> findings(Program program) {
        return SharedState.of(program).lateInitialisations().map(late -> finding(program, late));
    }

    private static Finding finding(Program program, LateInitialisation late) {
        FieldFacts field = late.field();
        FieldUse.Write first = late.writes().get(0);
        Place place = program.place(first.method(), first.line());
        Finding finding = Finding.at(place)
                .about(program.place(field))
                .message(
                        late.kind() == LateInitialisation.Kind.UNLOCKED
                                ? "%s sets %s on first use without a lock, so that two threads can both make one"
                                : "%s reads %s outside the lock under which it sets it, and the field is not volatile",
                        place.shortName(),
                        field.ref())
                .help(help(late))
                .tier(Tier.RECOMMENDED);
        for (FieldUse.Write write : late.writes().subList(1, late.writes().size())) {
            finding = finding.step(program.place(write.method(), write.line()), "sets %s as well", field.ref());
        }
        return finding;
    }

    private static String help(LateInitialisation late) {
        FieldFacts field = late.field();
        if (late.kind() == LateInitialisation.Kind.NOT_VOLATILE) {
            return "declare %s volatile".formatted(field.name());
        }
        return field.modifiers().isStatic()
                ? "move %s into a nested holder class as static final, or make the method synchronized"
                        .formatted(field.name())
                : "set %s in the constructor, or make the method synchronized".formatted(field.name());
    }
}
