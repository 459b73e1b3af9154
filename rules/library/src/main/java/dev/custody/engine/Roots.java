package dev.custody.engine;

import dev.custody.read.ClassFile;
import dev.custody.read.ClassRoot;
import dev.custody.read.Diagnostic;
import dev.custody.read.LibraryTypes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The roots of a request. Closing lets go of their files; whatever is asked later opens what it needs again. */
final class Roots implements AutoCloseable {
    private final List<ClassRoot> judged = new ArrayList<>();
    private final List<ClassRoot> ownLibraries = new ArrayList<>();
    private final List<ClassRoot> classPath = new ArrayList<>();

    Roots(Request request) {
        request.roots().forEach(path -> judged.add(ReopeningRoot.at(path)));
        request.classPath().forEach(path -> classPath.add(ReopeningRoot.at(path)));
    }

    List<ClassFile> classFiles() throws IOException {
        List<ClassFile> files = new ArrayList<>();
        for (ClassRoot root : judged) {
            files.addAll(root.classFiles());
        }
        return files;
    }

    /**
     * Types to look up: in the archives' own libraries first, then on the class path.
     *
     * @param diagnostics told about libraries inside archives that cannot be read
     */
    LibraryTypes libraryTypes(Consumer<Diagnostic> diagnostics) throws IOException {
        for (ClassRoot root : judged) {
            ownLibraries.addAll(root.libraries(diagnostics));
        }
        List<ClassRoot> all = new ArrayList<>(ownLibraries);
        all.addAll(classPath);
        return new LibraryTypes(all);
    }

    /** Closes all of them, also when one cannot be closed. */
    @Override
    public void close() throws IOException {
        List<ClassRoot> all = new ArrayList<>(judged);
        all.addAll(ownLibraries);
        all.addAll(classPath);
        Optional<IOException> failed = Optional.empty();
        for (ClassRoot root : all) {
            try {
                root.close();
            } catch (IOException e) {
                failed.ifPresent(e::addSuppressed);
                failed = Optional.of(e);
            }
        }
        if (failed.isPresent()) {
            throw failed.get();
        }
    }
}
