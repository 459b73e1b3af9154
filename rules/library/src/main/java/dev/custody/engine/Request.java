package dev.custody.engine;

import dev.custody.rule.Rule;
import dev.custody.rule.Rules;
import dev.custody.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * What to analyse.
 *
 * @param roots folders and archives whose classes are read; all of them are evidence
 * @param classPath folders and archives in which types are only looked up
 * @param reported binary names of the classes that findings may be about
 * @param rules the rules to run
 * @param threads at least 1
 */
public record Request(
        List<Path> roots,
        List<Path> classPath,
        Predicate<String> reported,
        List<Rule> rules,
        Settings settings,
        int threads) {
    public Request {
        roots = List.copyOf(roots);
        classPath = List.copyOf(classPath);
        rules = List.copyOf(rules);
    }

    /** All rules and default settings over the roots, one thread a processor. */
    public static Request of(List<Path> roots) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Request(roots, List.of(), name -> true, Rules.ALL, Settings.defaults(), processors);
    }

    public Request withClassPath(List<Path> newClassPath) {
        return new Request(roots, newClassPath, reported, rules, settings, threads);
    }

    public Request withReported(Predicate<String> newReported) {
        return new Request(roots, classPath, newReported, rules, settings, threads);
    }

    public Request withRules(List<Rule> newRules) {
        return new Request(roots, classPath, reported, newRules, settings, threads);
    }

    public Request withSettings(Settings newSettings) {
        return new Request(roots, classPath, reported, rules, newSettings, threads);
    }

    public Request withThreads(int newThreads) {
        return new Request(roots, classPath, reported, rules, settings, newThreads);
    }
}
