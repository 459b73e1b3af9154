package dev.custody.maven.run;

import java.util.List;
import java.util.Objects;

/** Entries of a list parameter as users write them. */
public final class Entries {
    private Entries() {}

    /** The entries without margins; empty ones, which Maven makes of {@code a,,b} and hands over as null, are left out. */
    public static List<String> of(List<String> parameter) {
        return parameter.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
