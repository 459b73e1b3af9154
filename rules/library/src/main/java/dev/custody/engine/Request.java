package dev.custody.engine;

import dev.custody.rule.Rule;
import dev.custody.rule.Rules;
import dev.custody.settings.Settings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What to analyse.
 *
 * @param roots folders and archives whose classes are read; all of them are evidence
 * @param classPath folders and archives in which types are only looked up
 * @param reported binary names of the classes that findings may be about
 * @param rules the rules to run
 * @param moduleSettings the settings file that is about the roots alone and no other module, as messages name it: only
 *     its exclusions can be told to be unused
 * @param day the day on which waivers hold or have ended, asked for only where there is one: time zones are slow to load
 * @param threads at least 1
 */
public record Request(
        List<Path> roots,
        List<Path> classPath,
        Predicate<String> reported,
        List<Rule> rules,
        Settings settings,
        Optional<String> moduleSettings,
        Supplier<LocalDate> day,
        int threads) {
    public Request {
        roots = List.copyOf(roots);
        classPath = List.copyOf(classPath);
        rules = List.copyOf(rules);
    }

    /** All rules and default settings over the roots, today, one thread a processor. */
    public static Request of(List<Path> roots) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Request(
                roots,
                List.of(),
                name -> true,
                Rules.ALL,
                Settings.defaults(),
                Optional.empty(),
                () -> LocalDate.now(ZoneId.systemDefault()),
                processors);
    }

    public Request withClassPath(List<Path> newClassPath) {
        return new Request(roots, newClassPath, reported, rules, settings, moduleSettings, day, threads);
    }

    public Request withReported(Predicate<String> newReported) {
        return new Request(roots, classPath, newReported, rules, settings, moduleSettings, day, threads);
    }

    public Request withRules(List<Rule> newRules) {
        return new Request(roots, classPath, reported, newRules, settings, moduleSettings, day, threads);
    }

    public Request withSettings(Settings newSettings) {
        return new Request(roots, classPath, reported, rules, newSettings, moduleSettings, day, threads);
    }

    public Request withModuleSettings(String file) {
        return new Request(roots, classPath, reported, rules, settings, Optional.of(file), day, threads);
    }

    /** With all settings about more than the roots. */
    public Request withoutModuleSettings() {
        return new Request(roots, classPath, reported, rules, settings, Optional.empty(), day, threads);
    }

    /** The day on which waivers hold or have ended. */
    public LocalDate today() {
        return day.get();
    }

    public Request withToday(LocalDate today) {
        return new Request(roots, classPath, reported, rules, settings, moduleSettings, () -> today, threads);
    }

    public Request withThreads(int newThreads) {
        return new Request(roots, classPath, reported, rules, settings, moduleSettings, day, newThreads);
    }
}
