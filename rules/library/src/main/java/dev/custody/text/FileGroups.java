package dev.custody.text;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings by the file they are in. */
final class FileGroups {
    private final Map<String, List<Finding>> byFile = new LinkedHashMap<>();
    private final String common;

    /** @param findings sorted: those of a file come together */
    FileGroups(List<Finding> findings) {
        for (Finding finding : findings) {
            byFile.computeIfAbsent(file(finding.place()), file -> new ArrayList<>())
                    .add(finding);
        }
        this.common = commonFolder(List.copyOf(byFile.keySet()));
    }

    List<String> files() {
        return List.copyOf(byFile.keySet());
    }

    List<Finding> in(String file) {
        return byFile.getOrDefault(file, List.of());
    }

    /** Whether headings tell more than the findings do: some file among several has more than one. */
    boolean needHeadings() {
        return byFile.size() > 1 && byFile.values().stream().anyMatch(group -> group.size() > 1);
    }

    /** The file without the packages that all have in common, and what was found there. */
    String heading(String file) {
        return Printable.of(file.substring(common.length())) + ": " + Counts.bySeverity(in(file));
    }

    /** The type where the class file names no source. */
    private static String file(Place place) {
        return place.source().orElseGet(place::type);
    }

    /** The longest folder in which all files are, with the slash at its end; empty when there is none. */
    private static String commonFolder(List<String> files) {
        String folder = files.isEmpty() ? "" : files.get(0);
        for (String file : files) {
            while (!folder.isEmpty() && (!folder.endsWith("/") || !file.startsWith(folder))) {
                folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
            }
        }
        return folder;
    }
}
