package dev.custody.testkit;

import dev.custody.engine.RunningClassPath;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Class files made of source text while the test runs; they go when this is closed. */
public final class CompiledSources implements AutoCloseable {
    private static final Pattern PACKAGE = Pattern.compile("^package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);
    private static final String TYPE = "(?:[a-z-]+ +)*(?:class|interface|enum|record|@interface) +(\\w+)";
    private static final Pattern PUBLIC_TYPE = Pattern.compile("(?:^|; )public +" + TYPE, Pattern.MULTILINE);
    private static final Pattern ANY_TYPE = Pattern.compile("(?:^|; )" + TYPE, Pattern.MULTILINE);

    private final TemporaryFolder folder = new TemporaryFolder();
    private final Map<String, String> units = new LinkedHashMap<>();

    private CompiledSources() {}

    /** Compiles with the running JDK for its own release, with debug information. */
    public static CompiledSources of(String... units) {
        return with(List.of(), units);
    }

    /**
     * Compiles with the running JDK and further options.
     *
     * @param options for javac, such as {@code --release 8}; {@code -g} is there already
     */
    public static CompiledSources with(List<String> options, String... units) {
        return with(Compilation::run, options, units);
    }

    /**
     * Compiles each text as one file, named after its first public top-level type.
     *
     * @param options as javac knows them
     * @throws AssertionError when the source does not compile, with what the compiler says
     */
    public static CompiledSources with(SourceCompiler compiler, List<String> options, String... units) {
        CompiledSources compiled = new CompiledSources();
        try {
            compiled.compile(compiler, options, units);
            return compiled;
        } catch (IOException e) {
            compiled.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            compiled.close();
            throw e;
        }
    }

    /** The folder that holds the class files. */
    public Path classes() {
        return folder.path().resolve("classes");
    }

    /** Takes the class file of a type away. */
    void delete(String internalName) {
        try {
            Files.delete(classes().resolve(internalName + ".class"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts by their path below the source root. */
    Map<String, String> units() {
        return units;
    }

    private void compile(SourceCompiler compiler, List<String> options, String... texts) throws IOException {
        Path sources = folder.path().resolve("sources");
        Files.createDirectories(classes());
        for (String text : texts) {
            String path = pathOf(text);
            units.put(path, text);
            int name = path.lastIndexOf('/') + 1;
            Path inPackage = Files.createDirectories(sources.resolve(path.substring(0, name)));
            Files.writeString(inPackage.resolve(path.substring(name)), text);
        }
        List<String> all = new ArrayList<>(List.of("-g", "-cp", classPath()));
        all.addAll(options);
        String complaint = compiler.compile(sources, classes(), all);
        if (!complaint.isEmpty()) {
            throw new AssertionError("the source does not compile:\n" + complaint);
        }
    }

    static String classPath() {
        return RunningClassPath.entries().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static String pathOf(String text) {
        if (text.startsWith("module ")) {
            return "module-info.java";
        }
        Matcher inPackage = PACKAGE.matcher(text);
        String folder = inPackage.find() ? inPackage.group(1).replace('.', '/') + "/" : "";
        Matcher type = PUBLIC_TYPE.matcher(text);
        if (type.find()) {
            return folder + type.group(1) + ".java";
        }
        Matcher hidden = ANY_TYPE.matcher(text);
        if (!hidden.find()) {
            if (!folder.isEmpty()) {
                return folder + "package-info.java";
            }
            throw new AssertionError("there is no type at the start of a line in:\n" + text);
        }
        return folder + hidden.group(1) + ".java";
    }

    @Override
    public void close() {
        folder.close();
    }
}
