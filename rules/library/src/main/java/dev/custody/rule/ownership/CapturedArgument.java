package dev.custody.rule.ownership;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Step;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.program.ownership.Capture;
import dev.custody.program.ownership.Later;
import dev.custody.program.ownership.Ownership;
import dev.custody.rule.CaptureText;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.stream.Stream;

/** Reports boundary members that keep a caller's data although the code shows that it was not meant to be shared. */
@RuleInfo(
        id = "captured-argument",
        group = Group.OWNERSHIP,
        tier = Tier.CORE,
        judges = Element.METHOD_TAKING_DATA,
        summary = "keeps a caller's mutable data as if it were its own",
        rationale = """
                The caller still has the list, array or date that it passed. What the object adds to it turns up at
                the caller, what the caller changes turns up in the object, and a wrapper that says unmodifiable
                does not stop it. Where one argument is copied and the next is not, one of the two is a mistake.""",
        bad = """
                import java.util.List;
                public class Basket {
                    private final List<String> articles;
                    public Basket(List<String> articles) {
                        this.articles = articles;   // finds: which Basket.add(String) changes
                    }
                    public void add(String article) { articles.add(article); }
                    public int size() { return articles.size(); }
                    public String first() { return articles.get(0); }
                }""",
        good = """
                import java.util.ArrayList;
                import java.util.List;
                public class Basket {
                    private final List<String> articles;
                    public Basket(List<String> articles) { this.articles = new ArrayList<>(articles); }
                    public void add(String article) { articles.add(article); }
                    public int size() { return articles.size(); }
                    public String first() { return articles.get(0); }
                }""",
        fix = "copy what comes in (new ArrayList<>(…), List.copyOf(…), clone()), or declare the transfer: @Owned",
        silentOn = {
            "parameters marked @Owned, @Shared or @Borrowed, here or in an overridden method",
            "collaborators, and collections of collaborators that the object does not change",
            "queues, buffers, text builders, atomics and maps for threads",
            "arguments for which every call in the analysed code passes a value that it does not use again",
            "out-parameters that the object only fills, and data that it replaces with its own before it changes it",
            "workspaces, byte[] and char[], adapters over a map",
            "plain setters, unless the object changes the data; constructors and setters that a container calls",
            "exceptions, commands, records, builders, data carriers, entities, visitors, containers, test doubles",
            "members that outside code cannot reach"
        },
        cannotSee = {
            "data kept by an object that the object makes for itself, other than a function or an anonymous class",
            "what callers outside the analysed code pass",
            "changes through reflection or by unknown methods"
        })
public final class CapturedArgument implements Rule {
    @Override
    public Stream<Finding> findings(Program program) {
        return Ownership.of(program).captured().map(capture -> finding(program, capture));
    }

    private static Finding finding(Program program, Capture capture) {
        CaptureText text = new CaptureText(program, capture);
        Capture.Sign sign = capture.sign().orElseThrow();
        Finding finding = text.finding(consequence(program, sign));
        if (sign instanceof Capture.Sign.Changed changed) {
            finding = finding.step(
                    Step.Way.AFTER, place(program, changed.change()), "changes the contents of %s", text.kept());
            return text.withOtherPlaces(finding.help(text.help(true)));
        }
        return text.withOtherPlaces(finding.help(text.help(false)));
    }

    private static String consequence(Program program, Capture.Sign sign) {
        if (sign instanceof Capture.Sign.Changed changed) {
            return ", which %s changes"
                    .formatted(place(program, changed.change()).sourceName());
        }
        if (sign instanceof Capture.Sign.Shown shown) {
            return ", which %s shows as unmodifiable although the caller can change it"
                    .formatted(program.place(shown.by(), 0).sourceName());
        }
        if (sign instanceof Capture.Sign.SiblingCopied sibling) {
            return ", although it copies " + sibling.entry().method().parameterName(sibling.parameter());
        }
        return " as unmodifiable, yet the caller can change it";
    }

    private static Place place(Program program, Later later) {
        return program.place(later.method(), later.line());
    }
}
