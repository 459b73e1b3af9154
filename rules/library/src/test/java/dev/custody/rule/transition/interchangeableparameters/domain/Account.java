package dev.custody.rule.transition.interchangeableparameters.domain;

import java.util.Comparator;

/** What callers of a domain type can swap. */
public class Account implements Comparable<Account> {
    private final String owner;
    private final String branch;
    private long cents;

    public Account(String owner, String branch) { // finds: Account(String, String) takes owner and branch
        this.owner = owner;
        this.branch = branch;
    }

    private Account(String owner, String branch, String note) {
        this(owner + note, branch);
    }

    public void transfer(String from, String to, long amount) { // finds: takes from and to as neighbours of type String
        cents -= from.equals(to) ? 0 : amount;
    }

    public void limit(long daily, long monthly) { // finds: takes daily and monthly as neighbours of type long
        cents = Math.min(daily, monthly);
    }

    public boolean mark(String note, boolean blocked, boolean hidden) { // finds: takes blocked and hidden
        return blocked && hidden && note.isEmpty();
    }

    public double rate(int days, double debit, double credit) { // finds: of type double
        return days > 1 ? debit : credit;
    }

    public static Account of(String owner, String branch, int count) { // finds: Account.of(String, String, int)
        return new Account(owner, branch, "" + count);
    }

    public void rename(String first, String middle, String last) { // finds: takes first, middle and last
        cents += first.length() + middle.length() + last.length();
    }

    public void label(String kind, String text, Object... values) { // finds: takes kind and text
        cents += kind.length() + text.length() + values.length;
    }

    public char initial(char first, char second) { // finds: of type char
        return first < second ? first : second;
    }

    public void deposit(long amount, String reference) {
        cents += amount + reference.length();
    }

    public void book(String text, long amount, String reference) {
        cents += amount + text.length() + reference.length();
    }

    public void join(Account one, Account other) {
        cents = Math.addExact(one.cents, other.cents);
    }

    public void tag(String first, String... more) {
        cents += first.length() + more.length;
    }

    public void tag(String[] first, String[] second) {
        cents += first.length + second.length;
    }

    public void widen(int small, long large) {
        cents = small + large;
    }

    public void box(Integer first, Integer second) {
        cents = first + second;
    }

    void note(String first, String second) {
        cents += first.length() + second.length();
    }

    protected void remember(String first, String second) {
        cents += first.length() + second.length();
    }

    private void keep(String first, String second) {
        cents += first.length() + second.length();
    }

    public static int max(int one, int other) {
        return one > other ? one : other;
    }

    public static long sum(long one, long other) {
        return Math.addExact(one, other);
    }

    @Override
    public int compareTo(Account other) {
        keep(owner, other.owner);
        return branch.compareTo(other.branch);
    }

    /** The signature is that of a library's interface. */
    public static class ByName implements Comparator<String> {
        @Override
        public int compare(String one, String other) {
            return one.compareTo(other);
        }
    }

    /** Only its own record sees it. */
    private record Pair(String left, String right) {}

    public static String pair(String text) {
        return new Pair(text, text).left();
    }

    /** An exception says what happened. */
    public static class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Refused(String code, String message) {
            super(code + message);
        }
    }
}
