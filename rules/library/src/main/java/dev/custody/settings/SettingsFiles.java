package dev.custody.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds {@code custody.yml}: in a module's folder and in those above it up to the root of the project, where a file nearer to the
 * module extends those farther up; on the class path where no folder has one.
 */
public final class SettingsFiles {
    /** The name of the file. */
    public static final String NAME = "custody.yml";

    private static final List<String> PROJECT_FILES =
            List.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");
    private static final List<String> ROOT_MARKS = List.of(".mvn", ".git");

    private final Collection<String> ruleIds;
    private final boolean complete;

    /**
     * Files that may also name rules of the classes under {@code archRules}.
     *
     * @param ruleIds ids of the rules that there are
     */
    public SettingsFiles(Collection<String> ruleIds) {
        this(ruleIds, false);
    }

    private SettingsFiles(Collection<String> ruleIds, boolean complete) {
        this.ruleIds = List.copyOf(ruleIds);
        this.complete = complete;
    }

    /** @param ruleIds ids of all rules, those of the classes under {@code archRules} among them */
    public static SettingsFiles ofAllRules(Collection<String> ruleIds) {
        return new SettingsFiles(ruleIds, true);
    }

    private SettingsReader reader(String file) {
        return new SettingsReader(file, ruleIds, complete);
    }

    /**
     * Files that have a say in a module, the farthest first.
     *
     * @param root the highest folder that is looked into; where it is not above the module, only the module's own
     */
    public static List<Path> of(Path module, Path root) {
        Path start = module.toAbsolutePath().normalize();
        Path end = root.toAbsolutePath().normalize();
        List<Path> found = new ArrayList<>();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(NAME);
            if (Files.isRegularFile(file)) {
                found.add(0, file);
            }
            if (folder.equals(end) || !folder.startsWith(end)) {
                break;
            }
        }
        return List.copyOf(found);
    }

    /** The root of the project around a folder: the farthest that a build file leads up to, or where a checkout starts. */
    public static Path projectRoot(Path folder) {
        Path at = folder.toAbsolutePath().normalize();
        while (ROOT_MARKS.stream().map(at::resolve).noneMatch(Files::exists)) {
            Path parent = at.getParent();
            if (parent == null || PROJECT_FILES.stream().map(parent::resolve).noneMatch(Files::exists)) {
                return at;
            }
            at = parent;
        }
        return at;
    }

    /**
     * Reads files, each extending the one before.
     *
     * @param base what the first one extends
     * @throws SettingsException when one of them cannot be read or makes no sense; the message says where
     */
    public Settings read(List<Path> files, Settings base) {
        Settings settings = base;
        for (Path file : files) {
            settings = located(reader(shown(file)).read(text(file), settings), file);
        }
        return settings;
    }

    /**
     * Where each setting comes from that one of the files says something about: file and line; of settings that add up all of
     * them, of others the nearest.
     *
     * @throws SettingsException when one of them cannot be read or makes no sense; the message says where
     */
    public Map<Setting, List<String>> origins(List<Path> files) {
        Map<Setting, List<String>> origins = new EnumMap<>(Setting.class);
        for (Path file : files) {
            reader(shown(file)).lines(text(file)).forEach((setting, line) -> {
                List<String> known = origins.computeIfAbsent(setting, unknown -> new ArrayList<>());
                if (!setting.adds()) {
                    known.clear();
                }
                known.add(shown(file) + ":" + line);
            });
        }
        return origins;
    }

    /** With the baseline seen from the folder of the file that names it; that of a file above is whole already. */
    private static Settings located(Settings settings, Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return settings.baseline()
                .map(named -> settings.withBaseline(whole.resolveSibling(named).normalize()))
                .orElse(settings);
    }

    /**
     * What tests go by that run in a folder: its files and those above or, where there are none, that of the class path.
     *
     * @param base what the first one extends
     */
    public Settings forTests(Path folder, Settings base) {
        List<Path> files = of(folder, projectRoot(folder));
        return files.isEmpty()
                ? fromClassPath().map(text -> reader(NAME).read(text, base)).orElse(base)
                : read(files, base);
    }

    private static Optional<String> fromClassPath() {
        ClassLoader loader = Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElseGet(ClassLoader::getSystemClassLoader);
        try (InputStream in = loader.getResourceAsStream(NAME)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new SettingsException(NAME + " on the class path cannot be read: " + e.getMessage());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new SettingsException(shown(file) + ": it is no UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            throw new SettingsException(shown(file) + ": it cannot be read (" + e.getMessage() + ")");
        }
    }

    /** A file as messages name it: relative to the working folder where that is above the file. */
    public static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
    }
}
