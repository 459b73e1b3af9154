package dev.custody.rule.ownership.borrowedmutated;

import dev.custody.annotation.Borrowed;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Entries that a ledger lends, changed by others and by itself. */
public class LentLedgers {
    /** Lends its entries. */
    public interface Ledger {
        @Borrowed
        List<String> entries();
    }

    /** Inherits the declaration. */
    public static class Book implements Ledger {
        private final List<String> entries = new ArrayList<>();

        @Override
        public List<String> entries() {
            return entries;
        }

        public void add(String entry) {
            entries().add(entry);
        }
    }

    /** Keeps accounts with the books of others. */
    public static class Clerk {
        private final Auditor auditor = new Auditor();

        public void write(Ledger ledger) {
            ledger.entries().add("paid"); // finds: changes the borrowed result of LentLedgers.Ledger.entries() through
            // List.add()
        }

        public void tidy(Ledger ledger) {
            List<String> entries = ledger.entries();
            entries.sort(null); // finds: changes the borrowed result
        }

        public void strike(Ledger ledger) {
            Iterator<String> each = ledger.entries().iterator();
            each.next();
            each.remove(); // finds: changes the borrowed result
        }

        public void throughHelper(Ledger ledger) {
            auditor.clear(ledger.entries()); // finds: changes the borrowed result
        }

        public List<String> sorted(Ledger ledger) {
            List<String> copy = new ArrayList<>(ledger.entries());
            copy.sort(null);
            return copy;
        }

        public boolean look(Ledger ledger) {
            return ledger.entries().contains("paid") && ledger.entries().size() > 1;
        }
    }

    /** Works on what somebody else owns. */
    public static class Auditor {
        @Borrowed
        private List<String> under = List.of();

        void audit(@Borrowed List<String> entries) {
            if (under.isEmpty()) {
                under.add(entries.get(0)); // finds: changes the borrowed LentLedgers.Auditor.under through List.add()
            }
        }

        void clear(List<String> entries) {
            entries.clear();
        }
    }
}
