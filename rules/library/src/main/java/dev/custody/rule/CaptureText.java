package dev.custody.rule;

import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Step;
import dev.custody.program.Program;
import dev.custody.program.ownership.Capture;
import dev.custody.program.ownership.Later;
import java.util.List;

/** The words that the rules about kept arguments share. */
public final class CaptureText {
    private static final int MOST_STEPS = 5;

    private final Program program;
    private final Capture capture;
    private final Capture.Entry entry;

    public CaptureText(Program program, Capture capture) {
        this.program = program;
        this.capture = capture;
        this.entry = capture.first();
    }

    /** The finding with its message and the way to where the data is stored, at the entry and about the field. */
    public Finding finding(String consequence) {
        Place place = program.place(entry.method(), entry.line());
        Finding finding = Finding.at(place)
                .about(program.place(capture.field()))
                .message(
                        "%s keeps the caller's %s %s in %s%s",
                        place.sourceName(), typeName(), entry.parameterName(), kept(), consequence);
        return withWayIn(finding);
    }

    private Finding withWayIn(Finding finding) {
        Finding result = finding;
        List<MethodFacts> through = entry.through();
        for (MethodFacts method : through) {
            Place place = program.place(method, 0);
            boolean stores = method.equals(through.get(through.size() - 1));
            result = result.step(
                    Step.Way.AFTER,
                    place,
                    "%s %s",
                    place.sourceName(),
                    stores ? "stores it in " + kept() : "passes it on");
        }
        return result;
    }

    /** The field that keeps the data. */
    public FieldRef kept() {
        return capture.field().ref();
    }

    private String typeName() {
        return Names.sourceType(descriptor());
    }

    private String descriptor() {
        return Names.parameterDescriptors(entry.method().ref().descriptor()).get(entry.parameter());
    }

    /** Adds the other members that the data comes in by, and those that let it out: unless it was changed, that is where it ends. */
    public Finding withOtherPlaces(Finding finding) {
        Finding result = finding;
        List<Capture.Entry> entries = capture.entries();
        for (Capture.Entry other : entries.subList(1, Math.min(entries.size(), MOST_STEPS + 1))) {
            Place place = program.place(other.method(), other.line());
            result = result.step(place, "%s keeps it too", place.sourceName());
        }
        List<Later> exits = capture.exits();
        boolean leadsOut = capture.sign().isEmpty() || !(capture.sign().get() instanceof Capture.Sign.Changed);
        for (Later exit : exits.subList(0, Math.min(exits.size(), MOST_STEPS))) {
            Place place = program.place(exit.method(), exit.line());
            Step.Way way = leadsOut && exit.equals(exits.get(0)) ? Step.Way.AFTER : Step.Way.BESIDE;
            result = result.step(way, place, "%s hands it out again", place.sourceName());
        }
        return result;
    }

    /**
     * What to write instead.
     *
     * @param changing whether the object needs a copy that it can change
     */
    public String help(boolean changing) {
        return "keep " + copy(changing) + ", or declare the transfer with @Owned on the parameter";
    }

    private String copy(boolean changing) {
        return CopyExpression.of(program, descriptor(), entry.parameterName(), changing);
    }
}
