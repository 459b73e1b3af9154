package dev.custody.rule.ownership;

import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Step;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.program.transfer.Transfer;
import dev.custody.program.transfer.Transfers;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/** Reports values that are used although they were given away. */
@RuleInfo(
        id = "use-after-transfer",
        group = Group.OWNERSHIP,
        tier = Tier.CORE,
        judges = Element.TRANSFER,
        summary = "uses a value after giving it away",
        rationale = """
                @Owned tells the caller: after the call the value is mine. I keep it without a copy, change it, pool it or hand
                it to another thread. A caller that goes on using it changes it under the new owner, or sees it change;
                nothing fails, and the line that is wrong looks like any other. Rust's compiler refuses such a use; this
                rule does it for Java, on every path, loops and handlers included.""",
        bad = """
                class Outbox {
                    private final Line line = new Line();
                    void send(List<String> letters) {
                        line.put(letters);
                        letters.clear();   // finds: calls List.clear() on its argument letters after handing it over to Line.put()
                    }
                }
                class Line {
                    private List<String> next = List.of();
                    void put(@Owned List<String> letters) {
                        next = letters;
                    }
                }""",
        good = """
                class Outbox {
                    private final Line line = new Line();
                    void send(List<String> letters) {
                        line.put(new ArrayList<>(letters));
                        letters.clear();
                    }
                }
                class Line {
                    private List<String> next = List.of();
                    void put(@Owned List<String> letters) {
                        next = letters;
                    }
                }""",
        fix = "use the value before it is given away, give a copy away, or declare the parameter @Borrowed",
        silentOn = {
            "copies that are given away, and variables and fields that were assigned anew",
            "the handler of an exception that the taking call may throw, and the branch where it answered false: what was not"
                    + " taken is still the caller's",
            "tests for null, and paths that a flag or a cleared variable rules out",
            "texts, numbers and enum constants, and results of the taking call itself",
            "a field that still holds the value when a builder's or a last method (close, build) has given it away"
        },
        cannotSee = {
            "parameters that only library types declare to be owned",
            "uses in a function that was made before the transfer and runs after it",
            "the same object under two names that only meet outside the method",
            "elements of containers and fields of other objects"
        })
public final class UseAfterTransfer implements Rule {
    private static final int MOST_STEPS = 5;

    @Override
    public Stream<Finding> findings(Program program) {
        return Transfers.of(program).usedAfterwards().map(transfer -> finding(program, transfer));
    }

    private static Finding finding(Program program, Transfer transfer) {
        Transfer.Use first = transfer.uses().get(0);
        boolean kept = first.kind() == Transfer.Kind.KEPT;
        Place call = program.place(transfer.method(), transfer.line());
        Place place = kept ? call : program.place(first.method(), first.line());
        String value = name(transfer);
        Finding finding = Finding.at(place)
                .role(role(transfer) + " to " + transfer.to().call())
                .message(
                        "%s %s",
                        place.sourceName(),
                        what(program, first, value, transfer.to().call()))
                .help(
                        "finish with the value before %s, pass a copy, or declare its parameter @Borrowed if callers keep it",
                        transfer.to().call());
        if (!kept) {
            finding = finding.step(
                    Step.Way.BEFORE,
                    call,
                    "hands %s over to %s",
                    value,
                    transfer.to().call());
        }
        return withOthers(program, transfer, kept ? 0 : 1, finding);
    }

    private static Finding withOthers(Program program, Transfer transfer, int from, Finding finding) {
        List<Transfer.Use> uses = transfer.uses();
        Finding result = finding;
        for (Transfer.Use use : uses.subList(from, Math.min(uses.size(), from + MOST_STEPS))) {
            Place place = program.place(use.method(), use.line());
            Step.Way way =
                    use.kind() == Transfer.Kind.KEPT && use.equals(uses.get(0)) ? Step.Way.AFTER : Step.Way.BESIDE;
            result = result.step(way, place, "%s %s", place.sourceName(), use(use, name(transfer)));
        }
        return result;
    }

    private static String what(Program program, Transfer.Use use, String value, String to) {
        return switch (use.kind()) {
            case KEPT ->
                "hands %s over to %s and keeps it, where %s goes on using it"
                        .formatted(
                                value,
                                to,
                                program.place(use.method(), use.line()).sourceName());
            case HANDED_OVER_IN_LOOP -> "hands %s over to %s again in the next round of a loop".formatted(value, to);
            default -> "%s after handing it over to %s".formatted(use(use, value), to);
        };
    }

    private static String use(Transfer.Use use, String value) {
        return switch (use.kind()) {
            case CALLED -> "calls %s on %s".formatted(use.with(), value);
            case PASSED -> "passes %s to %s".formatted(value, use.with());
            case HANDED_OVER, HANDED_OVER_IN_LOOP -> "hands %s over to %s again".formatted(value, use.with());
            case RETURNED -> "returns %s".formatted(value);
            case STORED -> "stores %s in %s".formatted(value, use.with());
            case CAPTURED -> "captures %s in a function".formatted(value);
            case READ -> use.with().isEmpty() ? "reads " + value : "reads %s of %s".formatted(use.with(), value);
            case WRITTEN ->
                use.with().isEmpty() ? "writes to " + value : "writes %s of %s".formatted(use.with(), value);
            case KEPT -> "goes on using " + value;
        };
    }

    /** Names no parameter, which may be renamed, and which not every class file tells. */
    private static String role(Transfer transfer) {
        return transfer.value() instanceof Transfer.Argument argument
                ? "argument " + (argument.index() + 1)
                : name(transfer);
    }

    private static String name(Transfer transfer) {
        Transfer.Given value = transfer.value();
        if (value instanceof Transfer.Argument argument) {
            return "its argument " + argument.name();
        }
        if (value instanceof Transfer.Held held) {
            return held.field().ref().toString();
        }
        if (value instanceof Transfer.Made made) {
            return "the " + Names.sourceType(made.descriptor()) + " that it made";
        }
        return value instanceof Transfer.Result result
                ? "the result of " + result.callee().call()
                : "the " + Names.sourceType(((Transfer.Value) value).descriptor());
    }
}
