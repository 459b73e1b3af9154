package dev.custody.text;

import java.time.Duration;
import java.util.Locale;

/** How long something took, as a person says it. */
final class Seconds {
    private static final double MILLIS = 1000;

    private Seconds() {}

    /** With one digit behind the point: {@code 1.3 s}. */
    static String of(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / MILLIS);
    }

    /** With two, for times to compare. */
    static String exactly(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toMillis() / MILLIS);
    }
}
