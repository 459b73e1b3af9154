package dev.custody.rule.ownership.leakedinternals;

import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.List;

/** Arrays and dates are let out whatever the type does besides. */
public class ArraysAndDates {
    private final int[] weights;
    private final String[] names;
    private final Date due = new Date();
    private final Calendar opened = Calendar.getInstance();
    private final int[][] seats = new int[20][30];
    private final int[][] prices = new int[20][30];
    private final String[] towns;
    private final String[] streets = {"Elm", "Oak"};
    private char[] code;
    private int rows;

    /** Copies what it is given. */
    public ArraysAndDates(int[] weights, List<String> towns, String... names) {
        this.weights = weights.clone();
        this.names = Arrays.copyOf(names, names.length);
        this.towns = towns.toArray(new String[0]);
    }

    public int[] weights() {
        return weights; // finds: ArraysAndDates.weights() hands out ArraysAndDates.weights, the object's own int[], so
        // callers
    }

    public String[] names() {
        return names; // finds: the object's own String[]
    }

    public String[] towns() {
        return towns; // finds: the object's own String[]
    }

    public List<String> streets() {
        return Arrays.asList(streets); // finds: hands out a modifiable view of ArraysAndDates.streets
    }

    public Date due() {
        return due; // finds: the object's own Date
    }

    public Calendar opened() {
        return opened; // finds: the object's own Calendar
    }

    public int[] row(int row) {
        return seats[row]; // finds: hands out an inner container of ArraysAndDates.seats
    }

    public int[][] prices() {
        return prices.clone(); // finds: hands out a shallow copy of ArraysAndDates.prices
    }

    /** Made when it is first needed. */
    public char[] code() {
        if (code == null) {
            code = new char[] {'A', 'B'};
        }
        return code; // finds: the object's own char[]
    }

    public void grow() {
        rows++;
    }

    public int rows() {
        return rows;
    }
}
