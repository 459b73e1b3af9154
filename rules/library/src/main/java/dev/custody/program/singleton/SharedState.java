package dev.custody.program.singleton;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.program.ChangingField;
import dev.custody.program.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All shared state of a program, each cause under one head whatever rules are on: what a singleton owns is the singleton's; a
 * field that is set late is a late initialisation; a static field that changes is that, and only one that does not is
 * merely exposed.
 */
public final class SharedState {
    private final List<SharedSingleton> singletons = new ArrayList<>();
    private final List<ChangingField> changing = new ArrayList<>();
    private final List<ExposedStatic> exposed = new ArrayList<>();
    private final List<LateInitialisation> late = new ArrayList<>();
    private final List<Singleton> every = new ArrayList<>();
    private final Set<String> singletonTypes;
    private final FieldEvents events;
    private final SingletonCode code;
    private int judgedSingletons;
    private int judgedStatics;
    private int judgedForLateInitialisation;

    private SharedState(Program program) {
        List<ClassFacts> reported = program.reported();
        Set<String> reportedNames = new HashSet<>();
        for (ClassFacts type : reported) {
            reportedNames.add(type.name());
        }
        Singletons found = new Singletons(program);
        this.singletonTypes = Set.copyOf(found.byName().keySet());
        this.events = new FieldEvents(program);
        Wiring wiring = new Wiring(program);
        this.code = new SingletonCode(program, singletonTypes, events, wiring);
        OwnedState owned = new OwnedState(program, singletonTypes, events, code);
        LateInitialisations lates = new LateInitialisations(program, events, wiring);
        Set<FieldRef> roots = new HashSet<>();
        for (Singleton singleton : found.byName().values()) {
            if (reportedNames.contains(singleton.type().name())) {
                every.add(singleton);
                if (events.isJudged(singleton.type())) {
                    addSingleton(singleton, owned, lates, roots);
                }
            }
        }
        Set<FieldRef> changed = new HashSet<>();
        for (ChangingField field : program.changingStaticFields().toList()) {
            FieldRef ref = field.field().ref();
            if (!field.writes().isEmpty() || !roots.contains(ref)) {
                changing.add(field);
                changed.add(ref);
            }
        }
        ExposedStatics exposures = new ExposedStatics(program, events);
        for (ClassFacts type : reported) {
            if (!CompilerMade.isMade(type) && events.isJudged(type)) {
                addStatics(type, exposures, lates, changed, roots);
            }
        }
    }

    /** The shared state of a program. */
    public static SharedState of(Program program) {
        return program.analysis(SharedState.class, SharedState::new);
    }

    private void addSingleton(Singleton singleton, OwnedState owned, LateInitialisations lates, Set<FieldRef> roots) {
        judgedSingletons++;
        List<SharedPart> parts = owned.of(singleton);
        if (!parts.isEmpty()) {
            singletons.add(new SharedSingleton(singleton, parts));
            if (singleton.root().isPresent()) {
                roots.add(singleton.root().get().ref());
            }
        }
        for (FieldFacts field : singleton.type().fields()) {
            if (!field.modifiers().isStatic()) {
                addLate(field, lates);
            }
        }
    }

    private boolean addLate(FieldFacts field, LateInitialisations lates) {
        Optional<LateInitialisation> found = judge(field, lates);
        if (found.isPresent()) {
            late.add(found.get());
        }
        return found.isPresent();
    }

    /** Whether a field is set late, which a final one cannot be. */
    private Optional<LateInitialisation> judge(FieldFacts field, LateInitialisations lates) {
        if (field.modifiers().isFinal()) {
            return Optional.empty();
        }
        judgedForLateInitialisation++;
        return lates.of(field);
    }

    /** @param roots fields that hold a singleton whose state is reported: that they are set late is another matter */
    private void addStatics(
            ClassFacts type,
            ExposedStatics exposures,
            LateInitialisations lates,
            Set<FieldRef> changed,
            Set<FieldRef> roots) {
        for (FieldFacts field : type.fields()) {
            if (!field.modifiers().isStatic()) {
                continue;
            }
            judgedStatics += events.isJudged(field) && !field.modifiers().isEnum() ? 1 : 0;
            if (!changed.contains(field.ref()) && !addLate(field, lates) && !roots.contains(field.ref())) {
                Optional<ExposedStatic> exposure = exposures.of(type, field);
                if (exposure.isPresent()) {
                    exposed.add(exposure.get());
                }
            }
        }
    }

    /** All singletons of reported classes, whatever they own, by type name. */
    List<Singleton> everySingleton() {
        return every;
    }

    /** Whether a process has one object of an analysed type, or a fixed handful, whatever it owns. */
    public boolean isSingleton(ClassFacts type) {
        return singletonTypes.contains(type.name());
    }

    SingletonCode code() {
        return code;
    }

    FieldEvents events() {
        return events;
    }

    /** Singletons of reported classes that own changing state, by type name. */
    public Stream<SharedSingleton> singletons() {
        return singletons.stream();
    }

    /** How many singletons {@link #singletons()} was looked for among. */
    public int judgedSingletons() {
        return judgedSingletons;
    }

    /** How many static fields were looked at, without the constants of enums, of which nobody thinks. */
    public int judgedStatics() {
        return judgedStatics;
    }

    /** How many fields {@link #lateInitialisations()} was looked for among. */
    public int judgedForLateInitialisation() {
        return judgedForLateInitialisation;
    }

    /** Static fields of reported classes that change after class initialisation and are no singleton's state. */
    public Stream<ChangingField> changingStaticFields() {
        return changing.stream();
    }

    /** Static fields of reported classes that nobody is seen to change and outside code can. */
    public Stream<ExposedStatic> exposedStatics() {
        return exposed.stream();
    }

    /** Static fields, and fields of singletons, of reported classes that are set late and unsafely. */
    public Stream<LateInitialisation> lateInitialisations() {
        return late.stream();
    }
}
