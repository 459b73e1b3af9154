package dev.custody.rule.ownership.useaftertransfer;

import dev.custody.annotation.Owned;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes values over, in every way that can be declared. */
public class Line {
    private final List<List<String>> waiting = new ArrayList<>();
    private List<String> last = new ArrayList<>();

    /** Takes a list of letters for good. */
    public interface Taking {
        void take(@Owned List<String> letters);
    }

    /** Inherits the declaration. */
    public static class Van implements Taking {
        private List<String> load = new ArrayList<>();

        @Override
        public void take(List<String> letters) {
            load = letters;
            load.add("van");
        }
    }

    /** A parcel is made of what it is given. */
    public static class Parcel {
        private final List<String> items;

        public Parcel(@Owned List<String> items) {
            this.items = items;
            items.add("slip");
        }

        int size() {
            return items.size();
        }
    }

    public Line() {}

    public void put(@Owned List<String> letters) {
        last = letters;
        last.add("stamp");
        waiting.add(letters);
    }

    public boolean offer(@Owned List<String> letters, String to) {
        last = letters;
        return waiting.add(letters);
    }

    public void send(@Owned List<String> letters) throws IOException {
        if (letters.isEmpty()) {
            throw new IOException("nothing to send");
        }
        last = letters;
    }

    /** Gives back what it takes, changed. */
    public List<String> sorted(@Owned List<String> letters) {
        letters.sort(null);
        return letters;
    }

    public static void drop(@Owned StringBuilder text) {
        text.setLength(0);
    }

    public void number(@Owned String text) {
        last.add(text);
    }

    public void look(List<String> letters) {
        last.addAll(letters);
    }
}
