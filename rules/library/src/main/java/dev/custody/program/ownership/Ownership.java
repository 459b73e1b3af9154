package dev.custody.program.ownership;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldRef;
import dev.custody.program.Program;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Data that crosses the boundary of reported types, and whose it is afterwards. Safe for use from several threads. */
public final class Ownership {
    private final Program program;
    private final Captures captures;
    private final ShallowRecords shallowRecords;
    private final LiveViews liveViews;
    private final Borrows borrows;
    private final DeclaredValues declaredValues;
    private final Signatures signatures;
    private final Map<String, List<Capture>> known = new ConcurrentHashMap<>();

    private Ownership(Program program) {
        this.program = program;
        GivenData data = new GivenData(program.hierarchy(), program.dataTypes(), program.declaredOwnership());
        Entrances entrances = new Entrances(program, data);
        Handovers handovers = new Handovers(program, data);
        DeclaredPackages packages = new DeclaredPackages(program);
        this.captures = new Captures(program, data, entrances, handovers, packages);
        this.shallowRecords = new ShallowRecords(program, data, handovers, packages);
        this.liveViews = new LiveViews(program, data, entrances);
        this.borrows = new Borrows(program);
        this.declaredValues = new DeclaredValues(program, packages);
        this.signatures = new Signatures(program, data, entrances);
    }

    /** The answers about a program. */
    public static Ownership of(Program program) {
        return program.analysis(Ownership.class, Ownership::new);
    }

    /** Callers' data that reported types keep although their code shows that this was not meant. */
    public Stream<Capture> captured() {
        return all().filter(capture -> capture.sign().isPresent());
    }

    /** Callers' data that reported types keep, and nothing more is known than that. */
    public Stream<Capture> uncopied() {
        return all().filter(capture -> capture.sign().isEmpty());
    }

    /** Reported records that keep what they are made of as given. */
    public Stream<KeptComponents> shallowRecords() {
        return program.reportedClasses().flatMap(type -> shallowRecords.in(type).stream());
    }

    /** Reported types that are declared to be values and are none; what is captured or leaked, others speak of. */
    public Stream<BrokenValue> brokenValues() {
        return program.reportedClasses().flatMap(type -> declaredValues.in(type, () -> spokenOf(type)).stream());
    }

    /** How many public members take data, which {@link #captured()} and {@link #uncopied()} look at. */
    public long methodsTakingData() {
        return captures.judged().of(program.reportedClasses());
    }

    /** How many methods {@link #liveViews()} looks at. */
    public long methodsReturningData() {
        return liveViews.judged().of(program.reportedClasses());
    }

    /** How many records {@link #shallowRecords()} looks at. */
    public long judgedRecords() {
        return program.reportedClasses().filter(shallowRecords::isJudged).count();
    }

    /** How many types {@link #brokenValues()} looks at. */
    public long declaredValues() {
        return program.reportedClasses().filter(declaredValues::isJudged).count();
    }

    /** How many members {@link #unclearSignatures()} looks at. */
    public long boundarySignatures() {
        return signatures.judged().of(program.reportedClasses());
    }

    /** How many declarations of reported types {@link #escapes()} and {@link #mutations()} hold code to. */
    public long loans() {
        return program.reportedClasses().mapToLong(borrows::declaredIn).sum();
    }

    private Set<FieldRef> spokenOf(ClassFacts type) {
        Set<FieldRef> others = new HashSet<>(capturing(type));
        program.leaksOf(type).forEach(leak -> others.add(leak.field().ref()));
        return others;
    }

    /** Unmodifiable views that change under who holds them; of a field that {@link #captured()} names, it speaks alone. */
    public Stream<ShownView> liveViews() {
        return program.reportedClasses().flatMap(type -> liveViews.in(type, () -> capturing(type)).stream());
    }

    /** Boundary members that pass mutable data and leave open whose it is. */
    public Stream<UnclearSignature> unclearSignatures() {
        return program.reportedClasses().flatMap(type -> signatures.unclearIn(type).stream());
    }

    /** Methods whose declaration of whose a value is differs from that of a method that they override. */
    public Stream<Contradiction> contradictions() {
        return program.declaredOwnership().isUsed()
                ? program.reportedClasses().flatMap(type -> signatures.contradictionsIn(type).stream())
                : Stream.empty();
    }

    /** Methods that let what they borrow outlive the loan, or hand it over for good. */
    public Stream<Breach> escapes() {
        return breaches(false);
    }

    /** Methods that change what they borrow. */
    public Stream<Breach> mutations() {
        return breaches(true);
    }

    private Stream<Breach> breaches(boolean changes) {
        return program.reportedClasses().flatMap(borrows::in).flatMap(breach -> Borrows.part(breach, changes).stream());
    }

    private Set<FieldRef> capturing(ClassFacts type) {
        return in(type).stream()
                .filter(capture -> capture.sign().isPresent())
                .map(capture -> capture.field().ref())
                .collect(Collectors.toSet());
    }

    private Stream<Capture> all() {
        return program.reportedClasses().flatMap(type -> in(type).stream());
    }

    private List<Capture> in(ClassFacts type) {
        List<Capture> found = known.get(type.name());
        if (found == null) {
            found = program.shared(() -> captures.in(type));
            known.put(type.name(), found);
        }
        return found;
    }
}
