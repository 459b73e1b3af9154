package dev.custody.engine;

import dev.custody.read.ClassFile;
import dev.custody.read.ClassRoot;
import dev.custody.read.LibraryTypes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The roots of a request. Closing lets go of their files; whatever is asked later opens what it needs again. */
final class Roots implements AutoCloseable {
    private final List<ClassRoot> judged = new ArrayList<>();
    private final List<ClassRoot> libraries = new ArrayList<>();

    Roots(Request request) {
        request.roots().forEach(path -> judged.add(ReopeningRoot.at(path)));
        request.classPath().forEach(path -> libraries.add(ReopeningRoot.at(path)));
    }

    List<ClassFile> classFiles() throws IOException {
        List<ClassFile> files = new ArrayList<>();
        for (ClassRoot root : judged) {
            files.addAll(root.classFiles());
        }
        return files;
    }

    /** Types to look up: in the archives' own libraries first, then on the class path. */
    LibraryTypes libraryTypes() throws IOException {
        List<ClassRoot> own = new ArrayList<>();
        for (ClassRoot root : judged) {
            own.addAll(root.libraries());
        }
        libraries.addAll(0, own);
        return new LibraryTypes(libraries);
    }

    @Override
    public void close() throws IOException {
        for (ClassRoot root : judged) {
            root.close();
        }
        for (ClassRoot root : libraries) {
            root.close();
        }
    }
}
