package dev.custody.rule.ownership.capturedargument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Arguments that every caller hands over for good. */
public class GivenAway {
    /** Made by a builder that does not use the list again. */
    public static class Parcel {
        private final List<String> contents;

        public Parcel(List<String> contents) {
            this.contents = contents;
        }

        public String take() {
            return contents.remove(0);
        }
    }

    /** Packs parcels. */
    public static class Packer {
        public Parcel pack(Stream<String> things) {
            return new Parcel(things.collect(Collectors.toList()));
        }

        public Parcel pack(String thing) {
            List<String> contents = new ArrayList<>();
            contents.add(thing);
            return new Parcel(contents);
        }

        public Parcel none() {
            return new Parcel(null);
        }
    }

    /** Not even one caller keeps it. */
    public static class Letter {
        private final List<String> pages;

        public Letter(List<String> pages) {
            this.pages = pages; // finds: keeps the caller's List pages
        }

        public String turn() {
            return pages.remove(0);
        }
    }

    /** Keeps the pages of its last letter. */
    public static class Typewriter {
        private List<String> last = new ArrayList<>();

        public Letter write(String text) {
            List<String> pages = new ArrayList<>();
            pages.add(text);
            last = pages;
            return new Letter(pages);
        }

        public int length() {
            return last.size();
        }
    }

    /** Nobody passes an array to it. */
    public static class Agenda {
        private final String[] points;

        public Agenda(String... points) {
            this.points = points;
        }

        public String first() {
            Arrays.sort(points);
            return points[0];
        }

        public static Agenda weekly() {
            return new Agenda("news", "plans");
        }
    }

    /** Outside code cannot make one. */
    static class Draft {
        private final List<String> lines;

        Draft(List<String> lines) {
            this.lines = lines;
        }

        String cut() {
            return lines.remove(0);
        }
    }
}
