package dev.custody.rule.ownership;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.Names;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.program.ownership.KeptComponents;
import dev.custody.program.ownership.Ownership;
import dev.custody.rule.CopyExpression;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports public records that keep the collections, arrays and dates they are made of as given. */
@RuleInfo(
        id = "shallow-record",
        group = Group.OWNERSHIP,
        tier = Tier.RECOMMENDED,
        judges = Element.RECORD,
        summary = "is a record that changes when its caller changes what it was made of",
        rationale = """
                A record says that it is its values: equal today, equal tomorrow, safe to share and to use as a key. One
                that keeps the caller's list is none of this, since the caller, and everybody who asks for the
                component, can still change it.""",
        bad = """
                import java.util.List;
                public record Receipt(String customer, List<String> lines) {}   // finds: Receipt keeps lines as given""",
        good = """
                import java.util.List;
                public record Receipt(String customer, List<String> lines) {
                    public Receipt {
                        lines = List.copyOf(lines);
                    }
                }""",
        fix = "copy in a compact constructor: lines = List.copyOf(lines)",
        silentOn = {
            "records that outside code cannot reach",
            "components that are copied, or that every call in the analysed code passes for good",
            "components that some code goes on changing: working state rather than a value",
            "components of collaborators, and those marked @Owned or @Shared",
            "records that are declared values, which mutable-value-object judges"
        },
        cannotSee = {"what callers outside the analysed code pass", "components that are mutable objects of classes"})
public final class ShallowRecord implements Rule {
    @Override
    public Stream<Finding> findings(Program program) {
        return Ownership.of(program).shallowRecords().map(found -> finding(program, found));
    }

    private static Finding finding(Program program, KeptComponents found) {
        String name = Names.simple(found.type().name());
        List<String> names = found.components().stream().map(FieldFacts::name).toList();
        String copies = found.components().stream()
                .map(component -> component.name() + " = "
                        + CopyExpression.of(program, component.descriptor(), component.name(), false) + "; ")
                .collect(Collectors.joining());
        return Finding.at(program.place(found.type()).atLine(found.constructor().line()))
                .about(program.place(found.type()))
                .tier(Tier.RECOMMENDED)
                .message("%s keeps %s as given, so the record changes when the caller's data does", name, listed(names))
                .help("public %s { %s}", Names.innermost(found.type().name()), copies);
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
