package dev.custody.rule.ownership.borrowedmutated;

import dev.custody.annotation.Borrowed;
import dev.custody.annotation.Owned;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Borrowed arguments that are only looked at. */
public class Looking {
    static class Stamp {
        private int hash;
        private final String owner;

        Stamp(String owner) {
            this.owner = owner;
        }

        int hash() {
            if (hash == 0) {
                hash = owner.length();
            }
            return hash;
        }

        Stamp withOwner(String newOwner) {
            return new Stamp(newOwner);
        }
    }

    public String sorted(@Borrowed List<String> pages) {
        List<String> copy = new ArrayList<>(pages);
        copy.sort(null);
        return copy.get(0);
    }

    public int sum(@Borrowed int[] amounts) {
        int[] copy = amounts.clone();
        Arrays.sort(copy);
        copy[0] = 0;
        return Arrays.stream(copy).sum();
    }

    public long until(@Borrowed Date date) {
        Date copy = new Date(date.getTime());
        copy.setTime(0);
        return date.getTime() - copy.getTime();
    }

    public String joined(@Borrowed Map<String, String> labels) {
        StringBuilder text = new StringBuilder();
        for (Iterator<String> each = labels.values().iterator(); each.hasNext(); ) {
            text.append(each.next());
        }
        return text.toString();
    }

    public void copyTo(@Borrowed List<String> pages, List<String> target) {
        target.addAll(pages);
    }

    public int cached(@Borrowed Stamp stamp) {
        return stamp.hash() + stamp.withOwner("me").hash();
    }

    public void taken(@Owned List<String> pages) {
        pages.clear();
    }

    public void undeclared(List<String> pages) {
        pages.clear();
    }

    public int replaced(@Borrowed List<String> pages) {
        List<String> own = pages.stream().toList();
        own = new ArrayList<>(own);
        own.clear();
        return own.size();
    }
}
