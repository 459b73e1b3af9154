package dev.custody.baseline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A class that is edited at random: members with a finding and without one come and go, move, and get other lines, names of
 * variables and lambdas in and around them.
 */
final class RandomShop {
    private final Random random;
    private final List<Member> members = new ArrayList<>();
    private int made;

    /** @param wrong whether a rule finds something in it */
    private record Member(String name, boolean wrong, String text) {}

    RandomShop(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            add(i % 2 == 0);
        }
    }

    /** Names of the members that a rule finds something in. */
    Set<String> wrong() {
        Set<String> names = new TreeSet<>();
        members.stream().filter(Member::wrong).map(Member::name).forEach(names::add);
        return names;
    }

    /** A few edits, whose order and number are drawn, too. */
    void edit() {
        int edits = 1 + random.nextInt(4);
        for (int i = 0; i < edits; i++) {
            switch (random.nextInt(5)) {
                case 0 -> Collections.shuffle(members, random);
                case 1 -> add(true);
                case 2 -> add(false);
                case 3 -> members.remove(random.nextInt(members.size()));
                default -> made++; // other names of variables
            }
            if (members.isEmpty()) {
                add(true);
            }
        }
    }

    /** The class, with lines between its members that are drawn anew each time. */
    String source() {
        StringBuilder text = new StringBuilder("package shop;\nimport java.util.*;\nimport java.util.function.*;\n");
        text.append(lines()).append("public class Shop {\n");
        for (Member member : members) {
            text.append(lines())
                    .append(member.text().replace("VARIABLE", "v" + made))
                    .append('\n');
        }
        return text.append("}\n").toString();
    }

    private String lines() {
        return "\n".repeat(random.nextInt(3)) + (random.nextBoolean() ? "// " + random.nextInt(100) + "\n" : "");
    }

    private void add(boolean wrong) {
        made++;
        String name = "m" + made;
        members.add(new Member(
                name, wrong, (wrong ? wrong(random.nextInt(3)) : right(random.nextInt(3))).replace("NAME", name)));
    }

    private static String wrong(int kind) {
        return switch (kind) {
            case 0 -> "static int NAME; void addNAME() { NAME++; }";
            case 1 -> """
                    private final List<String> NAME = new ArrayList<>();
                    public void addNAME(String VARIABLE) { NAME.add(VARIABLE); }
                    public List<String> getNAME() { return NAME; }""";
            default -> """
                    static int NAME;
                    Runnable addNAME(Function<Integer, Integer> VARIABLE) {
                        Supplier<Runnable> later = () -> () -> NAME = VARIABLE.apply(NAME);
                        return later.get();
                    }""";
        };
    }

    private static String right(int kind) {
        return switch (kind) {
            case 0 -> "Runnable NAME(List<String> VARIABLE) { return () -> VARIABLE.forEach(one -> one.length()); }";
            case 1 ->
                "static int NAME(int VARIABLE) { IntUnaryOperator twice = x -> 2 * x; return twice.applyAsInt(VARIABLE); }";
            default ->
                "Comparator<String> NAME() { return new Comparator<String>() { "
                        + "public int compare(String VARIABLE, String b) { return VARIABLE.compareTo(b); } }; }";
        };
    }
}
