package dev.custody.maven;

import dev.custody.baseline.BaselineFile;
import dev.custody.engine.ModuleBaselines;
import dev.custody.finding.Tier;
import dev.custody.maven.run.Choice;
import dev.custody.maven.run.Entries;
import dev.custody.maven.run.UsageException;
import dev.custody.maven.unchanged.Inputs;
import dev.custody.settings.ArchRuleClass;
import dev.custody.settings.FailOn;
import dev.custody.settings.Setting;
import dev.custody.settings.Settings;
import dev.custody.settings.SettingsException;
import dev.custody.settings.SettingsFiles;
import dev.custody.text.Sources;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals that go by settings have in common: the files, the parameters that override them, the baseline. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
abstract class ConfiguredMojo extends AbstractMojo {
    /** In the tests of the same build it has them write the baseline; goals have a goal for that. */
    private static final String WRITE = "write";

    /**
     * Which findings to report: {@code core}, {@code recommended} (core ones too) or {@code strict} (all). This and the
     * other settings override those of {@code custody.yml}; without either it is {@code recommended}.
     */
    @Parameter(property = "custody.tier")
    private @Nullable String tier;

    /**
     * The settings file. When this is not set, the {@code custody.yml} in the module's folder and those in the folders above it,
     * up to the root of the build, count together; the nearer one wins.
     */
    @Parameter(property = "custody.settings")
    private @Nullable File settings;

    /**
     * Findings of which severity fail the build: {@code error}, {@code warning} (errors too) or {@code never} any. When neither
     * this nor {@code custody.yml} says so, {@code check} fails on errors and {@code review} never.
     */
    @Parameter(property = "custody.failOn")
    private @Nullable String failOn;

    /**
     * Classes with ArchUnit rules that are run beside the others, by name, separated by commas: additions to those of {@code
     * custody.yml}. They come from the module's tests, or from a jar among the dependencies of the plugin.
     */
    @Parameter(property = "custody.archRules")
    private List<String> archRules = List.of();

    /**
     * Package patterns of domain types, such as {@code ..domain..}, separated by commas. Domain types are recognised by
     * package name and annotations when this is not set.
     */
    @Parameter(property = "custody.domain")
    private List<String> domain = List.of();

    /**
     * Package patterns of the API, such as {@code ..api..}, separated by commas. Everything that a module exports counts as
     * API when this is not set.
     */
    @Parameter(property = "custody.boundary")
    private List<String> boundary = List.of();

    /**
     * Binary names of library types that never change, with all their subtypes, separated by commas: additions to what
     * Custody knows of the JDK and of common libraries.
     */
    @Parameter(property = "custody.immutable")
    private List<String> immutable = List.of();

    /**
     * Binary names of types that code works with rather than reads, with all their subtypes, separated by commas: keeping them
     * and handing them on is no matter of ownership. Additions to what Custody knows.
     */
    @Parameter(property = "custody.collaborators")
    private List<String> collaborators = List.of();

    /**
     * Binary names, separated by commas, of annotations that make a type a singleton, and of types whose subtypes are
     * singletons: additions to what Custody knows of containers and frameworks.
     */
    @Parameter(property = "custody.singletons")
    private List<String> singletons = List.of();

    /**
     * The baseline, the file of known findings, which neither fail the build nor are shown. When neither this nor {@code
     * custody.yml} names one, it is the nearest {@code custody-baseline.txt} in the module's folder and those above it, up
     * to the root of the project. For {@code review} there is none unless this names it.
     */
    @Parameter(property = "custody.baseline")
    private @Nullable String baseline;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            perform();
        } catch (UsageException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** What the goal does. */
    abstract void perform() throws MojoExecutionException, MojoFailureException;

    final MavenSession session() {
        return session;
    }

    /** Where Maven was started. */
    final Path workingFolder() {
        return Repository.workingFolder(session);
    }

    /** The settings of the files that count for a folder, overridden by the parameters. */
    final Settings settingsFor(Path module) throws MojoExecutionException {
        return overridden(settingsOf(module));
    }

    /** What the parameter says, whatever settings files do. */
    final Optional<FailOn> askedFailOn() throws MojoExecutionException {
        return failOn == null
                ? Optional.empty()
                : Optional.of(Choice.of("custody.failOn", failOn, FailOn.values(), FailOn::label));
    }

    /** Where the settings of a folder come from, as a person says it; those that are missing are defaults. */
    final Map<Setting, List<String>> origins(Path module) throws MojoExecutionException {
        try {
            Map<Setting, List<String>> origins =
                    new SettingsFiles(KnownRules.all().ids()).origins(settingsFiles(module));
            addParameter(origins, Setting.TIER, tier != null);
            addParameter(origins, Setting.FAIL_ON, failOn != null);
            if (!KnownRules.all().archRules().isEmpty()) {
                origins.put(
                        Setting.ARCH_RULES,
                        and(List.of("jars beside the plugin"), origins.getOrDefault(Setting.ARCH_RULES, List.of())));
            }
            addParameter(origins, Setting.ARCH_RULES, !Entries.of(archRules).isEmpty());
            addParameter(origins, Setting.DOMAIN, !Entries.of(domain).isEmpty());
            addParameter(origins, Setting.BOUNDARY, !Entries.of(boundary).isEmpty());
            addParameter(origins, Setting.IMMUTABLE, !Entries.of(immutable).isEmpty());
            addParameter(
                    origins, Setting.COLLABORATORS, !Entries.of(collaborators).isEmpty());
            addParameter(origins, Setting.SINGLETONS, !Entries.of(singletons).isEmpty());
            return origins;
        } catch (SettingsException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private static void addParameter(Map<Setting, List<String>> origins, Setting setting, boolean isSet) {
        if (isSet) {
            List<String> known = setting.adds() ? origins.getOrDefault(setting, List.of()) : List.of();
            origins.put(setting, and(known, List.of("parameter custody." + setting.key())));
        }
    }

    /**
     * The same, when all rules are known: no other may be named then.
     *
     * @param ids of all rules
     */
    final Settings settingsFor(Path module, List<String> ids) throws MojoExecutionException {
        return overridden(settingsOf(module, SettingsFiles.ofAllRules(ids)));
    }

    private Settings settingsOf(Path module) throws MojoExecutionException {
        return settingsOf(module, new SettingsFiles(KnownRules.all().ids()));
    }

    private Settings settingsOf(Path module, SettingsFiles files) throws MojoExecutionException {
        List<ArchRuleClass> named =
                Entries.of(archRules).stream().map(ArchRuleClass::new).toList();
        try {
            Settings base = KnownRules.all().settings();
            return files.read(settingsFiles(module), base.withArchRules(ArchRuleClass.joined(base.archRules(), named)));
        } catch (SettingsException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private List<Path> settingsFiles(Path module) throws MojoExecutionException {
        if (settings == null) {
            return SettingsFiles.of(module, Repository.settingsRoot(session, module));
        }
        if (!settings.isFile()) {
            throw new MojoExecutionException("custody.settings: there is no file " + settings);
        }
        return List.of(settings.toPath());
    }

    /**
     * Adds all that the settings and the baseline come from, without reading it.
     *
     * @param baselineFile the one that the settings lead to
     */
    final Inputs settingsFrom(Inputs inputs, Path module, Path baselineFile)
            throws IOException, MojoExecutionException {
        List<Path> nearest = BaselineFile.nearest(module, Repository.settingsRoot(session, module)).stream()
                .toList();
        return inputs.value("tier", given(tier))
                .value("fail on", given(failOn))
                .value("ArchUnit rules", given(archRules))
                .value("domain", given(domain))
                .value("boundary", given(boundary))
                .value("immutable", given(immutable))
                .value("collaborators", given(collaborators))
                .value("singletons", given(singletons))
                .value("named baseline", given(baseline))
                .stamps("settings", settingsFiles(module))
                .stamps("nearest baseline", nearest)
                .stamps("baseline", List.of(baselineFile));
    }

    private static String given(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }

    private static String given(List<String> parameter) {
        return String.join("\n", Entries.of(parameter));
    }

    private Settings overridden(Settings read) throws MojoExecutionException {
        Settings result = askedFailOn().map(read::withFailOn).orElse(read);
        if (tier != null) {
            result = result.withTier(Choice.of("custody.tier", tier, Tier.values(), Tier::label));
        }
        if (!Entries.of(domain).isEmpty()) {
            result = result.withDomain(Entries.of(domain));
        }
        if (!Entries.of(boundary).isEmpty()) {
            result = result.withBoundary(Entries.of(boundary));
        }
        return result.withImmutable(and(result.immutable(), Entries.of(immutable)))
                .withCollaborators(and(result.collaborators(), Entries.of(collaborators)))
                .withSingletons(and(result.singletons(), Entries.of(singletons)));
    }

    /** The baseline that the parameter names; relative paths start in the module. */
    final Optional<Path> namedBaseline(Path module) throws MojoExecutionException {
        if (baseline == null || baseline.equals(WRITE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(module.resolve(baseline).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw new MojoExecutionException(
                    "custody.baseline: '" + baseline + "' is no path (" + e.getReason() + ")", e);
        }
    }

    /** The part of a baseline that is a module's, whether or not the file is there. */
    final BaselineFile baselineOf(Settings effective, Path module) throws MojoExecutionException {
        Settings named = namedBaseline(module).map(effective::withBaseline).orElse(effective);
        return ModuleBaselines.of(named, module, Repository.settingsRoot(session, module));
    }

    private static List<String> and(List<String> known, List<String> more) {
        return Stream.concat(known.stream(), more.stream()).distinct().toList();
    }

    /** A file as the console names it, seen from where Maven was started. */
    final String shown(Path file) {
        return Sources.relative(workingFolder(), file.toAbsolutePath().normalize());
    }
}
