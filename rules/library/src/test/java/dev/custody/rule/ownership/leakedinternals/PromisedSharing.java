package dev.custody.rule.ownership.leakedinternals;

import dev.custody.annotation.Shared;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Members whose name, type or declaration says that what they return is the live object. */
public class PromisedSharing {
    /** By its name. */
    public static class PriceCache {
        private final Map<String, Long> prices = new HashMap<>();
        private final byte[] bytes = new byte[16];
        private final List<String> withdrawals = new ArrayList<>();
        private final List<String> deliveries = new ArrayList<>();
        private final List<String> alternatives = new ArrayList<>();

        public void put(String article, long price) {
            prices.put(article, price);
            withdrawals.add(article);
            deliveries.add(article);
            alternatives.add(article);
            bytes[0]++;
        }

        public Map<String, Long> getNativeCache() {
            return prices;
        }

        public Map<String, Long> asMap() {
            return prices;
        }

        public byte[] array() {
            return bytes;
        }

        public List<String> getWithdrawals() {
            return withdrawals; // finds: PriceCache.getWithdrawals() hands out
        }

        public List<String> getDeliveries() {
            return deliveries; // finds: PriceCache.getDeliveries() hands out
        }

        public List<String> alternative() {
            return alternatives; // finds: PriceCache.alternative() hands out
        }

        public Map<String, Long> assignedPrices() {
            return prices; // finds: PriceCache.assignedPrices() hands out
        }
    }

    /** By declaration. */
    public static class Board {
        private final List<String> notes = new ArrayList<>();

        @Shared(reason = "everybody pins notes")
        private final List<String> pins = new ArrayList<>();

        public void pin(String note) {
            notes.add(note);
            pins.add(note);
        }

        @Shared(reason = "the board is everybody's")
        public List<String> notes() {
            return notes;
        }

        public List<String> pins() {
            return pins;
        }
    }

    /** As a whole. */
    @Shared(reason = "one list for all threads")
    public static class Chat {
        private final List<String> lines = new ArrayList<>();

        public void say(String line) {
            lines.add(line);
        }

        public List<String> lines() {
            return lines;
        }
    }

    /** A list of its own kind has to return views. */
    public static class Roll extends AbstractList<String> {
        private final List<String> names = new ArrayList<>();

        @Override
        public boolean add(String name) {
            return names.add(name);
        }

        @Override
        public String get(int index) {
            return names.get(index);
        }

        @Override
        public int size() {
            return names.size();
        }

        @Override
        public List<String> subList(int from, int to) {
            return names.subList(from, to);
        }
    }

    /** A visitor exists to fill what it hands over. */
    public static class TownVisitor {
        private final List<String> towns = new ArrayList<>();

        public void visitTown(String town) {
            towns.add(town);
        }

        public List<String> towns() {
            return towns;
        }
    }

    /** A cursor's array is the caller's until the cursor moves on. */
    public static class ReadingCursor implements Iterator<int[]> {
        private final int[] reading = new int[3];
        private int moves;

        @Override
        public boolean hasNext() {
            return moves < 10;
        }

        @Override
        public int[] next() {
            reading[0] = ++moves;
            return reading;
        }

        public int[] current() {
            return reading;
        }
    }

    /** A pool gives away what it took out. */
    public static class BlockPool {
        private final int[][] blocks = new int[10][100];
        private final List<List<String>> pages = new ArrayList<>();
        private int free = 10;

        public int[] take() {
            int[] block = blocks[--free];
            blocks[free] = null;
            return block;
        }

        public List<String> takePage() {
            return pages.remove(pages.size() - 1);
        }

        public void give(List<String> page) {
            page.clear();
            pages.add(page);
        }
    }

    /** Other objects of the project are associations, whoever made them. */
    public static class Depot {
        private final Roll roll = new Roll();
        private final List<Board> boards = new ArrayList<>();

        public void open() {
            boards.add(new Board());
            roll.add("open");
        }

        public Roll roll() {
            return roll;
        }

        public Board board(int index) {
            return boards.get(index);
        }

        public Set<Board> boards() {
            return Set.copyOf(boards);
        }
    }
}
