package dev.custody.rule.ownership.useaftertransfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Values that nobody uses once they were given away. */
public class HandedOver {
    private final Line line = new Line();
    private List<String> box = new ArrayList<>();
    private List<String> pile = new ArrayList<>();
    private final List<String> closing = new ArrayList<>();

    public void last(List<String> letters) {
        letters.add("stamp");
        line.put(letters);
    }

    public void copy(List<String> letters) {
        line.put(new ArrayList<>(letters));
        letters.clear();
    }

    public void borrowed(List<String> letters) {
        line.look(letters);
        letters.clear();
    }

    public void oneOrTheOther(List<String> letters, boolean now) {
        if (now) {
            line.put(letters);
        } else {
            letters.clear();
        }
    }

    public int early(List<String> letters, boolean now) {
        if (now) {
            line.put(letters);
            return 0;
        }
        return letters.size();
    }

    public void reassigned() {
        List<String> letters = new ArrayList<>();
        line.put(letters);
        letters = new ArrayList<>();
        letters.add("next");
        line.put(letters);
    }

    public void batches(List<String> all) {
        List<String> batch = new ArrayList<>();
        for (String letter : all) {
            batch.add(letter);
            if (batch.size() == 10) {
                line.put(batch);
                batch = new ArrayList<>();
            }
        }
        line.put(batch);
    }

    public void madeInLoop(int count) {
        for (int i = 0; i < count; i++) {
            List<String> letters = new ArrayList<>();
            letters.add("letter");
            line.put(letters);
        }
    }

    public void eachOfThem(List<List<String>> all) {
        for (List<String> letters : all) {
            letters.add("stamp");
            line.put(letters);
        }
    }

    public void flag(List<String> letters, boolean now) {
        boolean sent = false;
        if (now) {
            line.put(letters);
            sent = true;
        }
        if (!sent) {
            letters.clear();
        }
    }

    public void flagInFinally(List<String> letters) {
        boolean sent = false;
        try {
            line.look(letters);
            line.put(letters);
            sent = true;
        } finally {
            if (!sent) {
                letters.clear();
            }
        }
    }

    public void cleared(List<String> given) {
        List<String> letters = new ArrayList<>(given);
        try {
            line.put(letters);
            letters = null;
            line.look(given);
        } finally {
            if (letters != null) {
                letters.clear();
            }
        }
    }

    public void sameCondition(List<String> letters, boolean now) {
        if (now) {
            line.put(letters);
        }
        line.look(box);
        if (!now) {
            letters.clear();
        }
    }

    public void takenBackOnFailure(List<String> letters) {
        try {
            line.send(letters);
        } catch (IOException e) {
            letters.clear();
        }
    }

    public void takenBackOnFailureOfTheLastCall(List<String> letters) {
        try {
            line.look(letters);
            line.put(letters);
        } catch (RuntimeException e) {
            letters.clear();
        }
    }

    public List<String> whatComesBack(List<String> letters) {
        List<String> sorted = line.sorted(letters);
        sorted.add("last");
        return sorted;
    }

    public List<String> comesBackUnderItsName(List<String> letters) {
        letters = line.sorted(letters);
        return letters;
    }

    public void tested(List<String> letters) {
        line.put(letters);
        if (letters != null && letters != box) {
            line.look(box);
        }
    }

    public String text(String letter) {
        line.number(letter);
        return letter.trim();
    }

    public void swapped() {
        List<String> full = box;
        box = new ArrayList<>();
        line.put(full);
        box.add("first");
    }

    public void swappedAfterwards() {
        line.put(box);
        box = new ArrayList<>();
        box.add("first");
    }

    public void renewedByHelper() {
        line.put(pile);
        renew();
        pile.add("first");
    }

    private void renew() {
        pile = new ArrayList<>();
    }

    public void addToPile(String letter) {
        pile.add(letter);
    }

    public void close() {
        line.put(closing);
    }

    public void addWhileOpen(String letter) {
        closing.add(letter);
    }

    public boolean byChoice(List<String> letters, int kind) {
        switch (kind) {
            case 0:
                line.put(letters);
                break;
            case 1:
                return line.offer(letters, "home");
            default:
                letters.clear();
        }
        return true;
    }

    public void refused(List<String> letters) {
        if (!line.offer(letters, "home")) {
            letters.clear();
        }
    }

    public void refusedAgainAndAgain(List<String> letters) {
        boolean taken = line.offer(letters, "home");
        while (!taken) {
            letters.remove(0);
            taken = line.offer(letters, "home");
        }
    }

    public void otherOfTheSameType(List<String> letters, List<String> others) {
        line.put(letters);
        others.clear();
    }

    public void element(List<List<String>> all) {
        line.put(all.get(0));
        all.remove(0);
    }

    /** A builder is done when it has built. */
    public static class LetterBuilder {
        private final List<String> lines = new ArrayList<>();

        public LetterBuilder line(String line) {
            lines.add(line);
            return this;
        }

        public Line.Parcel pack() {
            return new Line.Parcel(lines);
        }
    }
}
