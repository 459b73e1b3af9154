package dev.custody.engine;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The class path of the running JVM: what a test sees of the code around it. */
public final class RunningClassPath {
    private RunningClassPath() {}

    /**
     * Folders and archives that can be read, in class path order, each once; others the JVM passes over, too. Archives that
     * only name others in their manifest (build tools start tests with one) are followed.
     */
    public static List<Path> entries() {
        String whole = System.getProperty("java.class.path", "");
        Set<Path> found = new LinkedHashSet<>();
        Deque<Path> pending = new ArrayDeque<>();
        for (String entry : whole.split(File.pathSeparator, -1)) {
            pending.add(Path.of(entry).toAbsolutePath().normalize());
        }
        while (!pending.isEmpty()) {
            Path entry = pending.remove();
            if (Files.isDirectory(entry)) {
                found.add(entry);
            } else if (isArchive(entry) && !found.contains(entry)) {
                namedByManifest(entry).ifPresent(named -> {
                    found.add(entry);
                    pending.addAll(named);
                });
            }
        }
        return List.copyOf(found);
    }

    private static boolean isArchive(Path entry) {
        String name = entry.toString();
        return (name.endsWith(".jar") || name.endsWith(".zip")) && Files.isRegularFile(entry);
    }

    /** The manifest's {@code Class-Path}: URLs relative to the archive, parted by spaces; empty for what is no archive. */
    private static Optional<List<Path>> namedByManifest(Path archive) {
        List<Path> named = new ArrayList<>();
        try (JarFile jar = new JarFile(archive.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            String value =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (value != null && !value.isBlank()) {
                for (String url : value.strip().split("\\s+", -1)) {
                    URI resolved = archive.toUri().resolve(url);
                    if ("file".equals(resolved.getScheme())) {
                        named.add(Path.of(resolved).normalize());
                    }
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(named); // an entry that is no URL; the JVM ignores it, too
        }
        return Optional.of(named);
    }
}
