package dev.custody.rule.ownership.useaftertransfer;

import dev.custody.annotation.Owned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Values that are used although they were given away. */
public class GivenAway {
    private final Line line = new Line();
    private final Line.Taking taking = new Line.Van();
    private List<String> box = new ArrayList<>();
    private final List<String> tray = new ArrayList<>();
    private final List<String> shelf = new ArrayList<>();
    private String[] stamps = {"one"};

    public void argument(List<String> letters) {
        line.put(letters);
        letters.clear(); // finds: calls List.clear() on its argument letters after handing it over to Line.put()
    }

    public void reads(List<String> letters) {
        line.put(letters);
        int count = letters.size(); // finds: calls List.size() on its argument letters
        line.number("" + count);
    }

    public void made() {
        List<String> letters = new ArrayList<>();
        line.put(letters);
        letters.add("late"); // finds: calls List.add() on the ArrayList that it made
    }

    public void passed(List<String> letters) {
        line.put(letters);
        line.look(letters); // finds: passes its argument letters to Line.look()
    }

    public void twice(List<String> letters) {
        line.put(letters);
        taking.take(letters); // finds: hands its argument letters over to Line.Taking.take() again after
    }

    public void inherited(List<String> letters) {
        new Line.Van().take(letters);
        letters.add("late"); // finds: after handing it over to Line.Van.take()
    }

    public Line.Parcel constructor(List<String> letters) {
        Line.Parcel parcel = new Line.Parcel(letters);
        letters.add("late"); // finds: after handing it over to new Line.Parcel()
        return parcel;
    }

    public List<String> returned(List<String> letters) {
        line.put(letters);
        return letters; // finds: returns its argument letters after
    }

    public void stored(List<String> letters) {
        line.put(letters);
        box = letters; // finds: stores its argument letters in GivenAway.box
    }

    public Supplier<String> captured(List<String> letters) {
        line.put(letters);
        return () -> letters.get(0); // finds: captures its argument letters in a function
    }

    public String concatenated(StringBuilder text) {
        Line.drop(text);
        return "gone: " + text; // finds: after handing it over to Line.drop()
    }

    public void taken(List<String> letters) {
        if (line.offer(letters, "home")) {
            letters.clear(); // finds: calls List.clear() on its argument letters after handing it over to Line.offer()
        }
    }

    public void onOnePath(List<String> letters, boolean now) {
        if (now) {
            line.put(letters);
        }
        letters.add("late"); // finds: calls List.add() on its argument letters
    }

    public void inLoop(List<String> letters) {
        for (int i = 0; i < 3; i++) {
            line.put(letters); // finds: hands its argument letters over to Line.put() again in the next round of a loop
        }
    }

    public void filledInLoop(List<List<String>> batches) {
        List<String> letters = new ArrayList<>();
        for (List<String> batch : batches) {
            letters.addAll(batch);
            line.put(letters); // finds: hands the ArrayList that it made over to Line.put() again in the next round
        }
    }

    public void onlySometimesRenewed(List<List<String>> batches) {
        List<String> letters = new ArrayList<>();
        for (List<String> batch : batches) {
            if (!batch.isEmpty()) {
                letters = new ArrayList<>();
            }
            line.put(letters); // finds: again in the next round of a loop
        }
    }

    public void inFinally(List<String> letters) {
        try {
            line.put(letters);
        } finally {
            letters.clear(); // finds: calls List.clear() on its argument letters
        }
    }

    public void inFinallyOfLater(List<String> letters) {
        List<String> mine = null;
        try {
            mine = new ArrayList<>(letters);
            line.put(mine);
            line.look(letters);
        } finally {
            if (mine != null) {
                mine.clear(); // finds: calls List.clear()
            }
        }
    }

    public void alias(List<String> letters) {
        List<String> same = letters;
        line.put(same);
        letters.add("late"); // finds: calls List.add() on its argument letters
    }

    public void throughHelper(List<String> letters) {
        line.put(Objects.requireNonNull(letters));
        letters.add("late"); // finds: calls List.add()
    }

    public void throughOwnHelper(List<String> letters) {
        line.put(checked(letters));
        letters.add("late"); // finds: calls List.add()
    }

    private List<String> checked(List<String> letters) {
        if (letters.isEmpty()) {
            throw new IllegalArgumentException("nothing");
        }
        return letters;
    }

    public void view(List<String> letters) {
        Iterator<String> rest = letters.iterator();
        line.put(letters);
        rest.next(); // finds: calls Iterator.next()
    }

    public void oneOfTwo(List<String> letters, List<String> others, boolean first) {
        List<String> chosen = first ? letters : others;
        line.put(chosen);
        chosen.add("late"); // finds: calls List.add() on the List
    }

    public void field() {
        line.put(box);
        box.add("late"); // finds: calls List.add() on GivenAway.box after
        box = new ArrayList<>();
    }

    public void fieldThroughLocal() {
        List<String> letters = box;
        line.put(letters);
        box.add("late"); // finds: calls List.add() on GivenAway.box after
        box = new ArrayList<>();
    }

    public void storedBefore(Collection<String> from) {
        List<String> letters = new ArrayList<>(from);
        box = letters;
        line.put(letters);
        box.add("late"); // finds: calls List.add() on the ArrayList that it made after
        box = new ArrayList<>();
    }

    public void keptInField() {
        line.put(tray); // finds: over to Line.put() and keeps it, where GivenAway.addToTray(String) goes on using it
    }

    public void addToTray(String letter) {
        tray.add(letter);
    }

    public void elements(@Owned String[] given) {
        stamps = given;
    }

    public String element(String[] given) {
        elements(given);
        return given[0] + stamps.length; // finds: reads its argument given
    }

    public void inCatchOfAnything(List<String> letters) {
        try {
            line.put(letters);
            line.look(shelf);
        } catch (RuntimeException e) {
            letters.clear(); // finds: calls List.clear()
        }
    }

    public void inLambda(List<List<String>> all) {
        all.forEach(letters -> {
            line.put(letters);
            letters.clear(); // finds: GivenAway.inLambda(List) calls List.clear() on its argument letters
        });
    }

    public void resource() throws Exception {
        try (Door door = new Door()) {
            hold(door);
        } // finds: calls GivenAway.Door.close() on the GivenAway.Door that it made
    }

    private void hold(@Owned Door door) {
        door.open();
    }

    /** Something to close once. */
    static class Door implements AutoCloseable {
        private boolean open;

        void open() {
            open = true;
        }

        boolean isOpen() {
            return open;
        }

        @Override
        public void close() {
            open = false;
        }
    }

    public int shelved() {
        return shelf.size();
    }
}
