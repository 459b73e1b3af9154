package dev.custody.archrules;

import dev.custody.read.ClassFile;
import dev.custody.read.ClassRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Roots as ArchUnit reads them. Class files of archives are unpacked until this is closed: what is read from an archive by a URL,
 * as ArchUnit does, the JVM keeps open to its end.
 */
final class ImportFolders implements AutoCloseable {
    private final List<Path> all = new ArrayList<>();
    private final List<Path> unpacked = new ArrayList<>();

    /** @throws IOException when a root is missing or no archive, or cannot be unpacked */
    static ImportFolders of(List<Path> roots) throws IOException {
        ImportFolders folders = new ImportFolders();
        try {
            for (Path root : roots) {
                folders.all.add(Files.isDirectory(root) ? root : folders.unpack(root));
            }
            return folders;
        } catch (IOException | RuntimeException e) {
            folders.close();
            throw e;
        }
    }

    private Path unpack(Path archive) throws IOException {
        Path folder = Files.createTempDirectory("custody");
        unpacked.add(folder);
        try (ClassRoot root = ClassRoot.open(archive)) {
            for (ClassFile file : root.classFiles()) {
                Path target = folder.resolve(file.expectedName() + ".class").normalize();
                if (target.startsWith(folder)) { // an archive may name any entry, ../../x too
                    Files.createDirectories(target.resolveSibling(""));
                    Files.write(target, file.bytes());
                }
            }
        }
        return folder;
    }

    /** Folders of class files, in the order of the roots. */
    List<Path> all() {
        return List.copyOf(all);
    }

    @Override
    public void close() {
        for (Path folder : unpacked) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("what was unpacked for ArchUnit cannot be deleted", e);
            }
        }
    }
}
