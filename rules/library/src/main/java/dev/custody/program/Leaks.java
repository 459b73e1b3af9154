package dev.custody.program;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
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

/** Does a type let out mutable data that its objects own? */
final class Leaks {
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
        List<Leak> leaks = known.get(type.name());
        if (leaks == null) {
            leaks = found(type);
            known.put(type.name(), leaks);
        }
        return leaks;
    }

    private List<Leak> found(ClassFacts type) {
        if (!mayHaveOwnData(type)) {
            tally.put(type, 0);
            return List.of();
        }
        tally.put(type, fieldsOfObject(type));
        Map<FieldRef, List<Leak.Exit>> exits = waysOut.of(type);
        List<FieldFacts> open = openFields(type);
        if ((exits.isEmpty() && open.isEmpty()) || !ownsData(type)) {
            return List.of();
        }
        List<Leak> leaks = new ArrayList<>();
        for (Map.Entry<FieldRef, List<Leak.Exit>> exit : exits.entrySet()) {
            Optional<FieldFacts> field = hierarchy.declaration(exit.getKey());
            if (field.isPresent()
                    && hierarchy.isSubtype(type.name(), field.get().ref().owner())) {
                leak(type, field.get(), exit.getValue()).ifPresent(leaks::add);
            }
        }
        for (FieldFacts field : open) {
            if (!exits.containsKey(field.ref())) {
                leak(type, field, List.of()).ifPresent(leaks::add);
            }
        }
        leaks.removeIf(leak -> viewModels.showsOnlyInTemplates(type, leak.exits()));
        return List.copyOf(leaks);
    }

    private List<FieldFacts> openFields(ClassFacts type) {
        List<FieldFacts> open = new ArrayList<>(0);
        for (FieldFacts field : type.fields()) {
            if (isOpen(type, field)) {
                open.add(field);
            }
        }
        return open;
    }

    /** How many fields are looked at: those that hold data which is an object's own if it is anybody's. */
    Tally judged() {
        return tally;
    }

    private int judgedIn(ClassFacts type) {
        return mayHaveOwnData(type) ? fieldsOfObject(type) : 0;
    }

    private static int fieldsOfObject(ClassFacts type) {
        int count = 0;
        for (FieldFacts field : type.fields()) {
            count += isOfObject(field) ? 1 : 0;
        }
        return count;
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
                && !roles.isVisitor(type);
    }

    /** What a protected type lets out stays in the family, as what a protected member lets out does. */
    private boolean isForSubclasses(ClassFacts type) {
        if (type.modifiers().isProtected()) {
            return true;
        }
        String around = type.outer().isPresent() ? type.outer().get().type() : type.name();
        Optional<ClassFacts> outer = hierarchy.analysed(around);
        return !around.equals(type.name()) && outer.isPresent() && isForSubclasses(outer.get());
    }

    private static boolean isDeclared(List<AnnotationFacts> annotations) {
        return AnnotationFacts.isAny(annotations, DECLARED);
    }

    private boolean isOpen(ClassFacts type, FieldFacts field) {
        return field.modifiers().isPublic()
                && field.modifiers().isFinal()
                && isOfObject(field)
                && boundary.isPubliclyVisible(type);
    }

    private Optional<Leak> leak(ClassFacts type, FieldFacts field, List<Leak.Exit> exits) {
        Optional<Owner> owner = DeclaredOwnership.of(field);
        boolean owned = isSaid(owner, Owner.OWNED);
        if (!isOfObject(field) || isDeclared(field.annotations()) || isSaid(owner, Owner.BORROWED)) {
            return Optional.empty();
        }
        boolean open = exits.isEmpty();
        boolean own = owned || data.isOwn(field);
        if ((open && !types.isMutableData(field.descriptor())) || isProperty(type, field) || !own) {
            return Optional.empty();
        }
        boolean inner = !open && letOutOnlyInner(exits);
        List<FieldUse.Change> changes = data.ownChanges(field);
        if (!changes.isEmpty() && Names.isArray(field.descriptor()) && isCursor(type)) {
            return Optional.empty();
        }
        Optional<FieldUse.Change> change = firstLater(field, changes, exits, inner);
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

    private static boolean isSaid(Optional<Owner> declared, Owner owner) {
        return declared.isPresent() && declared.get() == owner;
    }

    private static boolean letOutOnlyInner(List<Leak.Exit> exits) {
        for (Leak.Exit exit : exits) {
            if (exit.via() != Via.ELEMENT && exit.via() != Via.COPIED) {
                return false;
            }
        }
        return true;
    }

    /** The first change by another method than those that let the data out. */
    private Optional<FieldUse.Change> firstLater(
            FieldFacts field, List<FieldUse.Change> changes, List<Leak.Exit> exits, boolean inner) {
        for (FieldUse.Change change : changes) {
            if ((!inner || change.inner())
                    && !roles.isRefill(change.method(), field)
                    && exits.stream()
                            .noneMatch(exit ->
                                    exit.method().ref().equals(change.method().ref()))) {
                return Optional.of(change);
            }
        }
        return Optional.empty();
    }

    /** A result that is declared to be its caller's, of which the object nevertheless keeps hold. */
    private boolean givesAway(List<Leak.Exit> exits) {
        for (Leak.Exit exit : exits) {
            Optional<DeclaredOwnership.Declaration> result =
                    exit.callback() ? Optional.empty() : declared.ofResult(exit.method());
            if (result.isPresent() && result.get().owner() == Owner.OWNED) {
                return true;
            }
        }
        return false;
    }

    /** Arrays and dates, which nobody shares without meaning to, whatever the rest of the type does. */
    private boolean isCopiedAlways(String descriptor) {
        Optional<String> type = Names.classOf(descriptor);
        return Names.isArray(descriptor)
                || (type.isPresent()
                        && (hierarchy.isSubtype(type.get(), "java/util/Date")
                                || hierarchy.isSubtype(type.get(), "java/util/Calendar")));
    }

    /** A type that callers move from one value to the next; its array is theirs until they move on. */
    private boolean isCursor(ClassFacts type) {
        for (String name : hierarchy.supertypes(type.name())) {
            Optional<ClassFacts> above = hierarchy.known(name);
            if (above.isPresent() && above.get().methods().stream().anyMatch(Leaks::moves)) {
                return true;
            }
        }
        return false;
    }

    private static boolean moves(MethodFacts method) {
        return method.modifiers().isPublic()
                && !method.modifiers().isStatic()
                && MOVES.matcher(method.name()).matches();
    }

    /** What callers may replace as a whole is a property, whoever made its first value. */
    private boolean isProperty(ClassFacts type, FieldFacts field) {
        if (field.modifiers().isPublic() && !field.modifiers().isFinal()) {
            return true;
        }
        Optional<ClassFacts> owner = hierarchy.analysed(field.ref().owner());
        return roles.plainSetter(type, field).isPresent()
                || (owner.isPresent() && roles.plainSetter(owner.get(), field).isPresent());
    }
}
