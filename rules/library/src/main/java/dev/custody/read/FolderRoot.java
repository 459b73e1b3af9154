package dev.custody.read;

import dev.custody.facts.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder of class files, such as {@code target/classes}. */
final class FolderRoot implements ClassRoot {
    private static final String SUFFIX = ".class";

    private final Path folder;

    FolderRoot(Path folder) {
        this.folder = folder;
    }

    @Override
    public Path place() {
        return folder;
    }

    @Override
    public List<ClassFile> classFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .filter(file -> !Files.isDirectory(file))
                    .filter(file -> !folder.relativize(file).startsWith("META-INF"))
                    .sorted()
                    .<ClassFile>map(file -> new InFolder(file, nameOf(file)))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String nameOf(Path file) {
        String relative = folder.relativize(file).toString().replace('\\', '/');
        return relative.substring(0, relative.length() - SUFFIX.length());
    }

    @Override
    public Set<String> packages() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .map(file -> Names.packageOf(nameOf(file)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public Optional<ClassFile> find(String internalName) {
        try {
            Path file = folder.resolve(internalName + SUFFIX);
            return Files.isRegularFile(file) ? Optional.of(new InFolder(file, internalName)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty(); // a class file may name any type, also one that no file can be named after
        }
    }

    @Override
    public void close() {
        // a folder holds nothing open
    }

    private record InFolder(Path file, String expectedName) implements ClassFile {
        @Override
        public String place() {
            return file.toString();
        }

        @Override
        public byte[] bytes() throws IOException {
            return Files.readAllBytes(file);
        }
    }
}
