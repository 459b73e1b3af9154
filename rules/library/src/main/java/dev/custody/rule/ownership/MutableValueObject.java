package dev.custody.rule.ownership;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Step;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.program.mutability.Link;
import dev.custody.program.ownership.BrokenValue;
import dev.custody.program.ownership.Ownership;
import dev.custody.rule.CopyExpression;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports types that are declared to be values and can change. */
@RuleInfo(
        id = "mutable-value-object",
        group = Group.OWNERSHIP,
        tier = Tier.CORE,
        judges = Element.DECLARED_VALUE,
        summary = "is declared to be a value and can change",
        rationale = """
                Whoever sees @Immutable or @ValueObject shares the object between threads, uses it as a key and
                copies nothing. One field that changes, or that somebody else can change, takes all of that away,
                and the annotation still says otherwise.""",
        bad = """
                import java.util.List;
                @interface ValueObject {}
                @ValueObject
                public class Invoice {
                    private final List<String> lines;   // finds: Invoice.lines: List
                    public Invoice(List<String> lines) { this.lines = lines; }
                    public int size() { return lines.size(); }
                }""",
        good = """
                import java.util.List;
                @interface ValueObject {}
                @ValueObject
                public class Invoice {
                    private final List<String> lines;
                    public Invoice(List<String> lines) { this.lines = List.copyOf(lines); }
                    public int size() { return lines.size(); }
                }""",
        fix = "make each field final and immutable to the bottom, or drop the declaration",
        silentOn = {
            "types that nobody declares to be values: @Immutable, @ValueObject, or records of the domain that the settings name",
            "arrays and collections that are copied in and never let out or changed",
            "what hashCode() and toString() cache, what is computed once when it is first null, and @LazyInit fields",
            "components of a type variable, and of types that nobody knows",
            "associations: objects of the project that are no data carriers",
            "fields of which leaked-internals or captured-argument speaks, and what is declared @Shared or @Owned"
        },
        cannotSee = {
            "changes made through reflection",
            "what code outside the analysed classes does to what it is given"
        })
public final class MutableValueObject implements Rule {
    @Override
    public Stream<Finding> findings(Program program) {
        return Ownership.of(program).brokenValues().map(broken -> finding(program, broken));
    }

    private static Finding finding(Program program, BrokenValue broken) {
        BrokenValue.Fault first = broken.faults().get(0);
        Place type = program.place(broken.type());
        Finding finding = Finding.at(place(program, first))
                .about(type)
                .message("%s is declared to be a value, but %s", type.shortName(), text(first))
                .help("%s", help(program, first.field(), first.last()));
        finding = withWay(program, first, finding);
        for (BrokenValue.Fault fault : broken.faults()) {
            Step.Way way = fault.equals(first) ? Step.Way.AFTER : Step.Way.BESIDE;
            finding = fault.last().cause().isPresent()
                    ? finding.step(
                            way,
                            program.place(
                                    fault.last().cause().get().method(),
                                    fault.last().cause().get().line()),
                            "%s %s",
                            fault.last().cause().get().assigns() ? "assigns" : "changes the contents of",
                            fault.last().field())
                    : finding.step(program.place(fault.field()), "%s", text(fault));
        }
        return finding;
    }

    /** The field or, where the class file does not say where that is, the change, if it is in the same source file. */
    private static Place place(Program program, BrokenValue.Fault fault) {
        Place field = program.place(fault.field());
        if (field.line() > 0) {
            return field;
        }
        return fault.last()
                .cause()
                .map(cause -> program.place(cause.method(), cause.line()))
                .filter(change -> change.source().equals(field.source()))
                .map(change -> field.atLine(change.line()))
                .orElse(field);
    }

    /** The fields between the value's own and the one that changes. */
    private static Finding withWay(Program program, BrokenValue.Fault fault, Finding finding) {
        Finding result = finding;
        for (Link link : fault.path().subList(1, fault.path().size())) {
            Optional<FieldFacts> field = program.hierarchy().declaration(link.field());
            if (field.isPresent()) {
                result = result.step(
                        Step.Way.AFTER, program.place(field.get()), "%s: %s is part of it", link.field(), link.type());
            }
        }
        return result;
    }

    private static String text(BrokenValue.Fault fault) {
        String path = fault.path().stream().map(link -> link.field().toString()).collect(Collectors.joining(" → "));
        Link last = fault.last();
        return "%s: %s %s"
                .formatted(
                        path,
                        last.type(),
                        last.cause()
                                .map(cause -> (cause.assigns() ? "is assigned by " : "is changed by ")
                                        + cause.method().ref())
                                .orElse("is data that others can still change"));
    }

    private static String help(Program program, FieldFacts field, Link last) {
        if (last.cause().filter(Link.Cause::assigns).isPresent() && last.field().equals(field.ref())) {
            return "make %s final and return a new %s instead"
                    .formatted(field.name(), Names.simple(field.ref().owner()));
        }
        return last.field().equals(field.ref())
                ? "keep a copy: this.%s = %s"
                        .formatted(field.name(), CopyExpression.of(program, field.descriptor(), field.name(), false))
                : "make what %s holds immutable".formatted(field.name());
    }
}
