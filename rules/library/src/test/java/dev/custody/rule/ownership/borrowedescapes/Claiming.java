package dev.custody.rule.ownership.borrowedescapes;

import dev.custody.annotation.Borrowed;
import dev.custody.annotation.Owned;
import dev.custody.annotation.Shared;
import java.util.ArrayList;
import java.util.List;

/** Printers that say otherwise than what they are a kind of. */
public class Claiming {
    /** Callers have their pages back after the call. */
    public interface Printer {
        void print(@Borrowed List<String> pages);
    }

    public static class Greedy implements Printer {
        private List<String> queue = new ArrayList<>();

        @Override
        public void print(@Owned List<String> pages) {
            queue = pages; // finds: declares its borrowed argument pages @Owned, and its callers only lend it
            queue.add("banner");
        }
    }

    public static class Sharing implements Printer {
        private List<String> queue = new ArrayList<>();

        @Override
        public void print(@Shared(reason = "the reprint button") List<String> pages) {
            queue = pages;
            queue.add("banner");
        }
    }

    public static class Same implements Printer {
        private int count;

        @Override
        public void print(@Borrowed List<String> pages) {
            count += pages.size();
        }

        public int count() {
            return count;
        }
    }
}
