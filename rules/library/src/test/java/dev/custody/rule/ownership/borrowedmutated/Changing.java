package dev.custody.rule.ownership.borrowedmutated;

import dev.custody.annotation.Borrowed;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Borrowed arguments that are changed. */
public class Changing {
    static class Stamp {
        int uses;
        private String owner = "";

        void setOwner(String newOwner) {
            assign(newOwner);
        }

        private void assign(String newOwner) {
            owner = newOwner;
        }

        String owner() {
            return owner;
        }
    }

    public void add(@Borrowed List<String> pages) {
        pages.add("last"); // finds: Changing.add(List) changes its borrowed argument pages through List.add()
    }

    public void sort(@Borrowed List<String> pages) {
        Collections.sort(pages); // finds: through Collections.sort()
    }

    public void clearView(@Borrowed Map<String, String> labels) {
        labels.values().clear(); // finds: changes its borrowed argument labels
    }

    public void write(@Borrowed int[] amounts) {
        amounts[0]++; // finds: writes an element of its borrowed argument amounts
    }

    public void sortArray(@Borrowed String[] names) {
        Arrays.sort(names); // finds: through Arrays.sort()
    }

    public void move(@Borrowed Date date) {
        date.setTime(0); // finds: through Date.setTime()
    }

    public void throughCallee(@Borrowed List<String> pages) {
        drop(pages); // finds: through Changing.drop()
    }

    private static void drop(List<String> pages) {
        pages.remove(0);
    }

    public void inLambda(@Borrowed List<String> pages, List<String> more) {
        more.forEach(page -> pages.add(page)); // finds: changes its borrowed argument pages through a function
    }

    public void writeField(@Borrowed Stamp stamp) {
        stamp.uses++; // finds: writes Changing.Stamp.uses of its borrowed argument stamp
    }

    public void callSetter(@Borrowed Stamp stamp) {
        stamp.setOwner("me"); // finds: through Changing.Stamp.setOwner()
    }

    /** Declares it for all who implement it. */
    public interface Press {
        void print(@Borrowed List<String> pages);
    }

    /** Inherits the declaration. */
    public static class Laser implements Press {
        @Override
        public void print(List<String> pages) {
            pages.clear(); // finds: Laser.print(List) changes its borrowed argument pages
        }
    }
}
