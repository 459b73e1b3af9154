package dev.custody.rule.ownership.borrowedescapes;

import dev.custody.annotation.Borrowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What others lend, and what becomes of it. */
public class LentResults {
    private final Ledger ledger;
    private final Ledger.Binder binder = new Ledger.Binder();
    private List<String> copy = List.of();
    private List<String> kept = List.of();
    private final Map<String, List<String>> byName = new HashMap<>();

    @Borrowed
    private final List<String> sources;

    public LentResults(Ledger ledger) {
        this.ledger = ledger;
        this.sources = ledger.entries(); // a field that is declared to hold what is lent
    }

    public void store() {
        kept = ledger.entries(); // finds: stores the borrowed result of Ledger.entries() in LentResults.kept
    }

    public void storeView() {
        kept = ledger.entries().subList(0, 1); // finds: stores the borrowed result of Ledger.entries()
    }

    public void storeCopy() {
        copy = List.copyOf(ledger.entries());
    }

    public void collect() {
        byName.put("all", ledger.entries()); // finds: puts the borrowed result of Ledger.entries() into a container
    }

    public void giveAway() {
        binder.bind(ledger.entries()); // finds: hands the borrowed result of Ledger.entries() over for good
    }

    public void giveCopyAway() {
        binder.bind(new ArrayList<>(ledger.entries()));
    }

    public void giveFieldAway() {
        binder.bind(sources); // finds: hands the borrowed LentResults.sources over for good to Ledger.Binder.bind()
    }

    public List<String> handOn() {
        return ledger.entries();
    }

    public int read() {
        int count = 0;
        for (String entry : ledger.entries()) {
            count += entry.length();
        }
        return count + sources.size() + kept.size() + copy.size();
    }
}
