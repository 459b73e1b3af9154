package dev.custody.maven.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The page's style and script, and a policy that lets the browser run these two texts and load nothing.
 *
 * @param policy content of a {@code Content-Security-Policy}; names both texts by their hashes (CSP Level 3, 8.3)
 */
public record PageAssets(String style, String script, String policy) {
    static PageAssets load() {
        String style = read("review.css");
        String script = read("review.js");
        String policy = "default-src 'none'; img-src data:; style-src " + hash(style) + "; script-src " + hash(script)
                + "; base-uri 'none'; form-action 'none'";
        return new PageAssets(style, script, policy);
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(PageAssets.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
