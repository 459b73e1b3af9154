package dev.custody.rule;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Step;
import dev.custody.program.Program;
import dev.custody.program.ownership.Breach;
import java.util.List;

/** The words that the rules about borrowed arguments share. */
public final class BreachText {
    private static final int MOST_STEPS = 5;

    private BreachText() {}

    /** A finding at the first act, with the others and an inherited declaration as steps; it has no help yet. */
    public static Finding finding(Program program, Breach breach) {
        Breach.Act first = breach.acts().get(0);
        Place place = program.place(breach.method(), first.line());
        String name = name(program, breach);
        Finding finding = Finding.at(place)
                .role(role(breach, name))
                .message("%s %s", place.sourceName(), what(first, prefix(breach) + name));
        List<Breach.Act> acts = breach.acts();
        for (Breach.Act act : acts.subList(1, Math.min(acts.size(), MOST_STEPS + 1))) {
            finding = finding.step(program.place(breach.method(), act.line()), "%s", what(act, name));
        }
        Place declared = declared(program, breach.loan());
        return declared.equals(program.place(breach.method(), 0))
                ? finding
                : finding.step(Step.Way.BEFORE, declared, "%s declares it borrowed", declared.sourceName());
    }

    private static String prefix(Breach breach) {
        return breach.loan() instanceof Breach.OfArgument ? "its borrowed argument " : "the borrowed ";
    }

    private static String name(Program program, Breach breach) {
        Breach.Loan loan = breach.loan();
        if (loan instanceof Breach.OfArgument argument) {
            return breach.method().parameterName(argument.parameter());
        }
        return loan instanceof Breach.OfField field
                ? field.field().ref().toString()
                : "result of " + declared(program, loan).sourceName();
    }

    /** Names no parameter, which may be renamed, and which not every class file tells. */
    private static String role(Breach breach, String name) {
        return breach.loan() instanceof Breach.OfArgument argument ? "argument " + (argument.parameter() + 1) : name;
    }

    private static Place declared(Program program, Breach.Loan loan) {
        if (loan instanceof Breach.OfField field) {
            return program.place(field.field());
        }
        return program.place(
                loan instanceof Breach.OfArgument argument
                        ? argument.declaredBy()
                        : ((Breach.OfResult) loan).declaredBy(),
                0);
    }

    private static String what(Breach.Act act, String argument) {
        return switch (act.kind()) {
            case STORED -> "stores %s in %s, where it outlives the call".formatted(argument, act.with());
            case RETURNED -> "returns %s, so it outlives the call".formatted(argument);
            case CAPTURED ->
                act.with().isEmpty()
                        ? "returns a function that captured %s, so it outlives the call".formatted(argument)
                        : "captures %s in a function that outlives the call through %s".formatted(argument, act.with());
            case COLLECTED -> "puts %s into a container that outlives the call, %s".formatted(argument, act.with());
            case HANDED_OVER -> "hands %s over for good to %s".formatted(argument, act.with());
            case CLAIMED -> "declares %s @Owned, and its callers only lend it".formatted(argument);
            case CHANGED -> "changes %s through %s".formatted(argument, act.with());
            case WRITTEN ->
                act.with().isEmpty()
                        ? "writes an element of %s".formatted(argument)
                        : "writes %s of %s".formatted(act.with(), argument);
        };
    }
}
