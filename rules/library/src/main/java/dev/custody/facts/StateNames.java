package dev.custody.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names of fields and types that hold the state of a process: their last word says so. */
public final class StateNames {
    private static final Set<String> STATE_WORDS = Set.of("state", "status", "phase", "stage", "step", "lifecycle");

    private static final int SHORTEST_STATE_WORD = 4;

    /** Of {@link #STATE_WORDS}, in either case. */
    private static final String LAST_LETTERS = "esp" + "ESP";

    /** First words of fields that remember, wish for or start from a state rather than being in one. */
    private static final Set<String> MEMO_WORDS = Set.of(
            "previous",
            "prev",
            "prior",
            "last",
            "latest",
            "old",
            "target",
            "expected",
            "pending",
            "initial",
            "final",
            "next",
            "new",
            "desired",
            "requested",
            "original",
            "default",
            "saved",
            "cached",
            "former",
            "end",
            "start");

    /** Last words of fields that say what something is rather than how far it has come, whatever their type is called. */
    private static final Set<String> KIND_WORDS = Set.of("type", "kind", "mode", "reason");

    private StateNames() {}

    /** Whether the last word of a name is a state word: {@code orderStatus}, {@code JobState}, {@code STATE}. */
    public static boolean endsInStateWord(String name) {
        if (!mayEndInStateWord(name)) {
            return false;
        }
        List<String> words = words(name);
        return !words.isEmpty() && STATE_WORDS.contains(words.get(words.size() - 1));
    }

    /** Whether the last word of a field's name says that it holds a kind: {@code queuedType}. */
    public static boolean isKind(String name) {
        List<String> words = words(name);
        return !words.isEmpty() && KIND_WORDS.contains(words.get(words.size() - 1));
    }

    /** Nearly no name does, and parting one into words is costly. */
    private static boolean mayEndInStateWord(String name) {
        int end = name.length();
        while (end > 0 && !Character.isLetter(name.charAt(end - 1))) {
            end--;
        }
        if (end < SHORTEST_STATE_WORD || LAST_LETTERS.indexOf(name.charAt(end - 1)) < 0) {
            return false;
        }
        for (String word : STATE_WORDS) {
            if (name.regionMatches(true, end - word.length(), word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of the name says that another state than the present one is meant: {@code previousState}. */
    public static boolean isMemo(String name) {
        return words(name).stream().anyMatch(MEMO_WORDS::contains);
    }

    /** The words of a camel-case or underscored name in lower case. */
    public static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean starts = Character.isUpperCase(c)
                    && i > 0
                    && (Character.isLowerCase(name.charAt(i - 1))
                            || (i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1))));
            if ((starts || !Character.isLetter(c)) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (Character.isLetter(c)) {
                word.append(Character.toLowerCase(c));
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
