package dev.custody.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A place that holds class files by package: a folder or an archive. Closing it ends the use of its files. */
public interface ClassRoot extends AutoCloseable {
    /** Where it lies, in the form that {@link #open} takes. */
    Path place();

    /** The class files for the base Java version, sorted by place; variants of multi-release archives are left out. */
    List<ClassFile> classFiles() throws IOException;

    /** Packages that have class files here, as internal names. */
    Set<String> packages() throws IOException;

    /** The class file of an internal name. */
    Optional<ClassFile> find(String internalName) throws IOException;

    /**
     * Roots of the archive's own libraries ({@code BOOT-INF/lib}, {@code WEB-INF/lib}); they are known, not judged. The
     * caller closes them.
     *
     * @param diagnostics told about libraries that cannot be read, which are left out
     */
    default List<ClassRoot> libraries(Consumer<Diagnostic> diagnostics) throws IOException {
        return List.of();
    }

    @Override
    void close() throws IOException;

    /**
     * Opens a folder or an archive.
     *
     * @throws IOException when there is nothing at the path, or it is no archive; the message names the path
     */
    static ClassRoot open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new FolderRoot(path);
        }
        String text = path.toString();
        int nested = text.indexOf("!/");
        if (nested >= 0) {
            return ArchiveRoot.openNested(Path.of(text.substring(0, nested)), text.substring(nested + 2));
        }
        if (!Files.exists(path)) {
            throw new IOException(path + ": no such file or folder");
        }
        return ArchiveRoot.open(path);
    }
}
