package dev.custody.program;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.program.state.BlindSuccessor;
import dev.custody.program.state.BlindSuccessors;
import dev.custody.program.state.StateMachine;
import dev.custody.program.state.StateMachines;
import dev.custody.program.state.Transition;
import dev.custody.program.state.UnguardedTransitions;
import dev.custody.read.LibraryTypes;
import dev.custody.read.ReadClasses;
import dev.custody.settings.Settings;
import dev.custody.work.Workers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All analysed classes, linked: what rules ask. Every answer is computed from all classes under the analysed roots, so that
 * it does not depend on which of them findings may be about. Safe for use from several threads.
 */
public final class Program {
    private final List<ClassFacts> classes;
    private final Predicate<String> reported;
    private final Hierarchy hierarchy;
    private final Calls calls;
    private final DataFlow dataFlow;
    private final Construction construction;
    private final DataTypes dataTypes;
    private final TypeRoles roles;
    private final Boundary boundary;
    private final Places places;
    private final StaticState staticState;
    private final StateMachines stateMachines;
    private final UnguardedTransitions unguarded;
    private final BlindSuccessors blindSuccessors;
    private final FieldData fieldData;
    private final Leaks leaks;

    private Program(
            ReadClasses read, LibraryTypes libraries, Settings settings, Predicate<String> reported, Workers workers) {
        this.classes = read.classes();
        this.reported = reported;
        this.hierarchy = new Hierarchy(classes, libraries);
        this.calls = new Calls(classes, hierarchy, settings.overrides());
        this.dataFlow = new DataFlow(classes, hierarchy, calls, workers);
        this.construction = new Construction(classes, hierarchy, calls);
        this.dataTypes = new DataTypes(hierarchy);
        this.roles = new TypeRoles(hierarchy, dataFlow);
        this.boundary = new Boundary(hierarchy, read.exported(), settings);
        this.places = new Places(hierarchy, calls);
        this.stateMachines =
                new StateMachines(hierarchy, calls, roles, settings, dataFlow::use, construction::isOfObject);
        this.unguarded = new UnguardedTransitions(hierarchy);
        this.blindSuccessors = new BlindSuccessors(hierarchy, calls, roles, settings);
        FieldValues values = new FieldValues(hierarchy, dataFlow);
        this.fieldData = new FieldData(hierarchy, calls, dataFlow, construction, values);
        this.leaks = new Leaks(hierarchy, dataFlow, dataTypes, fieldData, roles, boundary);
        this.staticState = new StaticState(
                hierarchy,
                dataFlow,
                construction,
                roles,
                new NullChecks(hierarchy),
                new FieldReads(classes, hierarchy),
                values);
    }

    /**
     * Links classes.
     *
     * @param reported binary names of the classes that findings may be about
     */
    public static Program link(
            ReadClasses read, LibraryTypes libraries, Settings settings, Predicate<String> reported, Workers workers) {
        return new Program(read, libraries, settings, reported, workers);
    }

    /** The classes that findings may be about, sorted by name. */
    public Stream<ClassFacts> reportedClasses() {
        return classes.stream().filter(type -> reported.test(Names.toBinary(hierarchy.outermost(type.name()))));
    }

    public Hierarchy hierarchy() {
        return hierarchy;
    }

    public Calls calls() {
        return calls;
    }

    public TypeRoles roles() {
        return roles;
    }

    public DataTypes dataTypes() {
        return dataTypes;
    }

    public Boundary boundary() {
        return boundary;
    }

    /** Static fields of reported classes that change after class initialisation. */
    public Stream<ChangingField> changingStaticFields() {
        return reportedClasses().flatMap(staticState::changingIn);
    }

    /** The state machines of reported types, by type and field. */
    public Stream<StateMachine> stateMachines() {
        return reportedClasses().flatMap(type -> stateMachines.in(type).stream());
    }

    /** The transitions of a machine that ignore the current state although it should decide. */
    public List<Transition> unguarded(StateMachine machine) {
        return unguarded.in(machine);
    }

    /** Methods of reported types that return a next state without looking at the one they are given. */
    public Stream<BlindSuccessor> blindSuccessors() {
        return reportedClasses().flatMap(type -> blindSuccessors.in(type).stream());
    }

    /** Mutable data that reported types own and let out. */
    public Stream<Leak> leaks() {
        return reportedClasses().flatMap(type -> leaks.in(type).stream());
    }

    /** Whose the data in instance fields is, and whether it changes. */
    public FieldData fieldData() {
        return fieldData;
    }

    /** What the analysed classes do to a field; the field is given by its declaration. */
    public FieldUse use(FieldFacts field) {
        return dataFlow.use(field.ref());
    }

    /** Where a method's result comes from, in terms of the method itself. */
    public Set<Source> returned(MethodFacts method) {
        return dataFlow.returned(method);
    }

    /** Whether a method runs only while its class is initialised. */
    public boolean runsOnlyInClassInitialisation(MethodFacts method) {
        return construction.isOfClass(method);
    }

    /** Whether a method runs only while an object is made, injected or read back. */
    public boolean runsOnlyInConstruction(MethodFacts method) {
        return construction.isOfObject(method);
    }

    public Place place(FieldFacts field) {
        return places.of(field);
    }

    public Place place(ClassFacts type) {
        return places.of(type);
    }

    /** @param line of the instruction meant, 0 for the method as a whole */
    public Place place(MethodFacts method, int line) {
        return places.of(method, line);
    }

    /** The declaration of the analysed class that has the field. */
    public Optional<ClassFacts> ownerOf(FieldFacts field) {
        return hierarchy.analysed(field.ref().owner());
    }
}
