package dev.custody.engine;

import dev.custody.baseline.BaselineEntry;
import dev.custody.baseline.BaselineFile;
import dev.custody.settings.Settings;
import dev.custody.settings.SettingsFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the baseline of a module is. */
public final class ModuleBaselines {
    /** In tests, {@code write} puts what they find into the baseline, and {@code shrink} takes out what is gone. */
    private static final String PROPERTY = "custody.baseline";

    private static final String WRITE = "write";
    private static final String SHRINK = "shrink";

    private ModuleBaselines() {}

    /**
     * The file that the settings name; else the nearest of the usual name in the module's folder and those above it; else,
     * though it is not there yet, beside the nearest settings file, or in the module's folder.
     *
     * @param root the highest folder that is looked into
     */
    public static BaselineFile of(Settings settings, Path module, Path root) {
        Path file = settings.baseline()
                .map(named -> module.toAbsolutePath().resolve(named))
                .or(() -> BaselineFile.nearest(module, root))
                .orElseGet(() -> besideSettings(module, root).resolve(BaselineFile.NAME));
        return BaselineFile.at(file, module, root);
    }

    private static Path besideSettings(Path module, Path root) {
        List<Path> files = SettingsFiles.of(module, root);
        return Optional.ofNullable(
                        files.isEmpty() ? null : files.get(files.size() - 1).getParent())
                .orElse(module);
    }

    /**
     * What tests go by: a report without the findings that the baseline of their folder has. Under
     * {@code -Dcustody.baseline=write} the findings are added to it, and all are known from then on.
     *
     * @throws dev.custody.baseline.BaselineException when the file makes no sense or cannot be written
     */
    public static Report ofTests(Report report, Settings settings) {
        return ofTests(report, settings, Path.of(""), WRITE.equals(System.getProperty(PROPERTY)));
    }

    static Report ofTests(Report report, Settings settings, Path folder, boolean writing) {
        BaselineFile file = of(settings, folder, SettingsFiles.projectRoot(folder));
        if (writing && !report.findings().isEmpty()) {
            file.change(known -> known.with(report.findings()));
        }
        return report.against(file.read());
    }

    /**
     * Takes stale entries out of the baseline of the tests' folder under {@code -Dcustody.baseline=shrink}, and does nothing
     * otherwise.
     *
     * @throws dev.custody.baseline.BaselineException when the file cannot be written
     */
    public static void shrinkInTests(List<BaselineEntry> stale, Settings settings) {
        shrinkInTests(stale, settings, Path.of(""), SHRINK.equals(System.getProperty(PROPERTY)));
    }

    static void shrinkInTests(List<BaselineEntry> stale, Settings settings, Path folder, boolean shrinking) {
        if (shrinking && !stale.isEmpty()) {
            of(settings, folder, SettingsFiles.projectRoot(folder)).change(known -> known.without(stale));
        }
    }
}
