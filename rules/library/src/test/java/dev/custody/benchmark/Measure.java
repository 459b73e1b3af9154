package dev.custody.benchmark;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import dev.custody.CustodyRules;
import dev.custody.engine.Engine;
import dev.custody.engine.Report;
import dev.custody.engine.Request;
import dev.custody.engine.Session;
import dev.custody.finding.Tier;
import dev.custody.read.ClassFile;
import dev.custody.read.ClassRoot;
import dev.custody.rule.Rules;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** One measurement in a JVM of its own; prints {@code name=number} pairs on one line. */
final class Measure {
    private static final int WARM_RUNS = 5;

    private Measure() {}

    public static void main(String[] arguments) throws Exception {
        List<Path> roots = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        switch (arguments[0]) {
            case "bare" -> measure(() -> bareRead(roots));
            case "archunit" -> measure(() -> importedByArchUnit(roots));
            case "custody" -> measure(() -> custody(roots));
            case "face" -> measureFace(roots);
            case "cores" -> measureCores(roots);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private interface Work {
        Object run() throws Exception;
    }

    /**
     * Processor and wall time of a cold run in a JVM that has done nothing else, as a build's has: a collection before it would
     * leave a heap of a few megabytes to start with. And what it leaves in the heap as long as somebody holds on to its result.
     */
    private static void measure(Work work) throws Exception {
        Times start = Times.now();
        Object result = work.run();
        Times spent = Times.now().since(start);
        long held = usedHeap();
        hold(result);
        result = null;
        System.out.printf("cpu=%d wall=%d heap=%d%n", spent.cpu, spent.wall, held - usedHeap());
    }

    /** Keeps the collector away from an object until here. */
    private static void hold(Object result) {
        if (result.hashCode() == 42) {
            System.out.print("");
        }
    }

    /** What anything that looks at all code pays at least. */
    private static Object bareRead(List<Path> roots) throws IOException {
        int instructions = 0;
        for (Path path : roots) {
            try (ClassRoot root = ClassRoot.open(path)) {
                for (ClassFile file : root.classFiles()) {
                    ClassNode node = new ClassNode(Opcodes.ASM9);
                    new ClassReader(file.bytes()).accept(node, 0);
                    instructions += node.methods.stream()
                            .mapToInt(method -> method.instructions.size())
                            .sum();
                }
            }
        }
        return instructions;
    }

    private static JavaClasses importedByArchUnit(List<Path> roots) {
        List<Location> locations =
                roots.stream().map(root -> Location.of(root.toUri())).toList();
        JavaClasses classes = new ClassFileImporter().importLocations(locations);
        if (classes.size() < 1000) {
            throw new IllegalStateException("not what a benchmark should measure: " + classes.size() + " classes");
        }
        return classes;
    }

    /** A session with its report, so that the linked program counts as live. */
    private record Run(Session session, Report report) {}

    private static Run custody(List<Path> roots) throws IOException {
        Session session = Engine.open(Request.of(roots));
        Report report = session.run(Rules.ALL, Tier.RECOMMENDED);
        if (report.findings().isEmpty() || !report.unreadClasses().isEmpty()) {
            throw new IllegalStateException("not what a benchmark should measure: " + report.diagnostics());
        }
        return new Run(session, report);
    }

    /** What the pack's ArchRules add to an import. */
    private static void measureFace(List<Path> roots) throws Exception {
        Times start = Times.now();
        JavaClasses classes = importedByArchUnit(roots);
        Times imported = Times.now();
        List<EvaluationResult> results = new ArrayList<>();
        for (Field field : CustodyRules.class.getFields()) {
            if (field.isAnnotationPresent(ArchTest.class)) {
                results.add(((ArchRule) field.get(null)).evaluate(classes));
            }
        }
        Times judged = Times.now();
        Times importing = imported.since(start);
        Times judging = judged.since(imported);
        System.out.printf(
                "cpu=%d wall=%d importCpu=%d importWall=%d%n",
                judging.cpu, judging.wall, importing.cpu, importing.wall);
        hold(results);
    }

    /** Best wall time on one thread and on two, in turns, once the code is compiled. */
    private static void measureCores(List<Path> roots) throws IOException {
        long one = Long.MAX_VALUE;
        long two = Long.MAX_VALUE;
        for (int i = 0; i < WARM_RUNS + 2; i++) {
            long single = wall(roots, 1);
            long twin = wall(roots, 2);
            if (i >= 2) {
                one = Math.min(one, single);
                two = Math.min(two, twin);
            }
        }
        System.out.printf("one=%d two=%d%n", one, two);
    }

    private static long wall(List<Path> roots, int threads) throws IOException {
        Times start = Times.now();
        Engine.inspect(Request.of(roots).withThreads(threads));
        return Times.now().since(start).wall;
    }

    private static long usedHeap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Nanoseconds: of all processors for this process, and of the clock on the wall. */
    private record Times(long cpu, long wall) {
        static Times now() {
            var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return new Times(system.getProcessCpuTime(), System.nanoTime());
        }

        Times since(Times start) {
            return new Times(cpu - start.cpu, wall - start.wall);
        }
    }
}
