package dev.custody.testkit;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/**
 * One run of Eclipse's compiler, in this JVM. Other than {@link Compilation} it wants each public type in a file of its
 * own. Other than javac it makes class files of an old generation from new source: {@code -source 17 -target 8}.
 */
public final class Ecj {
    private Ecj() {}

    /** @return what ecj says, empty when all is well */
    public static String run(Path sources, Path classes, List<String> options) throws IOException {
        List<String> all = new ArrayList<>(List.of("-d", classes.toString(), "-proc:none", "-nowarn"));
        all.addAll(options);
        try (var files = Files.walk(sources)) {
            files.filter(Files::isRegularFile).sorted().map(Path::toString).forEach(all::add);
        }
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        boolean succeeded = BatchCompiler.compile(all.toArray(String[]::new), out, out, null);
        out.flush();
        return succeeded ? "" : said.toString();
    }
}
