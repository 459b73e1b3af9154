package dev.custody.rule.ownership.borrowedescapes;

import dev.custody.annotation.Borrowed;
import dev.custody.annotation.Owned;
import java.util.ArrayList;
import java.util.List;

/** Lends its entries. */
public class Ledger {
    private final List<String> entries = new ArrayList<>();

    @Borrowed
    public List<String> entries() {
        return entries;
    }

    public void add(String entry) {
        entries().add(entry);
    }

    /** Takes pages for good. */
    public static class Binder {
        private List<String> pages = new ArrayList<>();

        public void bind(@Owned List<String> given) {
            pages = given;
            pages.add("cover");
        }
    }
}
