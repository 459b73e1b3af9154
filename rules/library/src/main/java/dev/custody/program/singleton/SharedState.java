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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All shared state of a program, each cause under one head whatever rules are on: what a singleton owns is the singleton's; a
 * field that is set late is a late initialisation; a static field that changes is that, and only one that does not is
 * merely exposed.
 */
public final class SharedState {
    private final List<SharedSingleton> singletons = new ArrayList<>();
    private final List<ChangingField> changing;
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
        Set<String> reported = program.reportedClasses().map(ClassFacts::name).collect(Collectors.toSet());
        Singletons found = new Singletons(program);
        this.singletonTypes = Set.copyOf(found.byName().keySet());
        this.events = new FieldEvents(program);
        Wiring wiring = new Wiring(program);
        this.code = new SingletonCode(program, found.byName(), events, wiring);
        OwnedState owned = new OwnedState(program, found.byName(), events, code);
        LateInitialisations lates = new LateInitialisations(program, events, wiring);
        Set<FieldRef> roots = new HashSet<>();
        for (Singleton singleton : found.byName().values()) {
            if (reported.contains(singleton.type().name())) {
                every.add(singleton);
                if (events.isJudged(singleton.type())) {
                    addSingleton(singleton, owned, lates, roots);
                }
            }
        }
        this.changing = program.changingStaticFields()
                .filter(field -> !field.writes().isEmpty()
                        || !roots.contains(field.field().ref()))
                .toList();
        Set<FieldRef> changed = new HashSet<>();
        changing.forEach(field -> changed.add(field.field().ref()));
        addStatics(program, events, lates, changed, roots);
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
            singleton.root().ifPresent(root -> roots.add(root.ref()));
        }
        for (FieldFacts field : singleton.type().fields()) {
            if (!field.modifiers().isStatic()) {
                judge(field, lates).ifPresent(late::add);
            }
        }
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
            Program program,
            FieldEvents events,
            LateInitialisations lates,
            Set<FieldRef> changed,
            Set<FieldRef> roots) {
        ExposedStatics exposures = new ExposedStatics(program, events);
        for (ClassFacts type : program.reportedClasses().toList()) {
            if (CompilerMade.isMade(type) || !events.isJudged(type)) {
                continue;
            }
            for (FieldFacts field : type.fields()) {
                if (!field.modifiers().isStatic()) {
                    continue;
                }
                judgedStatics += events.isJudged(field) && !field.modifiers().isEnum() ? 1 : 0;
                if (changed.contains(field.ref())) {
                    continue;
                }
                Optional<LateInitialisation> initialisation = judge(field, lates);
                if (initialisation.isPresent()) {
                    late.add(initialisation.get());
                } else if (!roots.contains(field.ref())) {
                    exposures.of(type, field).ifPresent(exposed::add);
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
