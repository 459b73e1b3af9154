package dev.custody.rule.ownership;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Step;
import dev.custody.finding.Tier;
import dev.custody.program.DataOrigin;
import dev.custody.program.Leak;
import dev.custody.program.Program;
import dev.custody.program.Via;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/** Reports boundary members that let out mutable data which the object owns. */
@RuleInfo(
        id = "leaked-internals",
        group = Group.OWNERSHIP,
        tier = Tier.CORE,
        judges = Element.INSTANCE_FIELD,
        summary = "lets callers get at mutable data that the object owns",
        rationale = """
                Whoever holds the object's own list, array or date changes it behind the object's back: its rules no
                longer hold, and the change happens where nobody looks for it. The other way round the caller's
                data changes under its feet whenever the object goes on working.""",
        bad = """
                import java.util.ArrayList;
                import java.util.List;
                public class Basket {
                    private final List<String> articles = new ArrayList<>();
                    public void add(String article) { articles.add(article); }
                    public List<String> articles() { return articles; }   // finds: Basket.articles()
                }""",
        good = """
                import java.util.ArrayList;
                import java.util.List;
                public class Basket {
                    private final List<String> articles = new ArrayList<>();
                    public void add(String article) { articles.add(article); }
                    public List<String> articles() { return List.copyOf(articles); }
                }""",
        fix = "return a copy (List.copyOf, clone()), or declare the sharing: @Shared(reason = …)",
        silentOn = {
            "copies, unmodifiable views, iterators and streams",
            "data that a constructor was given and keeps, which captured-argument judges",
            "data of unknown origin, and collections that an otherwise fixed object does not own alone",
            "data carriers, entities, builders, records, visitors, test doubles, and fields with a plain setter",
            "view models whose getters only templates call, and the array of a cursor until it moves on",
            "members whose name promises the live object, such as getNativeCache() or asMap()",
            "members that outside code cannot reach, and protected ones",
            "objects of the project's own classes"
        },
        cannotSee = {
            "data let out through reflection or serialisation",
            "elements that are mutable objects of library types",
            "a leak through an inner class other than a lambda"
        })
public final class LeakedInternals implements Rule {
    private static final int MOST_STEPS = 5;

    @Override
    public Stream<Finding> findings(Program program) {
        return program.leaks().map(leak -> finding(program, leak));
    }

    private static Finding finding(Program program, Leak leak) {
        FieldFacts field = leak.field();
        Place cause = program.place(field);
        Place place =
                leak.exits().isEmpty() ? cause : placeOf(program, leak.exits().get(0));
        String type = program.fieldData().typeName(field);
        Finding finding = Finding.at(place)
                .about(cause)
                .message("%s %s, %s", place.shortName(), letsOut(leak, type), consequence(program, leak))
                .help("%s, or declare the sharing with @Shared(reason = …)", copy(program, leak));
        if (leak.change().isPresent()) {
            var change = leak.change().get();
            finding = finding.step(
                    Step.Way.AFTER,
                    program.place(change.method(), change.line()),
                    "changes the contents of %s",
                    field.ref());
        }
        finding = withOrigin(program, leak, finding);
        for (Leak.Exit exit : others(leak.exits())) {
            Place also = placeOf(program, exit);
            finding = finding.step(also, "%s lets it out too", also.shortName());
        }
        return finding;
    }

    /** Why the data counts as the object's own. */
    private static Finding withOrigin(Program program, Leak leak, Finding finding) {
        Finding result = finding;
        for (DataOrigin origin : leak.origin()) {
            result = result.step(
                    Step.Way.BEFORE, program.place(origin.method(), origin.line()), "%s", made(program, leak, origin));
        }
        return result;
    }

    private static String made(Program program, Leak leak, DataOrigin origin) {
        String field = leak.field().ref().toString();
        if (origin.made().isEmpty()) {
            return "keeps it in " + field;
        }
        String what = Names.sourceType(origin.made());
        String object = origin.copied()
                ? "copies what its caller passes into " + Names.withArticle(what)
                : "makes " + Names.withArticle(what);
        return origin.passedTo().isPresent()
                ? object + " and passes it to "
                        + program.place(origin.passedTo().get(), 0).sourceName()
                : object + " that " + field + " holds";
    }

    private static Place placeOf(Program program, Leak.Exit exit) {
        return program.place(exit.method(), exit.line());
    }

    private static List<Leak.Exit> others(List<Leak.Exit> exits) {
        return exits.size() < 2 ? List.of() : exits.subList(1, Math.min(exits.size(), MOST_STEPS + 1));
    }

    private static String letsOut(Leak leak, String type) {
        if (leak.exits().isEmpty()) {
            return "is public and holds the object's own " + type;
        }
        Leak.Exit exit = leak.exits().get(0);
        String verb = exit.callback() ? "passes its caller's function " : "hands out ";
        String what = switch (exit.via()) {
            case WHOLE, READ_ONLY -> "";
            case VIEW -> "a modifiable view of ";
            case ELEMENT -> "an inner container of ";
            case WRAPPED -> "a wrapper around ";
            case COPIED -> "a shallow copy of ";
        };
        return verb + what + leak.field().ref() + ", the object's own " + type;
    }

    private static String consequence(Program program, Leak leak) {
        if (leak.change().isEmpty()) {
            return "so callers can change what only the object should";
        }
        var change = leak.change().get();
        return "which " + program.place(change.method(), change.line()).shortName() + " goes on changing";
    }

    private static String copy(Program program, Leak leak) {
        String name = leak.field().name();
        String descriptor = leak.field().descriptor();
        Via via = leak.exits().isEmpty() ? Via.WHOLE : leak.exits().get(0).via();
        if (leak.exits().isEmpty()) {
            return "make " + name + " private and return a copy from a method";
        }
        if (via == Via.ELEMENT || via == Via.COPIED) {
            return "return a copy of the inner container as well";
        }
        if (via == Via.VIEW) {
            return "return a copy of the view, such as List.copyOf(…) or Set.copyOf(…)";
        }
        if (Names.isArray(descriptor)) {
            return "return " + name + ".clone()";
        }
        return "return " + copyExpression(program, descriptor, name);
    }

    private static String copyExpression(Program program, String descriptor, String name) {
        String type = Names.classOf(descriptor).orElse("");
        for (String container : List.of("List", "Set", "Map")) {
            if (program.hierarchy().isSubtype(type, "java/util/" + container)) {
                return container + ".copyOf(" + name + ")";
            }
        }
        return program.hierarchy().isSubtype(type, "java/util/Collection")
                ? "List.copyOf(" + name + ")"
                : "a copy of " + name;
    }
}
