package dev.custody.maven.unchanged;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Two checksums of the same bytes: a change that slips through both is one in 2^64. They guard against chance, not against
 * people, and a processor works them out in a fraction of the time that a hash takes, most of all in a JVM that has just
 * started and has compiled no hash yet.
 */
final class Checksums {
    private final CRC32 one = new CRC32();
    private final CRC32C other = new CRC32C();

    static String of(byte[] bytes) {
        return new Checksums().put(bytes).text();
    }

    static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a text with its length before it, so that "ab" and "c" are not "a" and "bc". */
    Checksums put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return put(bytes.length).put(bytes);
    }

    Checksums put(long... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * numbers.length);
        for (long number : numbers) {
            bytes.putLong(number);
        }
        return put(bytes.array());
    }

    Checksums put(byte[] bytes) {
        one.update(bytes);
        other.update(bytes);
        return this;
    }

    /** Both of what was added so far, as one number. */
    long value() {
        return one.getValue() << Integer.SIZE | other.getValue();
    }

    /** The number in hexadecimal digits. */
    String text() {
        return Long.toHexString(value());
    }
}
