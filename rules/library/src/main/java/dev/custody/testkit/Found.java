package dev.custody.testkit;

import dev.custody.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What one rule found in some sources, to be compared with what their marks promise. */
public final class Found {
    private final String rule;
    private final List<Finding> findings;
    private final List<MarkedSource> sources;

    Found(String rule, List<Finding> findings, Map<String, String> sources) {
        this.rule = rule;
        this.sources = sources.entrySet().stream()
                .map(source -> new MarkedSource(source.getKey(), source.getValue()))
                .toList();
        this.findings = findings.stream()
                .filter(finding -> sources.containsKey(finding.place().source().orElse("")))
                .toList();
    }

    /** In the given sources, sorted. */
    public List<Finding> findings() {
        return findings;
    }

    /** Fails unless each mark has its finding and each finding its mark. */
    public void agreesWithMarks() {
        List<Disagreement> disagreements = new ArrayList<>();
        for (MarkedSource source : sources) {
            disagreements.addAll(compare(source));
        }
        if (!disagreements.isEmpty()) {
            StringBuilder text = new StringBuilder(rule + " disagrees with the marks:");
            disagreements.forEach(disagreement -> text.append(disagreement.text()));
            throw new AssertionError(text.toString());
        }
    }

    private List<Disagreement> compare(MarkedSource source) {
        List<Finding> open = new ArrayList<>(findings.stream()
                .filter(finding -> finding.place().source().orElse("").equals(source.path()))
                .toList());
        List<MarkedSource.Mark> unmet = new ArrayList<>(source.marks());
        unmet.removeIf(mark -> takes(open, mark, finding -> finding.place().line() == mark.line()));
        unmet.removeIf(mark -> takes(open, mark, finding -> source.declares(mark.line(), finding.place())));
        List<Disagreement> disagreements = new ArrayList<>();
        for (MarkedSource.Mark mark : unmet) {
            disagreements.add(new Disagreement(source, mark.line(), "missing", mark.text()));
        }
        for (Finding finding : open) {
            String what = finding.place().shortName() + ": " + finding.message();
            disagreements.add(new Disagreement(source, finding.place().line(), "unexpected", what));
        }
        disagreements.sort(Comparator.comparingInt(Disagreement::line));
        return disagreements;
    }

    private static boolean takes(
            List<Finding> open, MarkedSource.Mark mark, java.util.function.Predicate<Finding> isThere) {
        for (Finding finding : open) {
            if (isThere.test(finding) && finding.message().contains(mark.text())) {
                return open.remove(finding);
            }
        }
        return false;
    }

    private record Disagreement(MarkedSource source, int line, String kind, String what) {
        String text() {
            String file = source.path().substring(source.path().lastIndexOf('/') + 1);
            return "%n  %-10s %s:%d  %s%n             | %s".formatted(kind, file, line, what, source.code(line));
        }
    }

    /**
     * The one finding at a member, to say more about it.
     *
     * @param member a field's or method's name, with parameter types where it is overloaded ({@code add(OrderLine)}),
     *     with the type in front where several types have it ({@code Order.Line.add})
     */
    public FindingAssert findingAt(String member) {
        List<Finding> there =
                findings.stream().filter(finding -> isNamed(finding, member)).toList();
        if (there.size() != 1) {
            StringBuilder text = new StringBuilder(
                    rule + " has " + there.size() + " findings at " + member + " instead of one; there are:");
            findings.forEach(finding -> text.append("\n  ")
                    .append(finding.place().shortName())
                    .append(' ')
                    .append(finding.place().link())
                    .append(": ")
                    .append(finding.message()));
            throw new AssertionError(text.toString());
        }
        return new FindingAssert(there.get(0));
    }

    private static boolean isNamed(Finding finding, String name) {
        String full = finding.place().shortName();
        String withoutParameters = full.replaceFirst("\\(.*", "");
        return full.equals(name)
                || full.endsWith("." + name)
                || withoutParameters.equals(name)
                || withoutParameters.endsWith("." + name);
    }
}
