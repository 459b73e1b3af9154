package dev.custody.testkit;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * One run of javac, in this JVM or, through {@link #main}, in that of another JDK. A source may hold several public
 * top-level types, so that examples and their line numbers stay in one piece.
 */
final class Compilation {
    private Compilation() {}

    /** @param arguments source folder, class folder, then javac's options; prints what javac says when it fails */
    public static void main(String[] arguments) throws IOException {
        List<String> options = Arrays.asList(arguments).subList(2, arguments.length);
        String complaint = run(Path.of(arguments[0]), Path.of(arguments[1]), options);
        if (!complaint.isEmpty()) {
            System.out.println(complaint);
            System.exit(1);
        }
    }

    /** @return what javac says, empty when all is well */
    static String run(Path sources, Path classes, List<String> options) throws IOException {
        List<JavaFileObject> units = new ArrayList<>();
        try (var files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                units.add(new Unit(sources.relativize(file), Files.readString(file)));
            }
        }
        List<String> all = new ArrayList<>(List.of("-d", classes.toString(), "-proc:none", "-nowarn"));
        all.addAll(options);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        boolean succeeded = javac.getTask(said, null, null, all, null, units).call();
        return succeeded ? "" : said.toString();
    }

    private static final class Unit extends SimpleJavaFileObject {
        private final String text;

        Unit(Path path, String text) {
            super(URI.create("string:///" + path.toString().replace('\\', '/')), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return true;
        }
    }
}
