package dev.custody.rule.sharedstate.exposedstaticmutable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Static fields that methods let out. */
public class LetOut {
    private static final List<String> OPTIONS = new ArrayList<>(); // finds: LetOut.options() lets
    private static final Map<String, String> LABELS = new HashMap<>(); // finds: LetOut.labelKeys() lets
    private static final String[] UNITS = {"kg"}; // finds: LetOut.units()

    private static final List<String> COPIED = new ArrayList<>();
    private static final String[] CLONED = {"kg"};
    private static final List<String> ITERATED = new ArrayList<>();
    private static final List<String> FOR_US = new ArrayList<>();
    private static final List<String> CHANGED = new ArrayList<>();

    static {
        OPTIONS.add("fast");
        LABELS.put("fast", "Fast");
        COPIED.add("a");
        ITERATED.add("a");
    }

    public static List<String> options() {
        return OPTIONS;
    }

    public Set<String> labelKeys() {
        return LABELS.keySet();
    }

    public String[] units() {
        return UNITS;
    }

    public static List<String> copied() {
        return List.copyOf(COPIED);
    }

    public static String[] cloned() {
        return CLONED.clone();
    }

    public static Iterable<String> iterated() {
        return ITERATED;
    }

    public static Iterator<String> iterator() {
        return ITERATED.iterator();
    }

    static List<String> forUs() {
        return FOR_US;
    }

    /** Somebody changes it: the matter of another rule. */
    public static List<String> changed(String more) {
        CHANGED.add(more);
        return CHANGED;
    }
}
