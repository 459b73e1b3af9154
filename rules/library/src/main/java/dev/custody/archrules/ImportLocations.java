package dev.custody.archrules;

import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/** Roots as ArchUnit reads them; a jar in an archive is unpacked until this is closed. */
final class ImportLocations implements AutoCloseable {
    private static final String NESTED = "!/";

    private final List<Location> all = new ArrayList<>();
    private final List<JarFile> jars = new ArrayList<>();
    private final List<Path> unpacked = new ArrayList<>();

    /** @throws IOException when a root is missing or no archive */
    static ImportLocations of(List<Path> roots) throws IOException {
        ImportLocations locations = new ImportLocations();
        try {
            for (Path root : roots) {
                locations.add(root);
            }
            return locations;
        } catch (IOException | RuntimeException e) {
            locations.close();
            throw e;
        }
    }

    private void add(Path root) throws IOException {
        if (Files.isDirectory(root)) {
            all.add(Location.of(root));
            return;
        }
        String place = root.toString().replace('\\', '/');
        int nested = place.indexOf(NESTED);
        JarFile jar = new JarFile(
                nested < 0
                        ? root.toFile()
                        : unpack(place.substring(0, nested), place.substring(nested + NESTED.length()))
                                .toFile());
        jars.add(jar);
        all.add(Location.of(jar));
    }

    private Path unpack(String archive, String entry) throws IOException {
        Path copy = Files.createTempFile("custody", ".jar");
        unpacked.add(copy);
        try (JarFile outer = new JarFile(archive);
                InputStream in = outer.getInputStream(outer.getEntry(entry))) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    List<Location> all() {
        return List.copyOf(all);
    }

    @Override
    public void close() {
        try {
            for (JarFile jar : jars) {
                jar.close();
            }
            for (Path copy : unpacked) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what ArchUnit read cannot be closed", e);
        }
    }
}
