package dev.custody.program;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.read.LibraryTypes;
import dev.custody.read.ReadClasses;
import dev.custody.settings.Settings;
import dev.custody.work.SharedWork;
import dev.custody.work.Workers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All analysed classes, linked: what rules ask. Every answer is computed from all classes under the analysed roots, so that
 * it does not depend on which of them findings may be about. Safe for use from several threads.
 */
public final class Program {
    private final List<ClassFacts> classes;
    private final List<ClassFacts> reported;
    private final Hierarchy hierarchy;
    private final Calls calls;
    private final DataFlow dataFlow;
    private final Construction construction;
    private final DataTypes dataTypes;
    private final TypeRoles roles;
    private final DeclaredOwnership declaredOwnership;
    private final Boundary boundary;
    private final Places places;
    private final StaticState staticState;
    private final Settings settings;
    private final Map<Class<?>, OnDemand<?>> analyses = new ConcurrentHashMap<>();
    private final SharedWork sharedWork = new SharedWork();
    private final FieldData fieldData;
    private final Leaks leaks;
    private final NullChecks nullChecks;

    private Program(
            ReadClasses read, LibraryTypes libraries, Settings settings, Predicate<String> reported, Workers workers) {
        this.classes = read.classes();
        this.hierarchy = new Hierarchy(classes, libraries);
        this.reported = Collections.unmodifiableList(reported(reported));
        this.calls = new Calls(hierarchy, settings.overrides(), workers);
        this.dataFlow = new DataFlow(hierarchy, calls, workers);
        this.construction = new Construction(classes, hierarchy, calls);
        this.dataTypes = new DataTypes(hierarchy, settings.immutable(), settings.collaborators());
        this.declaredOwnership = new DeclaredOwnership(hierarchy);
        this.roles = new TypeRoles(classes, hierarchy, dataFlow);
        this.boundary = new Boundary(classes, hierarchy, read.hidden(), settings);
        this.places = new Places(hierarchy, calls);
        this.settings = settings;
        FieldValues values = new FieldValues(hierarchy, dataFlow);
        this.fieldData = new FieldData(hierarchy, calls, dataFlow, construction, values, declaredOwnership);
        this.leaks = new Leaks(
                hierarchy,
                new WaysOut(classes, hierarchy, dataFlow, dataTypes, boundary, declaredOwnership),
                dataTypes,
                fieldData,
                new OwnDataTrace(hierarchy, dataFlow, calls),
                roles,
                new ViewModels(hierarchy, calls, dataFlow),
                boundary,
                declaredOwnership);
        this.nullChecks = new NullChecks(hierarchy);
        this.staticState = new StaticState(
                hierarchy,
                calls,
                dataFlow,
                construction,
                roles,
                dataTypes,
                nullChecks,
                new FieldReads(classes, hierarchy, StaticState.NUMBERS),
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

    private List<ClassFacts> reported(Predicate<String> wanted) {
        List<ClassFacts> found = new ArrayList<>(classes.size());
        for (ClassFacts type : classes) {
            if (wanted.test(Names.toBinary(hierarchy.outermost(type.name())))) {
                found.add(type);
            }
        }
        return found;
    }

    /** The classes that findings may be about, sorted by name. */
    public List<ClassFacts> reported() {
        return reported;
    }

    /** The classes that findings may be about, sorted by name. */
    public Stream<ClassFacts> reportedClasses() {
        return reported.stream();
    }

    /** All that is found in the classes that findings may be about, in the order of their names. */
    public <T> List<T> inReported(Function<ClassFacts, List<T>> find) {
        List<T> found = new ArrayList<>();
        for (ClassFacts type : reported) {
            found.addAll(find.apply(type));
        }
        return found;
    }

    /** All analysed classes, sorted by name: evidence, whatever findings may be about. */
    public List<ClassFacts> classes() {
        return classes;
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

    /** What declarations say about whose a value is. */
    public DeclaredOwnership declaredOwnership() {
        return declaredOwnership;
    }

    public DataTypes dataTypes() {
        return dataTypes;
    }

    public Boundary boundary() {
        return boundary;
    }

    /** Static fields of reported classes that change after class initialisation. */
    public Stream<ChangingField> changingStaticFields() {
        return inReported(staticState::changingIn).stream();
    }

    /**
     * An analysis of its own package over this program, made when first asked for and kept. An analysis may ask for others,
     * as long as none of them asks for it.
     *
     * @param make called at most once a program and kind
     */
    public <A> A analysis(Class<A> kind, Function<Program, A> make) {
        OnDemand<?> made = analyses.get(kind);
        if (made == null) {
            made = analyses.computeIfAbsent(kind, key -> new OnDemand<>(() -> shared(() -> make.apply(this))));
        }
        return kind.cast(made.get());
    }

    /** Does what analyses do for all rules that ask them, so that it does not count as the work of the rule that asks first. */
    public <A> A shared(Supplier<A> work) {
        return sharedWork.during(work);
    }

    /** What was done for all. */
    public SharedWork sharedWork() {
        return sharedWork;
    }

    /** How many exclusions the settings have. */
    public int exclusions() {
        return settings.exclude().size();
    }

    public Settings settings() {
        return settings;
    }

    /** Mutable data that reported types own and let out. */
    public Stream<Leak> leaks() {
        return inReported(leaks::in).stream();
    }

    /** How many fields {@link #leaks()} looks at. */
    public long fieldsJudgedForLeaks() {
        return leaks.judged().of(reported);
    }

    /** Mutable data that one type owns and lets out. */
    public List<Leak> leaksOf(ClassFacts type) {
        return leaks.in(type);
    }

    /** Whose the data in instance fields is, and whether it changes. */
    public FieldData fieldData() {
        return fieldData;
    }

    /** What the analysed classes do to a field; the field is given by its declaration. */
    public FieldUse use(FieldFacts field) {
        return dataFlow.use(field.ref());
    }

    /** Whether every path to an assignment takes the null side of a test of the field. */
    public boolean isUnderOwnNullCheck(FieldFacts field, FieldUse.Write write) {
        return nullChecks.isUnderOwnNullCheck(field, write);
    }

    /** Fields that some method which is not private returns as they are, or a view through which they can be changed. */
    public Set<FieldRef> fieldsLetOut() {
        return dataFlow.letOut();
    }

    /** Where a method's result comes from, in terms of the method itself. */
    public Set<Source> returned(MethodFacts method) {
        return dataFlow.returned(method);
    }

    /** Where the values of a method come from; a fresh instance, so that each thread may have its own. */
    public MethodValues values(MethodFacts method) {
        return dataFlow.values(method);
    }

    /** Whether a method changes the contents of an argument, directly or through callees that are known to. */
    public boolean changesArgument(MethodFacts method, int argument) {
        return dataFlow.changes(method, argument);
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
