package dev.custody.text;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cuts what findings speak of out of the sources. Holds on to the files asked for last; not for several threads. */
public final class SourceExcerpts {
    private static final int CONTEXT = 2;

    /** Longer lines are cut around what is marked. */
    private static final int WIDTH = 100;

    private static final int FILES_KEPT = 64;

    private static final int GROWTH = 16;
    private static final float LOAD = 0.75f;

    private final Sources sources;
    private final Map<String, List<String>> recent = new LinkedHashMap<>(GROWTH, LOAD, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
            return size() > FILES_KEPT;
        }
    };

    public SourceExcerpts(Sources sources) {
        this.sources = sources;
    }

    /** The line of the finding with what it names marked, and two lines before and after it. */
    public SourceExcerpt of(Finding finding) {
        return around(finding.place(), CodeNames.of(finding), CONTEXT);
    }

    /** The line of one of the finding's steps. */
    public SourceExcerpt of(Step step, Finding finding) {
        return around(step.place(), CodeNames.of(step, finding), 0);
    }

    private SourceExcerpt around(Place place, List<String> names, int context) {
        List<String> source = lines(place);
        int line = place.line();
        if (line < 1 || line > source.size()) {
            return SourceExcerpt.none();
        }
        List<SourceExcerpt.Line> lines = new ArrayList<>();
        for (int number = Math.max(1, line - context); number <= Math.min(source.size(), line + context); number++) {
            String text = Printable.of(source.get(number - 1));
            lines.add(number == line ? marked(number, text, Span.of(names, text)) : plain(number, text));
        }
        return new SourceExcerpt(lines);
    }

    private static SourceExcerpt.Line marked(int number, String text, Span mark) {
        Span shown = Excerpt.visible(text, mark, WIDTH);
        int to = Math.min(mark.to(), shown.to());
        return new SourceExcerpt.Line(
                number,
                Excerpt.head(shown) + text.substring(shown.from(), mark.from()),
                text.substring(mark.from(), to),
                text.substring(to, shown.to()) + Excerpt.tail(text, shown));
    }

    private static SourceExcerpt.Line plain(int number, String text) {
        Span shown = Excerpt.visible(text, new Span(0, 0), WIDTH);
        return new SourceExcerpt.Line(number, text.substring(0, shown.to()) + Excerpt.tail(text, shown), "", "");
    }

    private List<String> lines(Place place) {
        return place.source()
                .map(source -> recent.computeIfAbsent(source, path -> sources.lines(place)))
                .orElse(List.of());
    }
}
