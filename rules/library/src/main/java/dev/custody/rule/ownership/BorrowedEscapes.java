package dev.custody.rule.ownership;

import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.program.ownership.Ownership;
import dev.custody.rule.BreachText;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.stream.Stream;

/** Reports arguments that are declared to be borrowed and that outlive the call. */
@RuleInfo(
        id = "borrowed-escapes",
        group = Group.OWNERSHIP,
        tier = Tier.CORE,
        judges = Element.LOAN,
        summary = "lets a @Borrowed argument outlive the call",
        rationale = """
                @Borrowed tells the caller: you have it back when the call returns. Callers rely on it and go on changing
                the value, pool it or close it. What was stored, returned or captured then changes, or is gone, behind
                the method's back.""",
        bad = """
                class Printer {
                    private List<String> last = List.of();
                    void print(@Borrowed List<String> pages) {
                        last = pages;   // finds: stores its borrowed argument pages in Printer.last
                    }
                }""",
        good = """
                class Printer {
                    private List<String> last = List.of();
                    void print(@Borrowed List<String> pages) {
                        last = List.copyOf(pages);
                    }
                }""",
        fix = "keep a copy, or take the argument for good: @Owned",
        silentOn = {
            "copies, and values that are read out of the argument",
            "objects that are made in the method and gone after it",
            "results of methods that declare their result @Borrowed, too",
            "methods that hand on the @Borrowed result of another one",
            "overrides that declare the argument @Shared themselves"
        },
        cannotSee = {
            "what methods outside the analysed code do with the argument: they are trusted",
            "declarations in library types",
            "an object made in the method that keeps the argument and outlives the call"
        })
public final class BorrowedEscapes implements Rule {
    @Override
    public Stream<Finding> findings(Program program) {
        return Ownership.of(program)
                .escapes()
                .map(breach -> BreachText.finding(program, breach)
                        .help("keep a copy, or declare the argument @Owned so that the caller gives it away"));
    }
}
