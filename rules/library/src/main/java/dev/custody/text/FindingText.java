package dev.custody.text;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One finding as a good compiler words it: what, where, the line with the culprit underlined, why, and what to do. */
public final class FindingText {
    private static final int MAX_STEPS = 6;

    private final Sources sources;
    private final Style style;

    public FindingText(Sources sources, Style style) {
        this.sources = sources;
        this.style = style;
    }

    /** The finding in several lines, without a line feed at the end. */
    public String render(Finding finding) {
        return render(finding, "");
    }

    /** @param command what to type to read more about the rule; not shown when empty */
    String render(Finding finding, String command) {
        List<String> source = sources.lines(finding.place());
        Map<Integer, Excerpt.Line> excerpt = new HashMap<>();
        List<Step> notes = new ArrayList<>();
        if (isIn(source, finding.place())) {
            excerpt.put(finding.place().line(), line(source, finding));
        }
        finding.steps().stream().limit(MAX_STEPS).forEach(step -> {
            if (!joins(excerpt, source, finding, step)) {
                notes.add(step);
            }
        });
        String margin = margin(finding, excerpt);
        List<String> lines = new ArrayList<>();
        lines.add(head(finding));
        lines.add(margin + style.paint(Ink.FAINT, "--> ") + Printable.of(sources.shown(finding.place())));
        if (!excerpt.isEmpty()) {
            lines.addAll(new Excerpt(style, margin).render(List.copyOf(excerpt.values())));
        }
        for (Step step : notes) {
            lines.addAll(
                    remark(margin, "note", step.label() + " " + step.place().link()));
        }
        if (finding.steps().size() > MAX_STEPS) {
            int more = finding.steps().size() - MAX_STEPS;
            lines.addAll(remark(margin, "note", "and " + Counts.of(more, "more place")));
        }
        if (!finding.help().isEmpty()) {
            lines.addAll(remark(margin, "help", finding.help()));
        }
        if (!command.isEmpty()) {
            lines.add(margin + sign("more") + " " + command); // in one piece, to be copied
        }
        return String.join("\n", lines);
    }

    private String head(Finding finding) {
        String kind = finding.severity().label() + "[" + finding.rule() + "]";
        return style.paint(Ink.of(finding.severity()), kind)
                + style.paint(Ink.STRONG, ": " + Printable.of(finding.message()));
    }

    private static Excerpt.Line line(List<String> source, Finding finding) {
        int number = finding.place().line();
        String text = Printable.of(source.get(number - 1));
        Span culprit = Span.of(CodeNames.of(finding), text);
        return new Excerpt.Line(number, text, culprit, '^', Ink.of(finding.severity()), "");
    }

    /** Shows a step inside the excerpt: as the label of a line that has none yet, or as a line of its own. */
    private static boolean joins(Map<Integer, Excerpt.Line> excerpt, List<String> source, Finding finding, Step step) {
        boolean sameFile = step.place().source().equals(finding.place().source());
        if (!sameFile || !isIn(source, step.place())) {
            return false;
        }
        int number = step.place().line();
        String label = Printable.of(step.label());
        Excerpt.Line there = excerpt.get(number);
        Excerpt.Line line = there == null
                ? secondary(source, number, CodeNames.of(step, finding), label)
                : new Excerpt.Line(number, there.text(), there.underline(), there.pen(), there.ink(), label);
        boolean free = there == null || there.label().isEmpty();
        if (!free || !line.cut().hasRoomForLabel()) {
            return false;
        }
        excerpt.put(number, line);
        return true;
    }

    private static Excerpt.Line secondary(List<String> source, int number, List<String> names, String label) {
        String text = Printable.of(source.get(number - 1));
        return new Excerpt.Line(number, text, Span.of(names, text), '-', Ink.FAINT, label);
    }

    private static boolean isIn(List<String> source, Place place) {
        return place.line() > 0 && place.line() <= source.size();
    }

    /** Blanks up to the bar of the gutter, so that arrow, excerpt and remarks stand in line. */
    private static String margin(Finding finding, Map<Integer, Excerpt.Line> excerpt) {
        int widest = Stream.concat(Stream.of(finding.place().line()), excerpt.keySet().stream())
                .mapToInt(number -> Integer.toString(number).length())
                .max()
                .orElse(1);
        return " ".repeat(widest + 1);
    }

    private List<String> remark(String margin, String kind, String text) {
        String sign = "= " + kind + ":";
        List<String> lines = Wrap.behind(margin + sign + " ", text);
        lines.set(0, margin + sign(kind) + lines.get(0).substring(margin.length() + sign.length()));
        return lines;
    }

    private String sign(String kind) {
        return style.paint(Ink.FAINT, "=") + style.paint(Ink.STRONG, " " + kind + ":");
    }
}
