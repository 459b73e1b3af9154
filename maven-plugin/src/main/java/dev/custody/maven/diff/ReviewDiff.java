package dev.custody.maven.diff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The difference of two reviews.
 *
 * @param chapters each chapter, also those without a difference
 */
public record ReviewDiff(Map<Chapter, Part> chapters) {
    /**
     * The difference of one chapter.
     *
     * @param came titles, by key
     * @param went titles, by key
     * @param changed by key
     */
    record Part(List<String> came, List<String> went, List<Changed> changed) {
        Part {
            came = List.copyOf(came);
            went = List.copyOf(went);
            changed = List.copyOf(changed);
        }

        boolean isEmpty() {
            return came.isEmpty() && went.isEmpty() && changed.isEmpty();
        }
    }

    /**
     * Something that both reviews have, and that is not the same.
     *
     * @param before traits that are gone
     * @param after traits that are new
     */
    record Changed(String title, List<String> before, List<String> after) {
        Changed {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    public ReviewDiff {
        chapters = Map.copyOf(chapters);
    }

    /**
     * Compares two files.
     *
     * @throws UnreadableReview when one of them is no review; the message names it
     */
    public static ReviewDiff of(Path before, Path after) throws UnreadableReview {
        Map<Chapter, List<Item>> old = ReviewFile.read(before);
        Map<Chapter, List<Item>> now = ReviewFile.read(after);
        Map<Chapter, Part> parts = new EnumMap<>(Chapter.class);
        for (Chapter chapter : Chapter.values()) {
            parts.put(
                    chapter,
                    part(byKey(old.getOrDefault(chapter, List.of())), byKey(now.getOrDefault(chapter, List.of()))));
        }
        return new ReviewDiff(parts);
    }

    private static Map<String, Item> byKey(List<Item> items) {
        Map<String, Item> byKey = new TreeMap<>();
        items.forEach(item -> byKey.putIfAbsent(item.key(), item));
        return byKey;
    }

    private static Part part(Map<String, Item> before, Map<String, Item> after) {
        List<String> came = new ArrayList<>();
        List<String> went = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        after.forEach((key, item) -> {
            Item old = before.get(key);
            if (old == null) {
                came.add(item.title());
            } else if (!old.traits().equals(item.traits())) {
                changed.add(new Changed(item.title(), old.traitsNotOf(item), item.traitsNotOf(old)));
            }
        });
        before.forEach((key, item) -> {
            if (!after.containsKey(key)) {
                went.add(item.title());
            }
        });
        return new Part(came, went, changed);
    }

    Part part(Chapter chapter) {
        return chapters.getOrDefault(chapter, new Part(List.of(), List.of(), List.of()));
    }

    /** Whether both reviews say the same. */
    public boolean isEmpty() {
        return chapters.values().stream().allMatch(Part::isEmpty);
    }
}
