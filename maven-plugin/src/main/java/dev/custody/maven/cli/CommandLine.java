package dev.custody.maven.cli;

import dev.custody.engine.Request;
import dev.custody.finding.Tier;
import dev.custody.maven.run.ArchRuleSource;
import dev.custody.maven.run.Checkout;
import dev.custody.maven.run.Choice;
import dev.custody.maven.run.PathList;
import dev.custody.maven.run.Review;
import dev.custody.maven.run.Run;
import dev.custody.maven.run.UsageException;
import dev.custody.rule.OwnRulesException;
import dev.custody.rule.RuleSet;
import dev.custody.settings.FailOn;
import dev.custody.settings.Settings;
import dev.custody.settings.SettingsException;
import dev.custody.settings.SettingsFiles;
import dev.custody.text.Output;
import dev.custody.text.ReportText;
import dev.custody.text.Style;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A review as a command line asks for it.
 *
 * @param version of Custody
 * @param folder where relative paths start
 */
record CommandLine(Arguments arguments, String version, Path folder, Style style) {
    private static final List<String> FORMATS = List.of("sarif", "html", "json");

    /**
     * @return what the review fails with
     * @throws UsageException when what was asked for makes no sense or cannot be read
     */
    Optional<String> review(Output console) {
        List<Path> jars = paths(Option.RULES);
        try (URLClassLoader loader = new URLClassLoader(urls(jars), CommandLine.class.getClassLoader())) {
            return review(console, loader);
        } catch (IOException e) {
            throw new UsageException(Option.RULES.word() + ": a jar cannot be closed: " + e.getMessage(), e);
        }
    }

    private Optional<String> review(Output console, ClassLoader jars) {
        List<Path> roots = new PathList("paths", folder).parse(arguments.paths());
        if (roots.isEmpty()) {
            throw new UsageException("nothing to review; name jars or class folders, or see --help");
        }
        RuleSet rules = rules(jars);
        Request request = Request.of(roots)
                .withClassPath(paths(Option.CLASSPATH))
                .withRules(rules.all())
                .withSettings(settings(new SettingsFiles(rules.ids()), rules));
        Run run = new Run(
                version,
                folder,
                Checkout.root(folder),
                style,
                rule -> "",
                ReportText.DEFAULT_LIMIT,
                true,
                arguments.has(Option.VERBOSE));
        List<String> formats = arguments.has(Option.FORMATS) ? arguments.values(Option.FORMATS) : FORMATS;
        Path output = file(Option.OUTPUT).orElse(folder.resolve("custody"));
        return new Review(
                        run,
                        console,
                        paths(Option.SOURCES),
                        formats,
                        output,
                        file(Option.BASELINE),
                        arguments.has(Option.GENERATED))
                .of(request, archRules(rules, jars));
    }

    private static URL[] urls(List<Path> jars) {
        return jars.stream().map(CommandLine::url).toArray(URL[]::new);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UsageException(Option.RULES.word() + ": " + jar + " cannot be loaded from", e);
        }
    }

    /** Those of the same jars; there are no tests here. */
    private ArchRuleSource archRules(RuleSet rules, ClassLoader jars) {
        return new ArchRuleSource(jars, List::of, false, folder, ids -> settings(SettingsFiles.ofAllRules(ids), rules));
    }

    /** The pack, and rules of one's own, in the jars named or on the class path of this JVM. */
    private static RuleSet rules(ClassLoader jars) {
        try {
            return RuleSet.foundBy(jars);
        } catch (OwnRulesException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private Settings settings(SettingsFiles files, RuleSet rules) {
        try {
            Settings settings = files.read(settingsFiles(), rules.settings());
            Optional<String> tier = arguments.value(Option.TIER);
            if (tier.isPresent()) {
                settings = settings.withTier(Choice.of(Option.TIER.word(), tier.get(), Tier.values(), Tier::label));
            }
            Optional<String> failOn = arguments.value(Option.FAIL_ON);
            if (failOn.isPresent()) {
                settings = settings.withFailOn(
                        Choice.of(Option.FAIL_ON.word(), failOn.get(), FailOn.values(), FailOn::label));
            }
            return settings;
        } catch (SettingsException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private List<Path> settingsFiles() {
        Optional<Path> named = file(Option.SETTINGS);
        if (named.isEmpty()) {
            return SettingsFiles.of(folder, SettingsFiles.projectRoot(folder));
        }
        if (!Files.isRegularFile(named.get())) {
            throw new UsageException(Option.SETTINGS.word() + ": there is no file " + named.get());
        }
        return List.of(named.get());
    }

    private List<Path> paths(Option option) {
        return new PathList(option.word(), folder).parse(arguments.values(option));
    }

    private Optional<Path> file(Option option) {
        Optional<String> text = arguments.value(option);
        try {
            return text.map(path -> folder.resolve(path).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw new UsageException(
                    option.word() + ": '" + text.orElse("") + "' is no path (" + e.getReason() + ")", e);
        }
    }
}
