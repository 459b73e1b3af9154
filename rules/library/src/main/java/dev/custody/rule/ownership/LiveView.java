package dev.custody.rule.ownership;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Step;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.program.ownership.Later;
import dev.custody.program.ownership.Ownership;
import dev.custody.program.ownership.ShownView;
import dev.custody.rule.CopyExpression;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/** Reports boundary members that return an unmodifiable view of data which goes on changing. */
@RuleInfo(
        id = "live-view",
        group = Group.OWNERSHIP,
        tier = Tier.STRICT,
        judges = Element.METHOD_RETURNING_DATA,
        summary = "returns an unmodifiable view of data that goes on changing",
        rationale = """
                Callers cannot change the view, and it changes under them: a list that was checked a line ago has another
                size now, and a loop over it fails when the object works on meanwhile. Only a copy stays what it was.""",
        bad = """
                import java.util.ArrayList;
                import java.util.Collections;
                import java.util.List;
                public class Basket {
                    private final List<String> articles = new ArrayList<>();
                    public void add(String article) { articles.add(article); }
                    public List<String> articles() {
                        return Collections.unmodifiableList(articles);   // finds: which changes with Basket.add(String)
                    }
                }""",
        good = """
                import java.util.ArrayList;
                import java.util.List;
                public class Basket {
                    private final List<String> articles = new ArrayList<>();
                    public void add(String article) { articles.add(article); }
                    public List<String> articles() { return List.copyOf(articles); }
                }""",
        fix = "return a copy (List.copyOf), or say so: @Shared(reason = …), a name such as lineView()",
        silentOn = {
            "copies, and views of data that does not change once the object is there",
            "members whose name says that they return a view, or that are marked @Shared",
            "data that captured-argument names; data carriers, builders, containers and test doubles",
            "members that outside code cannot reach"
        },
        cannotSee = {"views that library methods outside the table make", "changes by code that cannot be followed"})
public final class LiveView implements Rule {
    private static final int MOST_STEPS = 5;

    @Override
    public Stream<Finding> findings(Program program) {
        return Ownership.of(program).liveViews().map(view -> finding(program, view));
    }

    private static Finding finding(Program program, ShownView view) {
        Place place = place(program, view.exits().get(0));
        Place change = program.place(view.change().method(), view.change().line());
        Finding finding = Finding.at(place)
                .about(program.place(view.field()))
                .tier(Tier.STRICT)
                .message(
                        "%s returns a view of %s, which changes with %s",
                        place.shortName(), view.field().ref(), change.shortName())
                .step(
                        Step.Way.AFTER,
                        change,
                        "changes the contents of %s",
                        view.field().ref())
                .help(
                        "return %s, or declare the sharing with @Shared(reason = …)",
                        CopyExpression.of(
                                program, view.field().descriptor(), view.field().name(), false));
        List<Later> exits = view.exits();
        for (Later exit : exits.subList(1, Math.min(exits.size(), MOST_STEPS + 1))) {
            Place also = place(program, exit);
            finding = finding.step(also, "%s returns it too", also.shortName());
        }
        return finding;
    }

    private static Place place(Program program, Later exit) {
        return program.place(exit.method(), exit.line());
    }
}
