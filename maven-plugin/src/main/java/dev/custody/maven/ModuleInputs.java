package dev.custody.maven;

import dev.custody.engine.Request;
import dev.custody.maven.unchanged.Inputs;
import dev.custody.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What of a request has a say in what a run comes to; the day is left aside. */
final class ModuleInputs {
    private static final String CLASS_FILE = ".class";

    private ModuleInputs() {}

    /**
     * Own classes by content, since compilers write them anew without a change; others by path, size and time.
     *
     * @throws IOException when a file cannot be read
     */
    static Inputs of(Inputs inputs, Request request) throws IOException {
        Settings settings = request.settings();
        return files(inputs, request.roots(), request.classPath())
                .value("settings", settings.withRules(Map.of()))
                .value("rules", new TreeMap<>(settings.rules()))
                .value("settings file", request.moduleSettings());
    }

    /**
     * The files among them.
     *
     * @throws IOException when one cannot be read
     */
    static Inputs files(Inputs inputs, List<Path> roots, List<Path> classPath) throws IOException {
        for (Path root : roots) {
            inputs.contents("classes", root, CLASS_FILE);
        }
        return inputs.stamps("class path", classPath);
    }
}
