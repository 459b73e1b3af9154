package dev.custody.rule;

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
        return with(Jdk.running(), List.of(), units);
    }

    /**
     * Compiles each text as one file, named after its first public top-level type.
     *
     * @param options for javac, such as {@code --release 8}; {@code -g} is there already
     */
    public static CompiledSources with(Jdk jdk, List<String> options, String... units) {
        return with(javac(jdk), options, units);
    }

    /** Compiles with the running JDK and further options. */
    public static CompiledSources with(List<String> options, String... units) {
        return with(Jdk.running(), options, units);
    }

    /** Compiles with Eclipse's compiler, which wants one public type a text. */
    public static CompiledSources byEcj(List<String> options, String... units) {
        return with(Ecj::run, options, units);
    }

    static CompiledSources with(SourceCompiler compiler, List<String> options, String... units) {
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

    static SourceCompiler javac(Jdk jdk) {
        return jdk.isRunning()
                ? Compilation::run
                : (sources, classes, options) -> runElsewhere(jdk, sources, classes, options);
    }

    private void compile(SourceCompiler compiler, List<String> options, String... texts) throws IOException {
        Path sources = folder.path().resolve("sources");
        Files.createDirectories(classes());
        for (String text : texts) {
            String path = pathOf(text);
            units.put(path, text);
            Path file = sources.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        List<String> all = new ArrayList<>(List.of("-g", "-cp", classPath()));
        all.addAll(options);
        String complaint = compiler.compile(sources, classes(), all);
        if (!complaint.isEmpty()) {
            throw new AssertionError("the source does not compile:\n" + complaint);
        }
    }

    private static String runElsewhere(Jdk jdk, Path sources, Path classes, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(jdk.java().toString(), "-cp", classPath(), Compilation.class.getName(), sources.toString()));
        command.add(classes.toString());
        command.addAll(options);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var said = process.inputReader()) {
            String complaint = said.lines().collect(Collectors.joining("\n"));
            return process.waitFor() == 0 ? "" : complaint;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while compiling", e);
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
            throw new AssertionError("there is no type at the start of a line in:\n" + text);
        }
        return folder + hidden.group(1) + ".java";
    }

    @Override
    public void close() {
        folder.close();
    }
}
