package dev.custody.rule.ownership.leakedinternals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What leaves is a copy, a view that nobody changes, or no container at all. */
public class CopiesAndViews implements Iterable<String> {
    private final List<String> lines = new ArrayList<>();
    private final List<String> view = Collections.unmodifiableList(lines);
    private final Map<String, List<String>> notes = new HashMap<>();
    private final int[] weights = new int[4];
    private final int[][] seats = new int[3][3];
    private final Date due = new Date();
    private final Map<String, Long> prices;
    private final List<String> towns;

    /** A view of the caller's map, which captured-argument judges, and one of a copy. */
    public CopiesAndViews(Map<String, Long> prices, List<String> towns) {
        this.prices = Collections.unmodifiableMap(prices);
        this.towns = Collections.unmodifiableList(new ArrayList<>(towns));
    }

    public void add(String line) {
        lines.add(line);
        notes.computeIfAbsent(line, key -> new ArrayList<>()).add(line);
        weights[0]++;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public List<String> copy() {
        return new ArrayList<>(lines);
    }

    public List<String> unmodifiable() {
        return Collections.unmodifiableList(lines);
    }

    public List<String> cachedView() {
        return view;
    }

    public Map<String, Long> prices() {
        return prices;
    }

    public List<String> towns() {
        return towns;
    }

    public List<String> streamed() {
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    public List<String> collected() {
        return lines.stream().collect(Collectors.toList());
    }

    public Map<String, List<String>> notes() {
        return notes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    public Optional<List<String>> some() {
        return Optional.of(lines).filter(all -> !all.isEmpty()).map(List::copyOf);
    }

    public Set<String> keys() {
        return Set.copyOf(notes.keySet());
    }

    public Collection<String> merged(Collection<String> more) {
        Collection<String> all = new ArrayList<>(more);
        all.addAll(lines);
        return all;
    }

    public int[] weights() {
        return weights.clone();
    }

    public int[] firstWeights() {
        return Arrays.copyOfRange(weights, 0, 2);
    }

    public int[] row(int row) {
        return seats[row].clone();
    }

    public int[][] seats() {
        int[][] copy = new int[seats.length][];
        for (int row = 0; row < seats.length; row++) {
            copy[row] = seats[row].clone();
        }
        return copy;
    }

    public Date due() {
        return new Date(due.getTime());
    }

    public Date dueAgain() {
        return (Date) due.clone();
    }

    public String first() {
        return lines.get(0);
    }

    public int size() {
        return lines.size();
    }

    @Override
    public Iterator<String> iterator() {
        return lines.iterator();
    }

    public Stream<String> stream() {
        return lines.stream();
    }

    public Iterable<String> all() {
        return lines;
    }

    public Object raw() {
        return lines;
    }

    public void print(Consumer<List<String>> printer) {
        printer.accept(List.copyOf(lines));
    }

    public List<String> grouped() {
        return guarded(() -> new ArrayList<>(lines));
    }

    private static <T> T guarded(java.util.function.Supplier<T> work) {
        return work.get();
    }

    /** Sorted anew each time. */
    public Map<String, Long> sorted() {
        Map<String, Long> sorted = new LinkedHashMap<>();
        prices.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
