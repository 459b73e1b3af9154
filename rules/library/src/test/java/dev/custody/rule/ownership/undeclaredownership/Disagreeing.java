package dev.custody.rule.ownership.undeclaredownership;

import dev.custody.annotation.Borrowed;
import dev.custody.annotation.Owned;
import dev.custody.annotation.Shared;
import java.util.ArrayList;
import java.util.List;

/** Overrides that say otherwise. */
public class Disagreeing {
    /** What callers see. */
    public interface Shelf {
        void put(@Owned List<String> books);

        void look(@Borrowed List<String> books);

        @Owned
        List<String> take();
    }

    /** Says otherwise throughout. */
    public static class Lender implements Shelf {
        private List<String> books = new ArrayList<>();

        @Override
        public void put(@Borrowed List<String> books) {
            this.books.addAll(books); // finds: books @Borrowed where Disagreeing.Shelf.put(List) declares it @Owned
        }

        @Override
        public void look(@Shared(reason = "the catalogue") List<String> books) {
            this.books = books; // finds: books @Shared where Disagreeing.Shelf.look(List) declares it @Borrowed
        }

        @Override
        @Borrowed
        public List<String> take() {
            return books; // finds: declares its result @Borrowed where Disagreeing.Shelf.take() declares it @Owned
        }
    }

    /** Says the same, or nothing. */
    public static class Reader implements Shelf {
        private List<String> books = new ArrayList<>();

        @Override
        public void put(@Owned List<String> books) {
            this.books = books;
        }

        @Override
        public void look(List<String> books) {
            this.books.retainAll(books);
        }

        @Override
        @Owned
        public List<String> take() {
            List<String> taken = books;
            books = new ArrayList<>();
            return taken;
        }
    }

    /** Callers of this one give their books away. */
    public interface Chute {
        void put(@Owned List<String> books);
    }

    /** Callers of this one lend them. */
    public interface Desk {
        void put(@Borrowed List<String> books);
    }

    /** Cannot do right by both. */
    public static class Counter implements Chute, Desk {
        private int count;

        @Override
        public void put(List<String> books) {
            count += books.size(); // finds: inherits its argument books as @Owned from Disagreeing.Chute.put(List)
        }

        public int count() {
            return count;
        }
    }
}
