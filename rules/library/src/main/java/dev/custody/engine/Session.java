package dev.custody.engine;

import dev.custody.facts.Names;
import dev.custody.finding.Tier;
import dev.custody.machine.Machine;
import dev.custody.program.PackagePattern;
import dev.custody.program.Program;
import dev.custody.program.landscape.Landscape;
import dev.custody.program.landscape.PackageRole;
import dev.custody.program.ownership.Ledger;
import dev.custody.program.singleton.SharedStateMap;
import dev.custody.program.state.StateMachines;
import dev.custody.read.ClassFiles;
import dev.custody.read.Diagnostic;
import dev.custody.read.LibraryTypes;
import dev.custody.read.ReadClasses;
import dev.custody.review.Architecture;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.settings.Settings;
import dev.custody.work.CompilerDirective;
import dev.custody.work.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Classes that were read and linked once, on which rules run as often as wanted. Between two runs it holds no file open and
 * no thread, so it needs no closing. Several threads may use it; they take turns.
 */
public final class Session {
    private final Roots roots;
    private final ReadClasses read;
    private final List<Diagnostic> diagnostics;
    private final Program program;
    private final Supplier<LocalDate> today;
    private final Optional<String> moduleSettings;
    private final int threads;
    private final Duration reading;

    private Session(
            Roots roots,
            ReadClasses read,
            List<Diagnostic> diagnostics,
            Program program,
            Request request,
            Duration reading) {
        this.roots = roots;
        this.read = read;
        this.diagnostics = diagnostics.stream().sorted().toList();
        this.program = program;
        this.today = request.day();
        this.moduleSettings = request.moduleSettings();
        this.threads = request.threads();
        this.reading = reading;
    }

    static Session open(Request request) throws IOException {
        long start = System.nanoTime();
        CompilerDirective.give();
        try (Roots roots = new Roots(request);
                Workers workers = Workers.of(request.threads())) {
            ReadClasses read = new ClassFiles(workers, domainPackages(request.settings())).read(roots.classFiles());
            List<Diagnostic> diagnostics = new ArrayList<>(read.diagnostics());
            LibraryTypes libraries = roots.libraryTypes(diagnostics::add);
            Program program = Program.link(read, libraries, request.settings(), request.reported(), workers);
            Duration reading = Duration.ofNanos(System.nanoTime() - start);
            return new Session(roots, read, diagnostics, program, request, reading);
        }
    }

    /** What settings say of domain packages, if anything; without, classes show it themselves. */
    private static Optional<Predicate<String>> domainPackages(Settings settings) {
        List<PackagePattern> patterns =
                settings.domain().stream().map(PackagePattern::of).toList();
        return patterns.isEmpty()
                ? Optional.empty()
                : Optional.of(name -> patterns.stream().anyMatch(pattern -> pattern.matches(name)));
    }

    /**
     * Runs rules.
     *
     * @param rules in the order in which the report lists them
     * @param tier findings of this tier and the higher ones are reported
     */
    public Report run(Collection<Rule> rules, Tier tier) {
        return timed(rules, tier).report();
    }

    /** Likewise, and tells where the time went. */
    public synchronized TimedReport timed(Collection<Rule> rules, Tier tier) {
        try (Workers workers = Workers.of(threads)) {
            return report(List.copyOf(rules), tier, workers);
        } finally {
            letGoOfFiles();
        }
    }

    /**
     * Answers a question about the linked classes.
     *
     * @param question asked once, on this thread; what it answers must not hold on to the program
     */
    public synchronized <T> T ask(Function<Program, T> question) {
        try {
            return question.apply(program);
        } finally {
            letGoOfFiles();
        }
    }

    /** The state machines of the classes that findings may be about, by type and field. */
    public List<Machine> machines() {
        return ask(linked -> StateMachines.of(linked).drawn());
    }

    /** What there is to review of the classes that findings may be about. */
    public Architecture architecture() {
        return ask(linked -> new Architecture(
                StateMachines.of(linked).drawn(),
                SharedStateMap.of(linked).owners(),
                Ledger.of(linked).types()));
    }

    /**
     * The machine that a state type is by its own methods.
     *
     * @param type binary name of an enum or sealed type
     * @return empty for any other type, and for one whose methods do not say what comes next
     */
    public Optional<Machine> machineOf(String type) {
        return ask(linked ->
                linked.hierarchy().analysed(Names.toInternal(type)).flatMap(StateMachines.of(linked)::ofStateType));
    }

    /** What the packages look like, by part and name; for people to look at. */
    public List<PackageRole> landscape() {
        return ask(Landscape::of);
    }

    /**
     * The last day on which runs come out as they do today: that on which the first waiver ends that has not ended yet.
     *
     * @return empty when none ends
     */
    public synchronized Optional<LocalDate> lastDay() {
        return new Waivers(program, today, moduleSettings).nextEnd();
    }

    private void letGoOfFiles() {
        try {
            roots.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a class path entry cannot be closed", e);
        }
    }

    private TimedReport report(List<Rule> rules, Tier tier, Workers workers) {
        long start = System.nanoTime();
        long sharedBefore = program.sharedWork().total();
        RunOfRules run = new RunOfRules(program, tier, new Waivers(program, today, moduleSettings));
        run.run(rules, workers);
        Duration shared = Duration.ofNanos(program.sharedWork().total() - sharedBefore);
        Report report = new Report(
                run.listed(),
                Stream.concat(diagnostics.stream(), run.failures().stream())
                        .sorted()
                        .toList(),
                read.files(),
                read.classes().size(),
                run.runs(),
                run.accepted(),
                extent(rules));
        Duration whole = reading.plusNanos(System.nanoTime() - start);
        return new TimedReport(report, new Times(whole, reading, shared, run.times()));
    }

    /** Counts what is there anyway: machines are worked out when a rule about transitions runs. */
    private Extent extent(List<Rule> rules) {
        boolean transitions = rules.stream().anyMatch(rule -> rule.info().group() == Group.TRANSITIONS);
        int machines = transitions ? (int) StateMachines.of(program).all().count() : 0;
        return new Extent(Element.METHOD.in(program), Element.FIELD.in(program), machines);
    }
}
