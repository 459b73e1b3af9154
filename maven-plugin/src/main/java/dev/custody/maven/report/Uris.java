package dev.custody.maven.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Relative references of RFC 3986. */
final class Uris {
    private static final String UNCHANGED = "-._~/$!&'()*+,;=@";

    private static final char LAST_ASCII = '\u007f';

    private Uris() {}

    /** A relative path with forward slashes; everything that has a meaning in a URI, a colon too, is percent-encoded. */
    static String ofPath(String path) {
        StringBuilder uri = new StringBuilder(path.length());
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean plain = c <= LAST_ASCII && Character.isLetterOrDigit(c);
            if (plain || UNCHANGED.indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return uri.toString();
    }
}
