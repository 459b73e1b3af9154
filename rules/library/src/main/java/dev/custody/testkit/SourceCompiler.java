package dev.custody.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes class files of all sources in a folder. */
public interface SourceCompiler {
    /**
     * @param options as javac knows them; the class path is among them
     * @return what the compiler says, empty when all is well
     */
    String compile(Path sources, Path classes, List<String> options) throws IOException;
}
