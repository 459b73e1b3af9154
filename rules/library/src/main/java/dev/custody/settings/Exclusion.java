package dev.custody.settings;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Types that findings are not about.
 *
 * @param pattern a package pattern such as {@code ..generated..}, or the binary name of a type, with its nested ones
 * @param reason why, in a sentence for the next reader; never blank
 * @param rule the id of the only rule that is meant; empty for all
 * @param until the last day on which it holds; empty for no end
 * @param file the settings file that says so, as messages name it
 * @param line from 1; 0 when no file says so
 */
public record Exclusion(
        String pattern, String reason, Optional<String> rule, Optional<LocalDate> until, String file, int line) {
    /** All rules and no end, said by no file. */
    public Exclusion(String pattern, String reason) {
        this(pattern, reason, Optional.empty(), Optional.empty(), SettingsFiles.NAME, 0);
    }
}
