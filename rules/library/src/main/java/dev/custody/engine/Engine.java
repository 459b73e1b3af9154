package dev.custody.engine;

import dev.custody.finding.Finding;
import dev.custody.program.Program;
import dev.custody.read.ClassFile;
import dev.custody.read.ClassFiles;
import dev.custody.read.ClassRoot;
import dev.custody.read.LibraryTypes;
import dev.custody.read.ReadClasses;
import dev.custody.rule.Rule;
import dev.custody.work.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads the class files of a request, links them and runs the rules. */
public final class Engine {
    private Engine() {}

    /**
     * Runs a request to its end.
     *
     * @throws IOException when a root or a class path entry is missing or no archive; the message names it
     */
    public static Report inspect(Request request) throws IOException {
        try (OpenRoots roots = new OpenRoots();
                Workers workers = Workers.of(request.threads())) {
            List<ClassFile> files = new ArrayList<>();
            for (Path path : request.roots()) {
                files.addAll(roots.openJudged(path).classFiles());
            }
            for (Path path : request.classPath()) {
                roots.openLibrary(path);
            }
            ReadClasses read = new ClassFiles(workers).read(files);
            LibraryTypes libraries = new LibraryTypes(roots.libraries());
            Program program = Program.link(read, libraries, request.settings(), request.reported(), workers);
            return report(request, read, program);
        }
    }

    private static Report report(Request request, ReadClasses read, Program program) {
        TreeSet<Finding> findings = new TreeSet<>();
        List<Report.RuleRun> runs = new ArrayList<>();
        for (Rule rule : request.rules()) {
            List<Finding> found = findings(rule, program, request);
            findings.addAll(found);
            runs.add(new Report.RuleRun(rule.info().id(), found.size()));
        }
        return new Report(
                new ArrayList<>(findings),
                read.diagnostics(),
                read.files(),
                read.classes().size(),
                runs);
    }

    /** What the rule reports in the tiers asked for; the same cause twice is one finding with the second place as a step. */
    private static List<Finding> findings(Rule rule, Program program, Request request) {
        Map<String, Finding> byFingerprint = new HashMap<>();
        rule.findings(program)
                .map(finding -> finding.by(rule.info().id()))
                .filter(finding -> request.settings().tier().includes(finding.tier()))
                .sorted()
                .forEach(finding -> byFingerprint.merge(
                        finding.fingerprint().text(),
                        finding,
                        (first, second) -> first.step(second.place(), "and here: %s", second.message())));
        return byFingerprint.values().stream().sorted().toList();
    }

    /** The roots of a run; they are closed together, whatever happened in between. */
    private static final class OpenRoots implements AutoCloseable {
        private final List<ClassRoot> judged = new ArrayList<>();
        private final List<ClassRoot> libraries = new ArrayList<>();

        ClassRoot openJudged(Path path) throws IOException {
            ClassRoot root = ClassRoot.open(path);
            judged.add(root);
            libraries.addAll(root.libraries());
            return root;
        }

        void openLibrary(Path path) throws IOException {
            libraries.add(ClassRoot.open(path));
        }

        List<ClassRoot> libraries() {
            return libraries;
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
}
