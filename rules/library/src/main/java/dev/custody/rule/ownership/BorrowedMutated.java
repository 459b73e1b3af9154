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

/** Reports arguments that are declared to be borrowed and that the method changes. */
@RuleInfo(
        id = "borrowed-mutated",
        group = Group.OWNERSHIP,
        tier = Tier.CORE,
        judges = Element.LOAN,
        summary = "changes a @Borrowed argument",
        rationale = """
                A borrowed value is lent to be looked at. The caller goes on with it after the call and counts on finding it
                as it was; a method that sorts the list or clears the map changes somebody else's state, and its
                signature says the contrary.""",
        bad = """
                class Report {
                    String best(@Borrowed List<String> names) {
                        Collections.sort(names);   // finds: changes its borrowed argument names through Collections.sort()
                        return names.get(0);
                    }
                }""",
        good = """
                class Report {
                    String best(@Borrowed List<String> names) {
                        return Collections.min(names);
                    }
                }""",
        fix = "change a copy, or take the argument for good: @Owned",
        silentOn = {
            "changes of copies, and of what was read out of the argument",
            "methods without arguments that return something, which may fill a cache of their object",
            "overrides that declare the argument @Owned or @Shared themselves"
        },
        cannotSee = {
            "what methods outside the analysed code and the table do with the argument: they are trusted",
            "declarations in library types",
            "changes of elements, or of objects that the argument holds"
        })
public final class BorrowedMutated implements Rule {
    @Override
    public Stream<Finding> findings(Program program) {
        return Ownership.of(program)
                .mutations()
                .map(breach -> BreachText.finding(program, breach)
                        .help("change a copy, or declare the argument @Owned so that the caller gives it away"));
    }
}
