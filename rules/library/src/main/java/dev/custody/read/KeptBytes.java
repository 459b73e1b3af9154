package dev.custody.read;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Contents of class files from the first pass for the second one, so that archives are unpacked once. Kept within a small
 * share of the heap; what does not fit is read again. Safe for use from several threads, one a file.
 */
final class KeptBytes {
    /** Of the heap that the JVM may use. */
    private static final int SHARE = 16;

    private final byte[] @Nullable [] kept;
    private final AtomicLong left;

    /** @param files how many there are */
    KeptBytes(int files) {
        this(files, Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** @param most how many bytes are kept */
    KeptBytes(int files, long most) {
        this.kept = new byte[files][];
        this.left = new AtomicLong(most);
    }

    /** Reads a file for the first time. */
    byte[] first(ClassFile file, int number) throws IOException {
        byte[] bytes = file.bytes();
        if (left.addAndGet(-bytes.length) > 0) {
            kept[number] = bytes;
        }
        return bytes;
    }

    /** Whether {@link #second} will give the very bytes that {@link #first} gave. */
    boolean isKept(int number) {
        return kept[number] != null;
    }

    /** The same bytes again, for the last time. */
    byte[] second(ClassFile file, int number) throws IOException {
        byte[] bytes = kept[number];
        kept[number] = null;
        return bytes == null ? file.bytes() : bytes;
    }
}
