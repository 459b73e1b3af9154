package dev.custody.rule.sharedstate;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.program.ChangingField;
import dev.custody.program.FieldUse;
import dev.custody.program.Program;
import dev.custody.program.singleton.SharedState;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.stream.Stream;

/** Reports static fields that change after their class is initialised. */
@RuleInfo(
        id = "mutable-static-field",
        group = Group.SHARED_STATE,
        tier = Tier.CORE,
        judges = Element.STATIC_FIELD,
        summary = "keeps changing state in a static field, where the whole process shares it",
        rationale = """
                A static field has no owner: every caller in the process reads and writes the same value, tests
                influence each other, and no signature shows the dependency. A lock makes it safe and still leaves
                it a bottleneck that nobody sees.""",
        bad = """
                import java.util.HashMap;
                import java.util.Map;
                public class ExchangeRates {
                    private static final Map<String, Double> RATES = new HashMap<>();   // finds: ExchangeRates.RATES
                    private static int lookups;   // finds: ExchangeRates.lookups
                    public static double of(String currency) {
                        lookups++;
                        return RATES.computeIfAbsent(currency, code -> 1.0);
                    }
                }""",
        good = """
                import java.util.HashMap;
                import java.util.Map;
                public class ExchangeRates {
                    private static final Map<String, Integer> DIGITS = Map.of("EUR", 2, "JPY", 0);
                    private final Map<String, Double> rates = new HashMap<>();
                    public double of(String currency) {
                        return rates.computeIfAbsent(currency, code -> 1.0);
                    }
                    public static int digits(String currency) {
                        return DIGITS.getOrDefault(currency, 2);
                    }
                }""",
        fix = "keep the state in an object that callers are given, or declare it @Shared(reason = …)",
        silentOn = {
            "constants, also those filled by the static initialiser or by methods that only it calls",
            "fields that are never written, compiler-made fields, ThreadLocals and field updaters",
            "a field only set where it was seen to be null, which is lazy initialisation",
            "atomics that only hand out numbers",
            "loggers and meters",
            "hooks that only tests call: named …ForTesting or @VisibleForTesting, without a caller",
            "the state of a Kotlin object, which shared-mutable-singleton judges",
            "fields and types declared @Shared, and test doubles"
        },
        cannotSee = {
            "changes made through reflection, or by code outside the analysed classes",
            "contents changed through an alias kept in another object's field"
        })
public final class MutableStaticField implements Rule {
    private static final int MOST_STEPS = 5;

    @Override
    public Stream<Finding> findings(Program program) {
        return SharedState.of(program).changingStaticFields().map(field -> finding(program, field));
    }

    private static Finding finding(Program program, ChangingField changing) {
        FieldFacts field = changing.field();
        Place first = firstChange(program, changing);
        Place place = program.place(field);
        Finding finding = Finding.at(
                        place.line() > 0 || !first.type().equals(place.type()) ? place : place.atLine(first.line()))
                .message(
                        "%s %s after class initialisation, and everything in the process shares it",
                        field.ref(), how(changing, first))
                .help(help(field));
        for (FieldUse.Write write : limited(changing.writes())) {
            finding = finding.step(program.place(write.method(), write.line()), "assigns %s", field.ref());
        }
        for (FieldUse.Change change : limited(changing.changes())) {
            String by = change.by().isPresent() ? " by " + change.by().get().name() + "()" : "";
            finding = finding.step(
                    program.place(change.method(), change.line()), "changes the contents of %s%s", field.ref(), by);
        }
        return finding;
    }

    private static <T> java.util.List<T> limited(java.util.List<T> uses) {
        return uses.subList(0, Math.min(MOST_STEPS, uses.size()));
    }

    private static Place firstChange(Program program, ChangingField changing) {
        return changing.writes().isEmpty()
                ? program.place(
                        changing.changes().get(0).method(),
                        changing.changes().get(0).line())
                : program.place(
                        changing.writes().get(0).method(),
                        changing.writes().get(0).line());
    }

    private static String how(ChangingField changing, Place by) {
        return changing.writes().isEmpty()
                ? "holds data that %s changes".formatted(by.shortName())
                : "is assigned by %s".formatted(by.shortName());
    }

    private static String help(FieldFacts field) {
        return "make %s a field of an object that callers are given (%s %s), or declare it @Shared(reason = …)"
                .formatted(field.name(), Names.sourceType(field.descriptor()), field.name());
    }
}
