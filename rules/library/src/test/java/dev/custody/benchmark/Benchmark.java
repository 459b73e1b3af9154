package dev.custody.benchmark;

import dev.custody.read.ClassRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures a bare read by ASM, ArchUnit's import and Custody side by side on the same classes, each in JVMs of its own, and
 * prints the figures as Markdown. Times are medians of several runs. Run it on a machine that does nothing else.
 */
final class Benchmark {
    private static final double BILLION = 1e9;
    private static final String HEAP = "-Xmx4g";
    private static final String SMALL_HEAP = "-Xmx1g";

    /** As many builds are run: HotSpot compiles once and quickly. */
    private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

    private final Path jars;
    private final int runs;
    private final Map<String, List<Path>> roots = new LinkedHashMap<>();
    private final Map<String, Integer> classes = new HashMap<>();

    private Benchmark(Path jars, int runs) {
        this.jars = jars;
        this.runs = runs;
    }

    /** @param arguments folder of jars, settings by their folders' names in order of size, number of runs */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Benchmark benchmark = new Benchmark(Path.of(arguments[0]), Integer.parseInt(arguments[2]));
        benchmark.run(List.of(arguments[1].split(",", -1)));
    }

    private void run(List<String> settings) throws IOException, InterruptedException {
        List<Path> all = new ArrayList<>();
        for (String setting : settings) {
            all.addAll(jars(setting));
            roots.put(setting, List.copyOf(all));
            classes.put(setting, count(all));
        }
        System.out.printf(
                "Java %s, %d processors, %d runs%n%n",
                System.getProperty("java.version"), Runtime.getRuntime().availableProcessors(), runs);
        System.out.println("| classes | what | CPU s | wall s | CPU of bare read | CPU of import | wall of import"
                + " | KB live a class |");
        System.out.println("|--:|---|--:|--:|--:|--:|--:|--:|");
        for (String setting : settings) {
            measure(setting);
        }
        String largest = settings.get(settings.size() - 1);
        System.out.println();
        for (String setting : settings) {
            Map<String, Double> cores = measured("cores", setting, HEAP);
            System.out.printf(
                    Locale.ROOT,
                    "Second core on %,d classes, warm: %.2f s on one, %.2f s on two, %.2f times as fast%n",
                    classes.get(setting),
                    cores.get("one") / BILLION,
                    cores.get("two") / BILLION,
                    cores.get("one") / cores.get("two"));
        }
        Map<String, Double> tight = measured("custody", largest, SMALL_HEAP);
        System.out.printf(
                Locale.ROOT,
                "With %s on %,d classes: passes, %.1f s CPU, %.1f s wall%n",
                SMALL_HEAP,
                classes.get(largest),
                tight.get("cpu") / BILLION,
                tight.get("wall") / BILLION);
    }

    private List<Path> jars(String setting) throws IOException {
        try (Stream<Path> files = Files.list(jars.resolve(setting))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static int count(List<Path> jars) throws IOException {
        int count = 0;
        for (Path jar : jars) {
            try (ClassRoot root = ClassRoot.open(jar)) {
                count += root.classFiles().size();
            }
        }
        return count;
    }

    private void measure(String setting) throws IOException, InterruptedException {
        Map<String, Double> bare = median("bare", setting);
        Map<String, Double> archUnit = median("archunit", setting);
        Map<String, Double> custody = median("custody", setting);
        Map<String, Double> face = median("face", setting);
        Map<String, Double> quickBare = median("bare", setting, FIRST_COMPILER);
        Map<String, Double> quickArchUnit = median("archunit", setting, FIRST_COMPILER);
        Map<String, Double> quickCustody = median("custody", setting, FIRST_COMPILER);
        print(setting, "bare read by ASM", bare, bare, archUnit);
        print(setting, "ArchUnit's import", archUnit, bare, archUnit);
        print(setting, "Custody, all rules", custody, bare, archUnit);
        print(setting, "what the rules add to an import", face, bare, archUnit);
        print(setting, "bare read, first compiler only", quickBare, quickBare, quickArchUnit);
        print(setting, "import, first compiler only", quickArchUnit, quickBare, quickArchUnit);
        print(setting, "Custody, first compiler only", quickCustody, quickBare, quickArchUnit);
    }

    private void print(
            String setting,
            String what,
            Map<String, Double> times,
            Map<String, Double> bare,
            Map<String, Double> archUnit) {
        int count = classes.get(setting);
        System.out.printf(
                Locale.ROOT,
                "| %,d | %s | %.1f | %.1f | %.2f | %.2f | %.2f | %s |%n",
                count,
                what,
                times.get("cpu") / BILLION,
                times.get("wall") / BILLION,
                times.get("cpu") / bare.get("cpu"),
                times.get("cpu") / archUnit.get("cpu"),
                times.get("wall") / archUnit.get("wall"),
                times.containsKey("heap") ? String.format(Locale.ROOT, "%.1f", times.get("heap") / count / 1024) : "");
    }

    /** The run in the middle by processor time. */
    private Map<String, Double> median(String kind, String setting, String... options)
            throws IOException, InterruptedException {
        List<Map<String, Double>> all = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            all.add(measured(kind, setting, HEAP, options));
        }
        all.sort(Comparator.comparing(times -> times.get("cpu")));
        return all.get(runs / 2);
    }

    private Map<String, Double> measured(String kind, String setting, String heap, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(heap);
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Measure.class.getName(), kind));
        roots.get(setting).forEach(root -> command.add(root.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said;
        try (var reader = process.inputReader()) {
            said = reader.lines().filter(line -> line.contains("=")).findFirst().orElse("");
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(kind + " on " + setting + " failed with " + heap);
        }
        Map<String, Double> numbers = new HashMap<>();
        for (String pair : said.split(" ", -1)) {
            String[] parts = pair.split("=", 2);
            numbers.put(parts[0], Double.valueOf(parts[1]));
        }
        return numbers;
    }
}
