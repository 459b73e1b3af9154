package dev.custody.rule.ownership.borrowedescapes;

import dev.custody.annotation.Borrowed;
import dev.custody.annotation.Owned;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Borrowed arguments that outlive the call. */
public class Escaping {
    private static List<String> latest = List.of();

    private List<String> last = List.of();
    private Supplier<String> first = () -> "";
    private final List<List<String>> all = new ArrayList<>();
    private final Map<String, List<String>> byTown = new HashMap<>();
    private Archive archive = new Archive();

    static class Archive {
        List<String> pages = List.of();
        final List<List<String>> volumes = new ArrayList<>();

        void take(@Owned List<String> given) {
            pages = given;
        }
    }

    public void store(@Borrowed List<String> pages) {
        last = Objects.requireNonNull(pages); // finds: stores its borrowed argument pages in Escaping.last
    }

    public void storeThroughHelper(@Borrowed List<String> pages) {
        keep(pages); // finds: stores its borrowed argument pages in Escaping.last
    }

    private void keep(List<String> pages) {
        last = pages;
    }

    public static void storeForAll(@Borrowed List<String> pages) {
        latest = Collections.unmodifiableList(pages); // finds: stores its borrowed argument pages in Escaping.latest
    }

    public void storeElsewhere(@Borrowed List<String> pages) {
        archive.pages = pages; // finds: in Escaping.Archive.pages
    }

    public List<String> sublist(@Borrowed List<String> pages) {
        return pages.subList(0, 1); // finds: returns its borrowed argument pages
    }

    public Optional<List<String>> wrapped(@Borrowed List<String> pages) {
        return Optional.of(pages); // finds: returns its borrowed argument pages
    }

    public void remember(@Borrowed List<String> pages) {
        first = () -> pages.get(0); // finds: captures its borrowed argument pages in a function
    }

    public Supplier<String> later(@Borrowed List<String> pages) {
        return () -> pages.get(0); // finds: returns a function that captured its borrowed argument pages
    }

    public void inBackground(@Borrowed List<String> pages, Executor executor) {
        executor.execute(() -> store(pages)); // finds: through Executor.execute()
    }

    public void collect(@Borrowed List<String> pages, @Borrowed List<String> extra) {
        all.add(pages); // finds: puts its borrowed argument pages into a container
        byTown.put("here", extra); // finds: puts its borrowed argument extra into a container
    }

    public void collectFor(List<List<String>> target, @Borrowed List<String> pages) {
        target.add(pages); // finds: puts its borrowed argument pages into a container
    }

    public void giveAway(@Borrowed List<String> pages) {
        archive.take(pages); // finds: hands its borrowed argument pages over for good to Escaping.Archive.take()
    }

    /** Declares it for all who implement it. */
    public interface Press {
        void print(@Borrowed List<String> pages, String title);
    }

    /** Inherits the declaration. */
    public static class Laser implements Press {
        private List<String> queue = List.of();

        @Override
        public void print(List<String> pages, String title) {
            queue = pages; // finds: Laser.print(List, String) stores its borrowed argument pages
        }

        public String next() {
            return queue.get(0);
        }
    }

    /** A constructor borrows, too. */
    public static class Cover {
        private final String[] colours;

        public Cover(@Borrowed String[] colours) {
            this.colours = colours; // finds: stores its borrowed argument colours
        }

        public String main() {
            return colours[0];
        }
    }

    public String text() {
        return last + first.get() + all + byTown + latest;
    }
}
