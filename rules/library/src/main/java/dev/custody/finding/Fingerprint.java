package dev.custody.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Identity of a finding over time: rule, type, member and role, and nothing that a reformatting, a reordering or another
 * compiler changes.
 *
 * @param text the parts in readable form, as a baseline holds them
 */
public record Fingerprint(String text) {
    private static final int HASH_BYTES = 16;

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint fingerprint && text.equals(fingerprint.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text as 32 hexadecimal digits, for formats that want a short opaque value. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
