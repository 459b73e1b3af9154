package dev.custody.baseline;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The file that one module goes by, its own or one that it shares with others. Modules of one build that run in parallel
 * may change the same file.
 */
public final class BaselineFile {
    /** The name of the file. */
    public static final String NAME = "custody-baseline.txt";

    private static final Object ONE_AT_A_TIME = new Object();

    private final Path file;
    private final String module;

    private BaselineFile(Path file, String module) {
        this.file = file;
        this.module = module;
    }

    /**
     * The part of a file that is a module's.
     *
     * @param module the module's folder
     * @param root the root of the project, from which a module is named that does not lie below the file's folder
     */
    public static BaselineFile at(Path file, Path module, Path root) {
        Path at = file.toAbsolutePath().normalize();
        Path folder = module.toAbsolutePath().normalize();
        return Optional.ofNullable(at.getParent())
                .flatMap(beside -> below(beside, folder))
                .or(() -> below(root.toAbsolutePath().normalize(), folder))
                .map(name -> new BaselineFile(at, name))
                .orElseGet(() -> new BaselineFile(at, ""));
    }

    private static Optional<String> below(Path above, Path folder) {
        return folder.startsWith(above)
                ? Optional.of(above.relativize(folder).toString().replace('\\', '/'))
                : Optional.empty();
    }

    /**
     * What a file says about all modules together, for classes whose module is not told.
     *
     * @throws BaselineException when it cannot be read or makes no sense; the message says where
     */
    public static ModuleBaseline ofAllModules(Path file) {
        return new ModuleBaseline("", new BaselineFile(file, "").readAll().entries());
    }

    /** The nearest file of the usual name, in the module's folder and those above it up to the root. */
    public static Optional<Path> nearest(Path module, Path root) {
        Path start = module.toAbsolutePath().normalize();
        Path end = root.toAbsolutePath().normalize();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(NAME);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
            if (folder.equals(end) || !folder.startsWith(end)) {
                break;
            }
        }
        return Optional.empty();
    }

    public Path path() {
        return file;
    }

    /**
     * What the file says about the module; nothing when there is no file.
     *
     * @throws BaselineException when it cannot be read or makes no sense; the message says where
     */
    public ModuleBaseline read() {
        return readAll().of(module);
    }

    /**
     * Changes the module's entries; those of other modules stay. The file is written as a whole or not at all, and not touched
     * when it says the same already.
     *
     * @param change from the entries that are there
     * @throws BaselineException when the file makes no sense or cannot be written
     */
    public void change(UnaryOperator<ModuleBaseline> change) {
        synchronized (ONE_AT_A_TIME) {
            Baseline all = readAll();
            write(BaselineText.of(all.with(change.apply(all.of(module)))));
        }
    }

    private Baseline readAll() {
        return Files.exists(file) ? new BaselineReader(shown()).read(text()) : Baseline.empty();
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new BaselineException(shown() + ": it is no UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            throw new BaselineException(shown() + ": it cannot be read (" + e.getMessage() + ")");
        }
    }

    private void write(String text) {
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (Files.exists(file) && Files.readString(file).equals(text)) {
                return;
            }
            Files.createDirectories(file.getParent());
            Files.write(partial, text.getBytes(StandardCharsets.UTF_8));
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (AccessDeniedException e) {
            throw new BaselineException(shown() + ": it cannot be written, access is denied");
        } catch (IOException e) {
            throw new BaselineException(shown() + ": it cannot be written (" + e.getMessage() + ")");
        }
    }

    /** Relative to the working folder where that is above the file. */
    private String shown() {
        Path here = Path.of("").toAbsolutePath();
        return (file.startsWith(here) ? here.relativize(file) : file).toString().replace('\\', '/');
    }
}
