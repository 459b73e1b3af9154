package dev.custody.program.ownership;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldRef;
import dev.custody.program.Leak;
import dev.custody.program.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Data that crosses the boundary of reported types, and whose it is afterwards. Safe for use from several threads. */
public final class Ownership {
    private final Program program;
    private final List<ClassFacts> reported;
    private final Captures captures;
    private final ShallowRecords shallowRecords;
    private final LiveViews liveViews;
    private final Borrows borrows;
    private final DeclaredValues declaredValues;
    private final Signatures signatures;
    private final Map<String, List<Capture>> known = new ConcurrentHashMap<>();

    private Ownership(Program program) {
        this.program = program;
        this.reported = program.reported();
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
        return captures(true);
    }

    /** Callers' data that reported types keep, and nothing more is known than that. */
    public Stream<Capture> uncopied() {
        return captures(false);
    }

    private Stream<Capture> captures(boolean withSign) {
        List<Capture> found = new ArrayList<>();
        for (ClassFacts type : reported) {
            for (Capture capture : in(type)) {
                if (capture.sign().isPresent() == withSign) {
                    found.add(capture);
                }
            }
        }
        return found.stream();
    }

    /** Reported records that keep what they are made of as given. */
    public Stream<KeptComponents> shallowRecords() {
        List<KeptComponents> found = new ArrayList<>();
        for (ClassFacts type : reported) {
            Optional<KeptComponents> kept = shallowRecords.in(type);
            if (kept.isPresent()) {
                found.add(kept.get());
            }
        }
        return found.stream();
    }

    /** Reported types that are declared to be values and are none; what is captured or leaked, others speak of. */
    public Stream<BrokenValue> brokenValues() {
        List<BrokenValue> found = new ArrayList<>();
        for (ClassFacts type : reported) {
            if (declaredValues.isJudged(type)) {
                Optional<BrokenValue> broken = declaredValues.in(type, spokenOf(type));
                if (broken.isPresent()) {
                    found.add(broken.get());
                }
            }
        }
        return found.stream();
    }

    /** How many public members take data, which {@link #captured()} and {@link #uncopied()} look at. */
    public long methodsTakingData() {
        return captures.judged().of(program.reported());
    }

    /** How many methods {@link #liveViews()} looks at. */
    public long methodsReturningData() {
        return liveViews.judged().of(program.reported());
    }

    /** How many records {@link #shallowRecords()} looks at. */
    public long judgedRecords() {
        int judged = 0;
        for (ClassFacts type : reported) {
            judged += shallowRecords.isJudged(type) ? 1 : 0;
        }
        return judged;
    }

    /** How many types {@link #brokenValues()} looks at. */
    public long declaredValues() {
        int declared = 0;
        for (ClassFacts type : reported) {
            declared += declaredValues.isJudged(type) ? 1 : 0;
        }
        return declared;
    }

    /** How many members {@link #unclearSignatures()} looks at. */
    public long boundarySignatures() {
        return signatures.judged().of(program.reported());
    }

    /** How many declarations of reported types {@link #escapes()} and {@link #mutations()} hold code to. */
    public long loans() {
        long loans = 0;
        for (ClassFacts type : reported) {
            loans += borrows.declaredIn(type);
        }
        return loans;
    }

    private Set<FieldRef> spokenOf(ClassFacts type) {
        Set<FieldRef> others = capturing(type);
        for (Leak leak : program.leaksOf(type)) {
            others.add(leak.field().ref());
        }
        return others;
    }

    /** Unmodifiable views that change under who holds them; of a field that {@link #captured()} names, it speaks alone. */
    public Stream<ShownView> liveViews() {
        List<ShownView> found = new ArrayList<>();
        for (ClassFacts type : reported) {
            List<ShownView> views = liveViews.in(type);
            if (!views.isEmpty()) {
                Set<FieldRef> captured = capturing(type);
                for (ShownView view : views) {
                    if (!captured.contains(view.field().ref())) {
                        found.add(view);
                    }
                }
            }
        }
        return found.stream();
    }

    /** Boundary members that pass mutable data and leave open whose it is. */
    public Stream<UnclearSignature> unclearSignatures() {
        List<UnclearSignature> found = new ArrayList<>();
        for (ClassFacts type : reported) {
            found.addAll(signatures.unclearIn(type));
        }
        return found.stream();
    }

    /** Methods whose declaration of whose a value is differs from that of a method that they override. */
    public Stream<Contradiction> contradictions() {
        if (!program.declaredOwnership().isUsed()) {
            return Stream.empty();
        }
        return reported.stream().flatMap(type -> signatures.contradictionsIn(type).stream());
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
        if (!borrows.isUsed()) {
            return Stream.empty();
        }
        return reported.stream().flatMap(borrows::in).flatMap(breach -> Borrows.part(breach, changes).stream());
    }

    private Set<FieldRef> capturing(ClassFacts type) {
        Set<FieldRef> fields = new HashSet<>();
        for (Capture capture : in(type)) {
            if (capture.sign().isPresent()) {
                fields.add(capture.field().ref());
            }
        }
        return fields;
    }

    private List<Capture> in(ClassFacts type) {
        List<Capture> found = known.get(type.name());
        if (found == null) {
            found = List.copyOf(program.shared(() -> captures.in(type)));
            known.put(type.name(), found);
        }
        return found;
    }
}
