package dev.custody.maven.run;

import dev.custody.text.Style;
import java.io.Console;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Whether the console shows colours, decided as Maven decides it for its own messages. Maven's class for that is out of
 * reach for plugins, and another one in each major version.
 *
 * @param properties user properties of the build, for {@code style.color}
 * @param interactive false in batch mode
 * @param environment for {@code NO_COLOR}
 * @param attached whether somebody sits at the console
 */
public record Terminal(Properties properties, boolean interactive, Map<String, String> environment, boolean attached) {
    /** @param properties of the user; {@code style.color} counts */
    public static Terminal of(Properties properties, boolean interactive) {
        return new Terminal(properties, interactive, System.getenv(), isAttached(System.console()));
    }

    /** Up to JDK 21 there is a console only at a terminal; later ones have a method that tells. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isAttached(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return Console.class.getMethod("isTerminal").invoke(console).equals(true);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    public Style style() {
        return hasColours() ? Style.ANSI : Style.PLAIN;
    }

    private boolean hasColours() {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String wish = properties.getProperty("style.color", "auto").toLowerCase(Locale.ROOT);
        return switch (wish) {
            case "always", "yes", "force" -> true;
            case "never", "no", "none" -> false;
            default -> interactive && attached;
        };
    }
}
