package dev.custody.maven.report.html;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Step;
import dev.custody.finding.Waiver;
import dev.custody.maven.report.Listed;
import dev.custody.text.SourceExcerpts;
import java.util.function.Function;

/** Makes views of findings, with the source lines that belong to them. */
final class FindingViews {
    private static final String ID_PREFIX = "f-";

    private final SourceExcerpts excerpts;
    private final Function<Place, String> paths;

    FindingViews(SourceExcerpts excerpts, Function<Place, String> paths) {
        this.excerpts = excerpts;
        this.paths = paths;
    }

    static String id(Finding finding) {
        return ID_PREFIX + finding.fingerprint().hash();
    }

    FindingView of(Listed listed) {
        Finding finding = listed.finding();
        return new FindingView(
                id(finding),
                listed.status().label(),
                listed.waiver().map(FindingViews::why).orElse(""),
                finding.severity().label(),
                finding.message(),
                where(finding.place()),
                finding.place().shortName(),
                Packages.of(finding.place()),
                excerpts.of(finding),
                finding.steps().stream().map(step -> step(step, finding)).toList(),
                finding.help());
    }

    private static String why(Waiver waiver) {
        return waiver.reason()
                + waiver.until().map(day -> " (until " + day + ")").orElse("");
    }

    private FindingView.StepView step(Step step, Finding finding) {
        return new FindingView.StepView(step.label(), where(step.place()), excerpts.of(step, finding));
    }

    private String where(Place place) {
        String path = paths.apply(place);
        return place.line() > 0 ? path + ":" + place.line() : path;
    }
}
