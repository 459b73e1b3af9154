package dev.custody.engine;

import dev.custody.read.ClassFile;
import dev.custody.read.ClassRoot;
import dev.custody.read.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A root that opens when it is asked something, also after it was closed; so a session can let go of all its files. */
final class ReopeningRoot implements ClassRoot {
    private final Path place;
    private Optional<ClassRoot> open;

    private ReopeningRoot(Path place, Optional<ClassRoot> open) {
        this.place = place;
        this.open = open;
    }

    static ReopeningRoot at(Path place) {
        return new ReopeningRoot(place, Optional.empty());
    }

    static ReopeningRoot around(ClassRoot opened) {
        return new ReopeningRoot(opened.place(), Optional.of(opened));
    }

    @Override
    public Path place() {
        return place;
    }

    private synchronized ClassRoot root() throws IOException {
        if (open.isEmpty()) {
            open = Optional.of(ClassRoot.open(place));
        }
        return open.get();
    }

    @Override
    public List<ClassFile> classFiles() throws IOException {
        return root().classFiles();
    }

    @Override
    public Set<String> packages() throws IOException {
        return root().packages();
    }

    @Override
    public Optional<ClassFile> find(String internalName) throws IOException {
        return root().find(internalName);
    }

    @Override
    public List<ClassRoot> libraries(Consumer<Diagnostic> diagnostics) throws IOException {
        return root().libraries(diagnostics).stream()
                .<ClassRoot>map(ReopeningRoot::around)
                .toList();
    }

    @Override
    public synchronized void close() throws IOException {
        if (open.isPresent()) {
            ClassRoot closing = open.get();
            open = Optional.empty();
            closing.close();
        }
    }
}
