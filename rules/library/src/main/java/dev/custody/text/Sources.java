package dev.custody.text;

import dev.custody.facts.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds source files below source roots, by the path that class files promise. */
public final class Sources {
    private final List<Path> roots;
    private final Path base;

    /**
     * @param roots folders such as {@code src/main/java}, of an archive too, asked in this order; they need not exist
     * @param base shown paths start here where they can
     */
    public Sources(List<Path> roots, Path base) {
        this.roots = List.copyOf(roots);
        this.base = base;
    }

    /** Knows no source. */
    public static Sources none() {
        return new Sources(List.of(), Path.of(""));
    }

    /** The source file of a place; empty when the class file names none or it is not there. */
    public Optional<Path> file(Place place) {
        return place.source()
                .flatMap(source -> roots.stream()
                        .flatMap(root -> below(root, source).stream())
                        .filter(Files::isRegularFile)
                        .findFirst());
    }

    /** Lines of the place's source file, empty when it cannot be read. */
    List<String> lines(Place place) {
        return file(place).map(Sources::read).orElse(List.of());
    }

    /** File and line as a compiler prints them: relative to the base, the type where no source is known. */
    String shown(Place place) {
        String path = file(place)
                .filter(file -> file.getFileSystem().equals(base.getFileSystem())) // else in a source jar
                .map(file -> relative(base, file))
                .or(place::source)
                .orElse(place.type());
        return place.line() > 0 ? path + ":" + place.line() : path;
    }

    /** The path from a folder to a file, with forward slashes; the whole path of a file that is elsewhere. */
    public static String relative(Path folder, Path file) {
        boolean inside = file.getFileSystem().equals(folder.getFileSystem()) && file.startsWith(folder);
        return (inside ? folder.relativize(file) : file).toString().replace('\\', '/');
    }

    private static Optional<Path> below(Path root, String source) {
        try {
            Path file = root.resolve(source).normalize();
            // A class file may claim any source, ../../secret too.
            return file.startsWith(root.normalize()) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static List<String> read(Path file) {
        try {
            // Lenient on purpose: a source in another encoding shows odd letters, not an error.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
