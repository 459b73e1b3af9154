package dev.custody.maven.run;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Source roots of a review: folders, and source jars, which stay open until this is closed. */
public final class SourceRoots implements AutoCloseable {
    private final List<Path> roots = new ArrayList<>();
    private final List<FileSystem> archives = new ArrayList<>();

    /** @throws UsageException when a file is no archive */
    public static SourceRoots open(List<Path> paths) {
        SourceRoots opened = new SourceRoots();
        for (Path path : paths) {
            opened.add(path);
        }
        return opened;
    }

    private void add(Path path) {
        if (Files.isDirectory(path)) {
            roots.add(path);
            return;
        }
        try {
            FileSystem archive = FileSystems.newFileSystem(path);
            archives.add(archive);
            roots.add(archive.getPath("/"));
        } catch (IOException | RuntimeException e) { // ProviderNotFoundException for what is no archive
            close();
            throw new UsageException(path + " is neither a folder nor a source jar", e);
        }
    }

    public List<Path> roots() {
        return List.copyOf(roots);
    }

    @Override
    public void close() {
        for (FileSystem archive : archives) {
            try {
                archive.close();
            } catch (IOException e) {
                // it was only read; nothing is lost
            }
        }
    }
}
