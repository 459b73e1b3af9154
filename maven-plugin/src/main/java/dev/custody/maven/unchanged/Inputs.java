package dev.custody.maven.unchanged;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A checksum of all that has a say in what a run comes to. Equal ones mean equal runs; the order in which parts are added counts.
 *
 * <p>Inputs are looked at with care or at a glance. With care, own files count by content and the order in which a file system
 * lists files does not count. At a glance no file is opened: all count by what the file system tells of them, in the order in
 * which it does. So a glance may see changes where there are none. It misses none of those made since when what it saw had
 * {@linkplain #settled settled}.
 */
public final class Inputs {
    /** The coarsest clock of a file system in use, that of FAT, ticks every two seconds. */
    private static final long TICK = TimeUnit.SECONDS.toMillis(2);

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final String UNIX = "unix";
    private static final String LAST_CHANGE = UNIX + ":ctime";

    private final Checksums sum = new Checksums();
    private final boolean glance;
    private final long begun = System.currentTimeMillis();
    private long newest = Long.MIN_VALUE;

    private Inputs(boolean glance) {
        this.glance = glance;
    }

    /** Inputs that are looked at with care. */
    public static Inputs withCare() {
        return new Inputs(false);
    }

    /** Inputs that are looked at from outside. */
    public static Inputs atAGlance() {
        return new Inputs(true);
    }

    /** Adds a value by its text, under a name that keeps it apart from others. */
    public Inputs value(String name, Object value) {
        sum.put(name).put(value.toString());
        return this;
    }

    /**
     * Adds the files below a folder by path and content, at a glance by path, size and times.
     *
     * @param suffix of the files that count
     * @throws IOException when one cannot be read
     */
    public Inputs contents(String name, Path folder, String suffix) throws IOException {
        sum.put(name);
        for (Seen file : below(folder)) {
            if (!file.path().toString().endsWith(suffix)) {
                continue;
            }
            if (glance) {
                stamp(file);
            } else {
                byte[] content = Files.readAllBytes(file.path());
                sum.put(folder.relativize(file.path()).toString())
                        .put(content.length)
                        .put(new Checksums().put(content).value());
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
        sum.put(name);
        for (Path path : filesAndFolders) {
            sum.put(path.toString());
            for (Seen file : below(path)) {
                stamp(file);
            }
        }
        return this;
    }

    private void stamp(Seen file) throws IOException {
        long time = file.time().to(TimeUnit.NANOSECONDS);
        sum.put(file.path().toString()).put(file.size(), time);
        newest = Math.max(newest, file.time().toMillis());
        if (glance && time % SECOND == 0) {
            stampOfSystem(file.path());
        }
    }

    /**
     * Whoever unpacks or touches a file can set the time of its last change, which then has no fraction of a second: two
     * contents may share it. Unix has another time beside it that the system alone sets; asking for it takes as long again.
     */
    private void stampOfSystem(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains(UNIX)) {
            FileTime time = (FileTime) Files.getAttribute(file, LAST_CHANGE);
            sum.put(time.to(TimeUnit.NANOSECONDS));
            newest = Math.max(newest, time.toMillis());
        }
    }

    /**
     * Whether all files had been left alone for a while when this began to look at them. A file that is written twice within a
     * tick of the file system's clock has the same time twice; once the tick is over, whoever writes it changes its time.
     */
    public boolean settled() {
        return newest < begun - TICK;
    }

    /** The checksum of all that was added so far, in hexadecimal digits. */
    public String hash() {
        return sum.text();
    }

    /** A file with what its folder tells of it. */
    private record Seen(Path path, long size, FileTime time) {}

    private List<Seen> below(Path root) throws IOException {
        List<Seen> files = new ArrayList<>();
        if (!Files.exists(root)) {
            return files;
        }
        // unlike Files.walk it hands over the attributes, which are read already
        FileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
                files.add(new Seen(file, seen.size(), seen.lastModifiedTime()));
                return FileVisitResult.CONTINUE;
            }
        };
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        if (!glance) {
            files.sort((one, other) -> one.path().compareTo(other.path()));
        }
        return files;
    }
}
