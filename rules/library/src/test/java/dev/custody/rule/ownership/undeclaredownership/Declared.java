package dev.custody.rule.ownership.undeclaredownership;

import dev.custody.annotation.Borrowed;
import dev.custody.annotation.Owned;
import dev.custody.annotation.Shared;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Signatures that say whose the data is, or have it said above. */
public class Declared {
    private List<String> lines = new ArrayList<>();

    public Declared(@Owned List<String> lines) {
        this.lines = lines;
    }

    public int count(@Borrowed Collection<String> words) {
        return words.size();
    }

    public void board(@Shared(reason = "the editor shows it") List<String> board) {
        lines = board;
    }

    @Owned
    public List<String> copy() {
        return new ArrayList<>(lines);
    }

    @Borrowed
    public List<String> lines() {
        return lines;
    }

    /** Settles the signature for all below. */
    public interface Store {
        void put(@Owned List<String> lines);

        @Borrowed
        List<String> all();
    }

    public static class Disk implements Store {
        private List<String> kept = new ArrayList<>();

        @Override
        public void put(List<String> lines) {
            kept = lines;
        }

        @Override
        public List<String> all() {
            return kept;
        }

        public void clear() {
            kept.clear();
        }
    }

    /** A library's signature is the library's matter, also where it is generic. */
    public static class Lengths implements Comparator<List<String>>, Function<List<String>, List<String>> {
        @Override
        public int compare(List<String> one, List<String> other) {
            return one.size() - other.size();
        }

        @Override
        public List<String> apply(List<String> lines) {
            return lines;
        }
    }

    /** A container hands its contents on. */
    public static class Page extends AbstractList<String> {
        private final String[] words;

        public Page(String[] words) {
            this.words = words.clone();
        }

        @Override
        public String get(int index) {
            return words[index];
        }

        @Override
        public int size() {
            return words.length;
        }
    }

    /** Its components say it. */
    public record Batch(@Owned List<String> lines, int number) {}

    /** Not known outside. */
    static class Inside {
        List<String> lines(List<String> given) {
            return given;
        }
    }
}
