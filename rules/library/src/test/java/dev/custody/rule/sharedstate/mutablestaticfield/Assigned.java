package dev.custody.rule.sharedstate.mutablestaticfield;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Static fields that are assigned while the program runs. */
public class Assigned {
    static int orders; // finds: is assigned by Assigned.place()
    private static Locale locale = Locale.ROOT; // finds: is assigned by Assigned.setLocale(Locale)
    private static String lastCustomer = ""; // finds: is assigned by Assigned.<init>(String)
    private static List<String> towns = new ArrayList<>(); // finds: is assigned by Assigned.reload(List)
    private static volatile Supplier<Long> clock = System::nanoTime; // finds: by Assigned.useClock(Supplier)
    private static long highest; // finds: is assigned by Assigned.note(List)
    static double rate = 1.0; // finds: is assigned by Assigned.Rates.update(double)
    private static boolean open; // finds: is assigned by Assigned.open(boolean)
    private static boolean running; // finds: is assigned by Assigned.start()
    private static long lastId; // finds: is assigned by Assigned.nextId()

    private final String customer;

    public Assigned(String customer) {
        this.customer = customer;
        lastCustomer = customer;
    }

    public int place() {
        return ++orders;
    }

    public static void setLocale(Locale locale) {
        Assigned.locale = locale;
    }

    public static void reload(List<String> names) {
        towns = new ArrayList<>(names);
    }

    static void useClock(Supplier<Long> other) {
        clock = other;
    }

    public void note(List<Long> amounts) {
        amounts.forEach(amount -> highest = Math.max(highest, amount));
    }

    public static void open(boolean now) {
        open = now;
    }

    public static void start() {
        running = true;
    }

    public static void stop() {
        running = false;
    }

    public static synchronized long nextId() {
        return lastId++;
    }

    public String text() {
        return customer + lastCustomer + orders + locale + towns + clock.get() + highest + open + running;
    }

    /** Another class that assigns it. */
    static class Rates {
        void update(double value) {
            rate = value;
        }
    }
}
