package dev.custody.maven.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Paths as a user writes them in a setting: relative to where Maven was started, separated by commas or as in a class path.
 * {@code lib/*} means the jars of a folder, {@code app.jar!/BOOT-INF/lib/orders.jar} a jar in an archive.
 */
public final class PathList {
    private static final Pattern SEPARATOR = Pattern.compile("[,\n" + Pattern.quote(File.pathSeparator) + "]");
    private static final String ALL_JARS = "*";
    private static final String NESTED = "!/";

    private final String property;
    private final Path folder;

    /**
     * @param property the setting, for messages
     * @param folder where relative paths start
     */
    public PathList(String property, Path folder) {
        this.property = property;
        this.folder = folder;
    }

    /**
     * Existing files and folders in the order given, without duplicates; the jars of a folder by name.
     *
     * @throws UsageException when there is nothing at a path
     */
    public List<Path> parse(List<String> texts) {
        Set<Path> paths = new LinkedHashSet<>();
        for (String text : Entries.of(texts)) {
            for (String path : Entries.of(SEPARATOR.splitAsStream(text).toList())) {
                paths.addAll(existing(path));
            }
        }
        return List.copyOf(paths);
    }

    private List<Path> existing(String text) {
        boolean wildcard = text.endsWith("/" + ALL_JARS) || text.endsWith(File.separator + ALL_JARS);
        String name = wildcard ? text.substring(0, text.length() - 2) : text;
        int nested = name.indexOf(NESTED);
        Path outer = resolve(nested < 0 ? name : name.substring(0, nested));
        if (!Files.exists(outer)) {
            throw new UsageException(
                    property + ": no file or folder at " + outer + "; relative paths start at " + folder);
        }
        if (wildcard) {
            return jars(outer);
        }
        return List.of(nested < 0 ? outer : Path.of(outer + name.substring(nested)));
    }

    private Path resolve(String text) {
        try {
            return folder.resolve(text).normalize();
        } catch (InvalidPathException e) {
            throw new UsageException(property + ": '" + text + "' is no path (" + e.getReason() + ")", e);
        }
    }

    private List<Path> jars(Path lib) {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(lib, "*.jar")) {
            found.forEach(jars::add);
        } catch (IOException e) {
            throw new UsageException(property + ": cannot list the jars of " + lib, e);
        }
        jars.sort(null);
        return jars;
    }
}
