package dev.custody.rule.sharedstate;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Step;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.program.singleton.ExposedStatic;
import dev.custody.program.singleton.SharedState;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.stream.Stream;

/** Reports static mutable data that outside code can change. */
@RuleInfo(
        id = "exposed-static-mutable",
        group = Group.SHARED_STATE,
        tier = Tier.CORE,
        judges = Element.STATIC_FIELD,
        summary = "lets outside code change mutable data that the whole process shares",
        rationale = """
                A final field says that the reference stays; what it refers to can still be changed by everybody who
                gets at it, and one who does changes it for the whole process. A constant that is an array or a plain
                collection is no constant.""",
        bad = """
                import java.util.ArrayList;
                import java.util.List;
                public class Currencies {
                    public static final String[] MAJOR = {"EUR", "USD"};   // finds: Currencies.MAJOR
                    private static final List<String> KNOWN = new ArrayList<>(List.of("EUR"));   // finds: Currencies.KNOWN
                    public static List<String> known() { return KNOWN; }
                }""",
        good = """
                import java.util.List;
                public class Currencies {
                    public static final List<String> MAJOR = List.of("EUR", "USD");
                    private static final String[] KNOWN = {"EUR"};
                    public static String[] known() { return KNOWN.clone(); }
                }""",
        fix = "make it unmodifiable (List.of, Map.copyOf), or return a copy",
        silentOn = {
            "immutable and unmodifiable collections, and empty arrays",
            "fields and methods that code outside the package cannot reach",
            "data that the analysed code itself changes, which mutable-static-field reports",
            "methods that return a copy, an iterator, a stream or a mere Iterable",
            "fields whose value comes from elsewhere, and what is declared @Shared"
        },
        cannotSee = {"data let out through an object that holds it", "elements that are mutable themselves"})
public final class ExposedStaticMutable implements Rule {
    @Override
    public Stream<Finding> findings(Program program) {
        return SharedState.of(program).exposedStatics().map(exposed -> finding(program, exposed));
    }

    private static Finding finding(Program program, ExposedStatic exposed) {
        FieldFacts field = exposed.field();
        Place place = program.place(field);
        Finding finding = Finding.at(place)
                .message("%s, %s, and whoever does changes it for the whole process", subject(exposed), how(exposed))
                .help(help(exposed));
        for (MethodFacts exit : exposed.exits()) {
            Step.Way way = exit.equals(exposed.exits().get(0)) ? Step.Way.AFTER : Step.Way.BESIDE;
            finding = finding.step(way, program.place(exit, 0), "returns %s", field.ref());
        }
        return finding;
    }

    private static String subject(ExposedStatic exposed) {
        return exposed.field().ref() + " holds a mutable " + exposed.type();
    }

    private static String how(ExposedStatic exposed) {
        return exposed.exits().isEmpty()
                ? "which outside code can change"
                : "which %s lets outside code change"
                        .formatted(exposed.exits().get(0).ref());
    }

    private static String help(ExposedStatic exposed) {
        String name = exposed.field().name();
        if (exposed.type().endsWith("]")) {
            return exposed.exits().isEmpty()
                    ? "make %s private and return %s.clone(), or make it a List.of(…)".formatted(name, name)
                    : "return %s.clone(), or declare it @Shared(reason = …)".formatted(name);
        }
        String copy = exposed.type().contains("Map")
                ? "Map.copyOf"
                : exposed.type().contains("Set") ? "Set.copyOf" : "List.copyOf";
        return "make %s unmodifiable (%s), or declare it @Shared(reason = …)".formatted(name, copy);
    }
}
