package com.acme.design;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.program.mutability.Link;
import dev.custody.program.mutability.Mutabilities;
import dev.custody.program.mutability.Verdict;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

@RuleInfo(
        id = "mutable-event",
        tier = Tier.RECOMMENDED,
        summary = "lets an event change after it was published",
        rationale = "Listeners see an event one after the other. One that changes tells each of them something else.",
        bad = """
                public class PaidEvent {
                    private int amount;
                    public void add(int more) { amount += more; }
                }""",
        good = "public record PaidEvent(int amount) {}",
        fix = "make the event immutable")
public final class MutableEvent implements Rule {
    @Override
    public Stream<Finding> findings(Program program) {
        return program.reportedClasses()
                .filter(type -> type.name().endsWith("Event"))
                .flatMap(type -> findings(program, type));
    }

    private static Stream<Finding> findings(Program program, ClassFacts type) {
        Verdict verdict = Mutabilities.of(program).ofType(type.name());
        List<Link> path = verdict.path();
        if (!verdict.mutability().changes() || path.isEmpty()) {
            return Stream.empty();
        }
        Link last = path.get(path.size() - 1);
        Place place = program.place(type);
        Finding finding = Finding.at(place)
                .tier(Tier.RECOMMENDED)
                .message("%s is an event, but %s changes, so listeners see different things", place.shortName(), last.field())
                .help("set %s once and keep a copy that nobody changes", last.field());
        return Stream.of(last.cause()
                .map(cause -> finding.step(program.place(cause.method(), cause.line()), "changes %s", last.field()))
                .orElse(finding));
    }
}
