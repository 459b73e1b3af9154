package dev.custody.maven.report;

import dev.custody.machine.Machine;
import dev.custody.text.Counts;
import dev.custody.text.MachineDiagram;
import java.util.List;

/** State machines as Mermaid diagrams in a folded section, which code hosts draw. */
final class MarkdownMachines {
    /** Of what Mermaid and the names of plain Java code are made; names beyond that could end the diagram. */
    private static final String HARMLESS = " \n.,:$_()[]*<>-%?";

    private static final int MOST_EDGES = 60;

    private MarkdownMachines() {}

    /**
     * The section, or nothing where there is no machine to draw.
     *
     * @param room how many characters there are for it; diagrams that do not fit are counted
     */
    static String of(List<Machine> machines, int room) {
        StringBuilder text = new StringBuilder();
        int drawn = 0;
        int left =
                room - open(machines.size()).length() - close(machines.size()).length();
        for (Machine machine : machines) {
            String diagram = diagram(machine);
            if (!diagram.isEmpty() && text.length() + diagram.length() <= left) {
                text.append(diagram);
                drawn++;
            }
        }
        return drawn == 0 ? "" : open(drawn) + text + close(machines.size() - drawn);
    }

    private static String open(int drawn) {
        return "\n<details><summary>" + Counts.of(drawn, "state machine") + "</summary>\n\n";
    }

    private static String close(int more) {
        return (more > 0 ? more + " more not drawn here.\n\n" : "") + "</details>\n";
    }

    private static String diagram(Machine machine) {
        String diagram = MachineDiagram.mermaid(machine);
        boolean readable = !machine.edges().isEmpty() && machine.edges().size() <= MOST_EDGES;
        return readable && diagram.chars().allMatch(MarkdownMachines::isHarmless)
                ? "**" + MarkdownText.escaped(machine.name()) + "**\n\n```mermaid\n" + diagram + "```\n\n"
                : "";
    }

    private static boolean isHarmless(int c) {
        return Character.isLetterOrDigit(c) || HARMLESS.indexOf(c) >= 0;
    }
}
