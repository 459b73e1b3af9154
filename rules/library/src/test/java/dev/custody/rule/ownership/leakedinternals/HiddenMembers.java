package dev.custody.rule.ownership.leakedinternals;

import java.util.ArrayList;
import java.util.List;

/** Members that outside code cannot reach. */
public class HiddenMembers {
    private final List<String> lines = new ArrayList<>();

    public void add(String line) {
        lines.add(line);
    }

    List<String> packagePrivate() {
        return lines;
    }

    protected List<String> forSubclasses() {
        return lines;
    }

    private List<String> hidden() {
        return lines;
    }

    public int size() {
        return hidden().size();
    }

    /** Kotlin's {@code internal} members have such names. */
    public List<String> getLines$shop() {
        return lines;
    }

    /** A type of the package. */
    static class Draft {
        private final List<String> texts = new ArrayList<>();

        public void add(String text) {
            texts.add(text);
        }

        public List<String> texts() {
            return texts;
        }
    }

    /** A type for subclasses of this one. */
    protected static class Worksheet {
        private final List<String> sums = new ArrayList<>();

        public void sum(String text) {
            sums.add(text);
        }

        public List<String> sums() {
            return sums;
        }
    }

    private static class Scratch {
        private final List<String> texts = new ArrayList<>();

        public List<String> texts() {
            texts.add("seen");
            return texts;
        }
    }

    public int scratch() {
        return new Scratch().texts().size() + new Draft().texts().size();
    }

    /** A stand-in. */
    public static class Anonymous {
        public Runnable job() {
            return new Runnable() {
                private final List<String> runs = new ArrayList<>();

                @Override
                public void run() {
                    runs.add("run");
                }

                @SuppressWarnings("unused")
                public List<String> runs() {
                    return runs;
                }
            };
        }
    }
}
