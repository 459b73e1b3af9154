package dev.custody.machine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A state diagram as somebody drew it: Mermaid's {@code stateDiagram-v2} or PlantUML's. Labels, notes, colours and the nesting
 * of composite states are passed over.
 *
 * @param name of the file, for messages
 * @param initial states that {@code [*]} leads to, in the order drawn
 * @param finalStates states that lead to {@code [*]}
 * @param arrows in the order drawn
 */
public record Diagram(String name, Set<String> initial, Set<String> finalStates, List<Arrow> arrows) {
    private static final String END = "[*]";
    private static final String STATE = "(\\[\\*]|[\\w.]+)";

    /** Mermaid's only arrow, and PlantUML's with its directions, colours and styles. */
    private static final Pattern ARROW = Pattern.compile(STATE
            + "(?::::\\w+)?\\s*(?:(<)-+\\w*(?:\\[[^\\]]*])?\\w*-*|-+\\w*(?:\\[[^\\]]*])?\\w*-*(>))\\s*"
            + STATE + "(?::::\\w+)?\\s*(?::.*)?");

    private static final Pattern PASSED_OVER = Pattern.compile("(?i)(%%|'|---|stateDiagram|@startuml|@enduml|direction|"
            + "left to right|top to bottom|hide|title|skinparam|scale|end|classDef|class|style|note|state|legend|caption|!|})"
            + ".*|[\\w.]+\\s*:.*|[\\w.]+|");

    /**
     * An arrow between two states.
     *
     * @param line in the file, from 1
     */
    public record Arrow(String from, String to, int line) {}

    public Diagram {
        initial = Collections.unmodifiableSet(new LinkedHashSet<>(initial));
        finalStates = Collections.unmodifiableSet(new LinkedHashSet<>(finalStates));
        arrows = List.copyOf(arrows);
    }

    /**
     * Reads a diagram.
     *
     * @throws IllegalArgumentException for a line that is not understood, such as one with a choice or fork; the message names
     *     it
     */
    public static Diagram parse(String name, String text) {
        Set<String> initial = new LinkedHashSet<>();
        Set<String> finals = new LinkedHashSet<>();
        List<Arrow> arrows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        boolean inNote = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            boolean opensNote = line.startsWith("note") && !line.contains(":");
            inNote = (inNote || opensNote) && !line.equals("end note");
            Matcher arrow = ARROW.matcher(line);
            if (!inNote && arrow.matches()) {
                boolean back = arrow.group(2) != null;
                String from = arrow.group(back ? 4 : 1);
                String to = arrow.group(back ? 1 : 4);
                if (from.equals(END)) {
                    initial.add(to);
                } else if (to.equals(END)) {
                    finals.add(from);
                } else {
                    arrows.add(new Arrow(from, to, i + 1));
                }
            } else if (!inNote
                    && (line.contains("<<") || !PASSED_OVER.matcher(line).matches())) {
                throw new IllegalArgumentException(name + ":" + (i + 1) + ": '" + line
                        + "' is no line of a plain state diagram;" + " write arrows such as CREATED --> PAID : pay");
            }
        }
        return new Diagram(name, initial, finals, arrows);
    }
}
