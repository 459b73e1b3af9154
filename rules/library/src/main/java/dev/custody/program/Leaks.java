package dev.custody.program;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.Names;
import dev.custody.program.DeclaredOwnership.Owner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Does a type let out mutable data that its objects own? */
final class Leaks {
    private static final List<String> DATES = List.of("java/util/Date", "java/util/Calendar");
    private static final Pattern MOVES = Pattern.compile("(next|advance|hasNext)([A-Z].*)?");
    private static final Set<String> DECLARED = Set.of("Shared", "VisibleForTesting");

    private final Hierarchy hierarchy;
    private final WaysOut waysOut;
    private final DataTypes types;
    private final FieldData data;
    private final OwnDataTrace origins;
    private final TypeRoles roles;
    private final ViewModels viewModels;
    private final Boundary boundary;
    private final DeclaredOwnership declared;

    private final Tally tally = new Tally(this::judgedIn);

    /** By type: the rule, the captures of the same fields and the ledger ask. */
    private final Map<String, List<Leak>> known = new ConcurrentHashMap<>();

    Leaks(
            Hierarchy hierarchy,
            WaysOut waysOut,
            DataTypes types,
            FieldData data,
            OwnDataTrace origins,
            TypeRoles roles,
            ViewModels viewModels,
            Boundary boundary,
            DeclaredOwnership declared) {
        this.hierarchy = hierarchy;
        this.waysOut = waysOut;
        this.types = types;
        this.data = data;
        this.origins = origins;
        this.roles = roles;
        this.viewModels = viewModels;
        this.boundary = boundary;
        this.declared = declared;
    }

    /** Leaks of fields through the members of one type, by field name. */
    List<Leak> in(ClassFacts type) {
        return known.computeIfAbsent(type.name(), name -> found(type));
    }

    private List<Leak> found(ClassFacts type) {
        if (!mayHaveOwnData(type)) {
            tally.put(type, 0);
            return List.of();
        }
        tally.put(type, fieldsOfObject(type));
        Map<FieldRef, List<Leak.Exit>> exits = waysOut.of(type);
        boolean open = type.fields().stream().anyMatch(field -> isOpen(type, field));
        if ((exits.isEmpty() && !open) || !ownsData(type)) {
            return List.of();
        }
        List<Leak> leaks = new ArrayList<>();
        exits.forEach((ref, ways) -> hierarchy
                .declaration(ref)
                .filter(field -> hierarchy.isSubtype(type.name(), field.ref().owner()))
                .flatMap(field -> leak(type, field, ways))
                .ifPresent(leaks::add));
        type.fields().stream()
                .filter(field -> isOpen(type, field) && !exits.containsKey(field.ref()))
                .flatMap(field -> leak(type, field, List.of()).stream())
                .forEach(leaks::add);
        leaks.removeIf(leak -> viewModels.showsOnlyInTemplates(
                type, leak.exits().stream().map(Leak.Exit::method).toList()));
        return List.copyOf(leaks);
    }

    /** How many fields are looked at: those that hold data which is an object's own if it is anybody's. */
    Tally judged() {
        return tally;
    }

    private int judgedIn(ClassFacts type) {
        return mayHaveOwnData(type) ? fieldsOfObject(type) : 0;
    }

    private static int fieldsOfObject(ClassFacts type) {
        return (int) type.fields().stream().filter(Leaks::isOfObject).count();
    }

    private static boolean isOfObject(FieldFacts field) {
        return !field.modifiers().isStatic() && !CompilerMade.isMade(field);
    }

    private boolean mayHaveOwnData(ClassFacts type) {
        return !type.isInterface()
                && !type.isRecord()
                && !CompilerMade.isMade(type)
                && !isDeclared(type.annotations())
                && boundary.isReachable(type);
    }

    private boolean ownsData(ClassFacts type) {
        return !isForSubclasses(type)
                && !roles.isTestDouble(type)
                && !roles.isEntity(type)
                && !roles.isDataCarrier(type)
                && !roles.isBuilder(type)
                && !isCollector(type);
    }

    /** What a protected type lets out stays in the family, as what a protected member lets out does. */
    private boolean isForSubclasses(ClassFacts type) {
        return type.modifiers().isProtected()
                || type.outer()
                        .flatMap(outer -> hierarchy.analysed(outer.type()))
                        .filter(around -> !around.name().equals(type.name()))
                        .map(this::isForSubclasses)
                        .orElse(false);
    }

    private static boolean isDeclared(List<AnnotationFacts> annotations) {
        return annotations.stream().map(AnnotationFacts::simpleName).anyMatch(DECLARED::contains);
    }

    private boolean isOpen(ClassFacts type, FieldFacts field) {
        return field.modifiers().isPublic()
                && field.modifiers().isFinal()
                && isOfObject(field)
                && boundary.isPubliclyVisible(type);
    }

    private Optional<Leak> leak(ClassFacts type, FieldFacts field, List<Leak.Exit> exits) {
        Optional<Owner> owner = DeclaredOwnership.of(field);
        boolean owned = owner.filter(Owner.OWNED::equals).isPresent();
        if (!isOfObject(field)
                || isDeclared(field.annotations())
                || owner.filter(Owner.BORROWED::equals).isPresent()) {
            return Optional.empty();
        }
        boolean open = exits.isEmpty();
        boolean own = owned || data.isOwn(field);
        if ((open && !types.isMutableData(field.descriptor())) || isProperty(type, field) || !own) {
            return Optional.empty();
        }
        boolean inner = !open && exits.stream().allMatch(exit -> exit.via() == Via.ELEMENT || exit.via() == Via.COPIED);
        List<FieldUse.Change> changes = data.ownChanges(field);
        if (!changes.isEmpty() && Names.isArray(field.descriptor()) && isCursor(type)) {
            return Optional.empty();
        }
        Optional<FieldUse.Change> change = changes.stream()
                .filter(found -> !inner || found.inner())
                .filter(found -> !roles.isRefill(found.method(), field))
                .filter(found -> exits.stream()
                        .noneMatch(exit ->
                                exit.method().ref().equals(found.method().ref())))
                .findFirst();
        boolean ownUnchanged = inner
                ? Names.isNestedArray(field.descriptor())
                : owned
                        || givesAway(exits)
                        || isCopiedAlways(field.descriptor())
                        || (types.isContainer(field.descriptor()) && data.isFixed(type));
        if (change.isEmpty() && !ownUnchanged) {
            return Optional.empty();
        }
        List<Leak.Exit> sorted = exits.stream()
                .sorted(Comparator.comparing(exit -> exit.method().ref()))
                .toList();
        return Optional.of(new Leak(field, sorted, change, origins.of(field)));
    }

    /** A result that is declared to be its caller's, of which the object nevertheless keeps hold. */
    private boolean givesAway(List<Leak.Exit> exits) {
        return exits.stream()
                .filter(exit -> !exit.callback())
                .flatMap(exit -> declared.ofResult(exit.method()).stream())
                .anyMatch(found -> found.owner() == Owner.OWNED);
    }

    /** Arrays and dates, which nobody shares without meaning to, whatever the rest of the type does. */
    private boolean isCopiedAlways(String descriptor) {
        return Names.isArray(descriptor)
                || Names.classOf(descriptor)
                        .filter(type -> DATES.stream().anyMatch(date -> hierarchy.isSubtype(type, date)))
                        .isPresent();
    }

    /** A type that callers move from one value to the next; its array is theirs until they move on. */
    private boolean isCursor(ClassFacts type) {
        return hierarchy.supertypes(type.name()).stream()
                .flatMap(name -> hierarchy.known(name).stream())
                .flatMap(above -> above.methods().stream())
                .anyMatch(method -> method.modifiers().isPublic()
                        && !method.modifiers().isStatic()
                        && MOVES.matcher(method.name()).matches());
    }

    /** What callers may replace as a whole is a property, whoever made its first value. */
    private boolean isProperty(ClassFacts type, FieldFacts field) {
        if (field.modifiers().isPublic() && !field.modifiers().isFinal()) {
            return true;
        }
        return Stream.concat(Stream.of(type), hierarchy.analysed(field.ref().owner()).stream())
                .anyMatch(owner -> roles.plainSetter(owner, field).isPresent());
    }

    /** A visitor or collector exists to fill the one thing that it hands over at the end. */
    private boolean isCollector(ClassFacts type) {
        return type.methods().stream().anyMatch(method -> method.name().startsWith("visit"))
                || hierarchy.supertypes(type.name()).stream()
                        .map(Names::innermost)
                        .anyMatch(name -> name.endsWith("Visitor") || name.endsWith("Collector"));
    }
}
