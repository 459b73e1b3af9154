package dev.custody.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;

/**
 * A machine drawn at random, and the source of a class that implements it: each method goes from some states to one, guarded
 * in a style that is drawn, too.
 *
 * @param name of the class
 * @param edges what the class does, {@code A -> B}
 */
record RandomMachine(String name, String source, TreeSet<String> edges, String initial) {
    private static final int MOST_STATES = 7;

    /** Styles of a guard; each is told the states it lets pass and how many there are. */
    private enum Style {
        THROWS,
        RETURNS,
        ONLY_IF,
        NEGATED,
        OLD_SWITCH,
        NEW_SWITCH,
        SET,
        HELPER,
        ORDINAL,
        TABLE,
        OPTIONAL,
        LOCAL,
        OBJECTS,
        NAME,
        NESTED,
        LOOP,
        LAMBDA
    }

    static RandomMachine draw(int number, Random random) {
        int count = 2 + random.nextInt(MOST_STATES - 1);
        String name = "Life" + number;
        TreeSet<String> edges = new TreeSet<>();
        List<String> lines = new ArrayList<>();
        lines.add("package lives.domain;");
        lines.add("import java.util.*;");
        lines.add("public class " + name + " {");
        lines.add("    enum State { " + String.join(", ", states(count)) + " }");
        String initial = state(random.nextInt(count));
        boolean inConstructor = random.nextBoolean();
        lines.add("    private State state" + (inConstructor ? ";" : " = State." + initial + ";"));
        if (inConstructor) {
            lines.add("    public " + name + "() { this.state = State." + initial + "; }");
        }
        List<String> members = new ArrayList<>();
        int methods = 1 + random.nextInt(5);
        for (int i = 0; i < methods; i++) {
            method(i, count, random, lines, members, edges);
        }
        members.forEach(member -> lines.add("    " + member));
        lines.add("}");
        return new RandomMachine(name, String.join("\n", lines) + "\n", edges, initial);
    }

    private static void method(
            int number, int count, Random random, List<String> lines, List<String> members, TreeSet<String> edges) {
        TreeSet<Integer> from = new TreeSet<>();
        while (from.isEmpty()) {
            for (int i = 0; i < count; i++) {
                if (random.nextInt(3) == 0) {
                    from.add(i);
                }
            }
        }
        int to = random.nextInt(count);
        from.stream().filter(state -> state != to).forEach(state -> edges.add(state(state) + " -> " + state(to)));
        Style style = Style.values()[random.nextInt(Style.values().length)];
        lines.add("    public void step" + number + "() { // " + style.name().toLowerCase(Locale.ROOT));
        body(style, number, count, from, "State." + state(to), members).forEach(line -> lines.add("        " + line));
        lines.add("    }");
    }

    private static List<String> body(
            Style style, int number, int count, TreeSet<Integer> from, String to, List<String> members) {
        String is = any(from, "state == ");
        String isNot = all(from, "state != ");
        String write = "state = " + to + ";";
        return switch (style) {
            case THROWS -> List.of("if (" + isNot + ") throw new IllegalStateException(\"in \" + state);", write);
            case RETURNS -> List.of("if (!(" + is + ")) { return; }", write);
            case ONLY_IF -> List.of("if (" + is + ") { " + write + " }");
            case NEGATED -> List.of("boolean closed = !(" + is + ");", "if (!closed) " + write);
            case OLD_SWITCH -> oldSwitch(from, write);
            case NEW_SWITCH -> newSwitch(from, to);
            case SET -> List.of("if (!EnumSet.of(" + list(from) + ").contains(state)) return;", write);
            case HELPER -> {
                members.add("private boolean may" + number + "() { return " + is + "; }");
                members.add("private void check" + number + "() { if (!may" + number
                        + "()) throw new IllegalStateException(); }");
                yield List.of("check" + number + "();", write);
            }
            case ORDINAL -> List.of("int at = state.ordinal();", "if (" + anyOrdinal(from) + ") " + write);
            case TABLE -> {
                members.add("private static final Set<State> FROM" + number
                        + " = Collections.unmodifiableSet(new HashSet<>(Arrays.asList(" + list(from) + ")));");
                yield List.of("if (FROM" + number + ".contains(state)) { " + write + " }");
            }
            case OPTIONAL ->
                List.of(
                        "Optional.of(state).filter(s -> " + any(from, "s == ")
                                + ").orElseThrow(IllegalStateException::new);",
                        write);
            case LOCAL -> List.of("final State now = this.state;", "if (" + any(from, "now == ") + ") this." + write);
            case OBJECTS -> List.of("if (" + join(from, "Objects.equals(state, ", ")", " || ") + ") " + write);
            case NAME -> nameSwitch(from, write);
            case NESTED -> nested(from, write);
            case LOOP ->
                List.of(
                        "for (int i = 0; i < 1; i++) {",
                        "    if (" + isNot + ") { break; }",
                        "    " + write,
                        "    return;",
                        "}");
            case LAMBDA ->
                List.of(
                        "Runnable move = null;",
                        "if (" + is + ") { move = () -> " + write.substring(0, write.length() - 1) + "; }",
                        "if (move != null) { move.run(); }");
        };
    }

    private static List<String> oldSwitch(TreeSet<Integer> from, String write) {
        List<String> lines = new ArrayList<>(List.of("switch (state) {"));
        from.forEach(state -> lines.add("    case " + state(state) + ":"));
        lines.add("        " + write);
        lines.add("        break;");
        lines.add("    default: throw new IllegalStateException();");
        lines.add("}");
        return lines;
    }

    private static List<String> newSwitch(TreeSet<Integer> from, String to) {
        List<String> names = from.stream().map(RandomMachine::state).toList();
        return List.of(
                "state = switch (state) {",
                "    case " + String.join(", ", names) + " -> " + to + ";",
                "    default -> state;",
                "};");
    }

    private static List<String> nameSwitch(TreeSet<Integer> from, String write) {
        List<String> lines = new ArrayList<>(List.of("switch (state.name()) {"));
        from.forEach(state -> lines.add("    case \"" + state(state) + "\": " + write + " break;"));
        lines.add("    default: return;");
        lines.add("}");
        return lines;
    }

    private static List<String> nested(TreeSet<Integer> from, String write) {
        List<String> lines = new ArrayList<>();
        String close = "";
        for (int state : from) {
            lines.add("if (state == State." + state(state) + ") { " + write + " } else {");
            close += " }";
        }
        lines.add("throw new IllegalStateException();" + close);
        return lines;
    }

    // --- pieces

    private static String state(int number) {
        return "S" + number;
    }

    private static List<String> states(int count) {
        List<String> states = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            states.add(state(i));
        }
        return states;
    }

    private static String any(TreeSet<Integer> states, String test) {
        return join(states, test, "", " || ");
    }

    private static String all(TreeSet<Integer> states, String test) {
        return join(states, test, "", " && ");
    }

    private static String list(TreeSet<Integer> states) {
        return join(states, "", "", ", ");
    }

    private static String join(TreeSet<Integer> states, String before, String behind, String between) {
        List<String> tests = new ArrayList<>();
        states.forEach(state -> tests.add(before + "State." + state(state) + behind));
        return String.join(between, tests);
    }

    private static String anyOrdinal(TreeSet<Integer> states) {
        List<String> tests = new ArrayList<>();
        states.forEach(state -> tests.add("at == " + state));
        return String.join(" || ", tests);
    }
}
