package dev.custody.engine;

import dev.custody.baseline.BaselineEntry;
import dev.custody.facts.Names;
import dev.custody.program.Hierarchy;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Entries of a baseline behind which there is no finding any more, as far as a test can tell: it may look at a part of a module
 * only, and what it does not look at is not gone.
 */
public final class StaleEntries {
    private final Session session;
    private final Predicate<String> reported;

    /** @param reported binary names of the top-level classes that findings may be about */
    public StaleEntries(Session session, Predicate<String> reported) {
        this.session = session;
        this.reported = reported;
    }

    /**
     * Those whose type the run judged, and those whose type is no more.
     *
     * @param report of the same session, compared with the baseline
     */
    public List<BaselineEntry> in(Report report) {
        List<BaselineEntry> fixed = report.accepted().fixed();
        return fixed.isEmpty()
                ? fixed
                : session.ask(program -> fixed.stream()
                        .filter(entry -> isJudged(entry.place(), program.hierarchy()))
                        .toList());
    }

    private boolean isJudged(String place, Hierarchy hierarchy) {
        Optional<String> type = analysed(place, hierarchy);
        if (type.isPresent()) {
            return reported.test(topLevel(type.get()));
        }
        String gone = topLevel(named(place));
        return reported.test(gone) && !isElsewhere(gone);
    }

    /** A place is a type, followed by a dot and a member, or by a blank and what tells its findings apart, or by both. */
    private static Optional<String> analysed(String place, Hierarchy hierarchy) {
        String name = beforeMember(place);
        while (!name.isEmpty()) {
            if (hierarchy.isAnalysed(Names.toInternal(name))) {
                return Optional.of(name);
            }
            name = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        }
        return Optional.empty();
    }

    private static String beforeMember(String place) {
        int end = place.length();
        for (char mark : new char[] {' ', '('}) {
            int at = place.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        return place.substring(0, end);
    }

    /** The type of a place that no class file shows any more: up to the first name that starts as those of types do. */
    private static String named(String place) {
        String name = beforeMember(place);
        int from = 0;
        while (from < name.length()) {
            int dot = name.indexOf('.', from);
            int end = dot < 0 ? name.length() : dot;
            if (Character.isUpperCase(name.charAt(from))) {
                return name.substring(0, end);
            }
            from = end + 1;
        }
        return name;
    }

    private static String topLevel(String type) {
        int nested = type.indexOf('$', type.lastIndexOf('.') + 2);
        return nested < 0 ? type : type.substring(0, nested);
    }

    /** Whether the class path has the type in a place that the run did not look at. */
    private static boolean isElsewhere(String type) {
        return StaleEntries.class.getClassLoader().getResource(Names.toInternal(type) + ".class") != null;
    }
}
