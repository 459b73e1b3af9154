package dev.custody.maven.unchanged;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * A hash of all that has a say in what a run comes to. Equal hashes mean equal runs; the order in which parts are added
 * counts, that in which a file system lists files does not.
 */
public final class Inputs {
    private final MessageDigest digest = Sha256.digest();

    /** Adds a value by its text, under a name that keeps it apart from others. */
    public Inputs value(String name, Object value) {
        put(name);
        put(value.toString());
        return this;
    }

    /**
     * Adds the files below a folder by path and content. Of the content two checksums count, which a processor works out in
     * a fraction of the time that a hash takes: a change that slips through both is one in 2^64.
     *
     * @param suffix of the files that count
     * @throws IOException when one cannot be read
     */
    public Inputs contents(String name, Path folder, String suffix) throws IOException {
        put(name);
        for (Seen file : below(folder)) {
            if (file.path().toString().endsWith(suffix)) {
                put(folder.relativize(file.path()).toString());
                put(checksums(Files.readAllBytes(file.path())));
            }
        }
        return this;
    }

    /**
     * Adds files, and those below folders, by path, size and time of the last change. What is not there counts as that.
     *
     * @throws IOException when a folder cannot be listed
     */
    public Inputs stamps(String name, Collection<Path> filesAndFolders) throws IOException {
        put(name);
        for (Path path : filesAndFolders) {
            put(path.toString());
            for (Seen file : below(path)) {
                put(file.path().toString());
                put(file.size() + " " + file.time());
            }
        }
        return this;
    }

    /** The hash of all that was added so far, in hexadecimal digits; the last thing to ask for. */
    public String hash() {
        return Sha256.hex(digest.digest());
    }

    private static String checksums(byte[] content) {
        Checksum one = new CRC32();
        one.update(content);
        Checksum other = new CRC32C();
        other.update(content);
        return content.length + " " + one.getValue() + " " + other.getValue();
    }

    /** A file with what its folder tells of it. */
    private record Seen(Path path, long size, String time) {}

    private static List<Seen> below(Path root) throws IOException {
        List<Seen> files = new ArrayList<>();
        if (!Files.exists(root)) {
            return files;
        }
        // unlike Files.walk it hands over the attributes, which are read already
        FileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
                files.add(new Seen(file, seen.size(), seen.lastModifiedTime().toString()));
                return FileVisitResult.CONTINUE;
            }
        };
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        files.sort((one, other) -> one.path().compareTo(other.path()));
        return files;
    }

    /** With the length before it, so that "ab" and "c" are not "a" and "bc". */
    private void put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            digest.update((byte) (bytes.length >>> shift));
        }
        digest.update(bytes);
    }
}
