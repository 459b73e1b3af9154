package dev.custody.rule.ownership.borrowedescapes;

import dev.custody.annotation.Borrowed;
import dev.custody.annotation.Owned;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Borrowed arguments that are back with their owner when the call returns. */
public class Returning {
    private List<String> last = List.of();
    private String title = "";
    private int count;

    public void copy(@Borrowed List<String> pages) {
        last = List.copyOf(pages);
    }

    public void copyInto(@Borrowed List<String> pages, List<String> target) {
        target.addAll(pages);
        last = new ArrayList<>(pages);
    }

    public void read(@Borrowed List<String> pages) {
        title = pages.get(0);
        count = pages.size();
    }

    public Optional<String> first(@Borrowed List<String> pages) {
        return pages.stream().filter(page -> !page.isEmpty()).findFirst();
    }

    public List<String> sorted(@Borrowed List<String> pages) {
        List<String> result = new ArrayList<>(pages);
        result.sort(null);
        return result;
    }

    @Borrowed
    public List<String> same(@Borrowed List<String> pages) {
        return pages;
    }

    public int inside(@Borrowed List<String> pages) {
        Supplier<Integer> size = () -> pages.size();
        List<List<String>> local = new ArrayList<>();
        local.add(pages);
        return size.get() + local.size();
    }

    public String lent(@Borrowed List<String> pages) {
        return joined(pages);
    }

    private static String joined(@Borrowed List<String> pages) {
        Iterator<String> each = pages.iterator();
        return each.hasNext() ? each.next() : "";
    }

    public void keep(@Owned List<String> pages) {
        last = pages;
    }

    public void keepUndeclared(List<String> pages) {
        last = pages;
    }

    public String text() {
        return title + count + last;
    }
}
