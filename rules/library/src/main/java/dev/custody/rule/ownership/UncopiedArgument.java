package dev.custody.rule.ownership;

import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.program.ownership.Capture;
import dev.custody.program.ownership.Ownership;
import dev.custody.rule.CaptureText;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.stream.Stream;

/** Reports boundary members that keep a caller's data without a copy, whatever becomes of it. */
@RuleInfo(
        id = "uncopied-argument",
        group = Group.OWNERSHIP,
        tier = Tier.RECOMMENDED,
        judges = Element.METHOD_TAKING_DATA,
        summary = "keeps a caller's mutable data without a copy",
        rationale = """
                Two parties hold the same list and neither knows of the other. As long as nobody changes it nothing
                happens, and no line of code says that nobody will. At the edge of the domain a defensive copy settles
                it. The rule speaks under strict, and under recommended where settings or annotations name the type's
                package as domain or boundary.""",
        bad = """
                import java.util.List;
                public class Poll {
                    private final List<String> answers;
                    public Poll(List<String> answers) { this.answers = answers; }   // finds: without a copy
                    public String first() { return answers.get(0); }
                }""",
        good = """
                import java.util.List;
                public class Poll {
                    private final List<String> answers;
                    public Poll(List<String> answers) { this.answers = List.copyOf(answers); }
                    public String first() { return answers.get(0); }
                }""",
        fix = "copy what comes in (List.copyOf(…), clone()), or declare the transfer: @Owned",
        silentOn = {
            "everything that captured-argument reports, or leaves alone as shared, carried or injected",
            "arguments for which every call in the analysed code passes a value that it does not use again",
            "arrays of variable arity that nobody passes an array for"
        },
        cannotSee = {
            "data kept by an object that the object makes for itself, other than a function or an anonymous class",
            "what callers outside the analysed code pass"
        })
public final class UncopiedArgument implements Rule {
    @Override
    public Stream<Finding> findings(Program program) {
        return Ownership.of(program).uncopied().map(capture -> finding(program, capture));
    }

    private static Finding finding(Program program, Capture capture) {
        CaptureText text = new CaptureText(program, capture);
        Finding finding = text.finding(" without a copy, so both can change it behind each other's back")
                .tier(capture.named() ? Tier.RECOMMENDED : Tier.STRICT)
                .help(text.help(false));
        return text.withOtherPlaces(finding);
    }
}
