package dev.custody.rule.ownership.undeclaredownership;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Passes data in and out and says nothing of it. */
public class Warehouse {
    /** Parts of the day. */
    public enum Shift {
        EARLY,
        LATE
    }

    private final List<String> parts;
    private int[] counts = {1};

    public Warehouse(List<String> parts) { // finds: takes the caller's List parts and does not say whose it is
        this.parts = List.copyOf(parts);
    }

    public void store(Map<String, Integer> stock, boolean checked) {
        counts = new int[stock.size()]; // finds: Warehouse.store(Map, boolean) takes the caller's Map stock
    }

    public void count(int[] perShelf) {
        counts = perShelf.clone(); // finds: takes the caller's int[] perShelf
    }

    public boolean isOpen(Date day) {
        return day.getTime() > counts[0]; // finds: takes the caller's Date day
    }

    public int compare(List<String> mine, Set<String> yours) {
        return mine.size() - yours.size(); // finds: List mine and Set yours and does not say whose they are
    }

    public List<String> parts() {
        return new ArrayList<>(parts); // finds: hands out a List and does not say whose it is
    }

    public int[] counts() {
        return counts.clone(); // finds: hands out an int[]
    }

    public List<String> sorted(List<String> names) {
        names.sort(null); // finds: takes the caller's List names, hands out a List and does not say whose they are
        return names;
    }

    public static EnumSet<Shift> shifts() {
        return EnumSet.allOf(Shift.class); // finds: hands out an EnumSet
    }

    // --- nothing to declare

    public String name(String prefix, Optional<String> suffix) {
        return prefix + suffix.orElse("");
    }

    public List<String> frozen() {
        return List.copyOf(parts);
    }

    public List<String> kept() {
        return parts;
    }

    public List<String> none() {
        return List.of();
    }

    public void all(String... names) {
        counts = new int[names.length];
    }

    public void run(List<Runnable> jobs) {
        jobs.forEach(Runnable::run);
    }

    public static void main(String[] arguments) {
        System.out.println(Arrays.toString(arguments));
    }

    List<String> inside(List<String> names) {
        return names;
    }

    private List<String> own(List<String> names) {
        return names;
    }

    @Override
    public String toString() {
        return own(inside(parts)).toString();
    }
}
