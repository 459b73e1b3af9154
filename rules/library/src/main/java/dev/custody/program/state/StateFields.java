package dev.custody.program.state;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.DomainSigns;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.StateNames;
import dev.custody.program.Hierarchy;
import dev.custody.program.PackagePattern;
import dev.custody.program.TypeRoles;
import dev.custody.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds state fields without configuration, as the catalogue defines them. */
final class StateFields {
    private static final String ATOMIC = "Ljava/util/concurrent/atomic/AtomicReference;";
    private static final Set<String> DOMAIN_ANNOTATIONS = Set.of("Entity", "AggregateRoot", "ValueObject");
    private static final List<String> REPORTERS = List.of(
            "Query",
            "Filter",
            "Request",
            "Response",
            "Result",
            "Message",
            "Notification",
            "Event",
            "Command",
            "Dto",
            "DTO",
            "Metrics",
            "Encoding",
            "Parser",
            "Decoder",
            "Reader",
            "Iterator",
            "Tokenizer",
            "Lexer",
            "Scanner",
            "Info",
            "Report",
            "Analysis",
            "Representation",
            "Options",
            "Builder",
            "Criteria",
            "Form",
            "Context",
            "Status",
            "Descriptor",
            "Definition",
            "Configuration",
            "Config",
            "Settings",
            "Properties",
            "Metadata",
            "Snapshot");

    /** Words of the names of types that hold what came of something: {@code ResultEntry}. */
    private static final Set<String> VERDICTS = Set.of("result", "outcome", "verdict");

    private static final Set<String> CONNECTIONS =
            Set.of("connection", "connectivity", "socket", "channel", "link", "network", "thread", "worker");
    private static final List<String> RUNNERS = List.of(
            "java/lang/Thread",
            "java/lang/Runnable",
            "java/util/Iterator",
            "java/io/Closeable",
            "java/lang/AutoCloseable",
            "java/util/stream/BaseStream");
    private static final List<String> MACHINES = List.of(
            "java/nio/channels/",
            "java/util/concurrent/",
            "java/util/concurrent/locks/",
            "io/netty/channel/",
            "java/lang/Thread",
            "java/net/Socket");

    private final Hierarchy hierarchy;
    private final FiniteTypes types;
    private final TypeRoles roles;
    private final List<PackagePattern> domain;

    StateFields(Hierarchy hierarchy, FiniteTypes types, TypeRoles roles, Settings settings) {
        this.hierarchy = hierarchy;
        this.types = types;
        this.roles = roles;
        this.domain = settings.domain().stream().map(PackagePattern::of).toList();
    }

    /** State fields that a type declares, in declaration order. */
    List<StateField> in(ClassFacts type) {
        if (type.isInterface() || CompilerMade.isMade(type) || roles.isTestDouble(type)) {
            return List.of();
        }
        List<StateField> found = new ArrayList<>(0);
        for (FieldFacts field : type.fields()) {
            if (!field.modifiers().isStatic() && !CompilerMade.isMade(field)) {
                Optional<StateField> state = stateField(type, field);
                if (state.isPresent()) {
                    found.add(state.get());
                }
            }
        }
        return found;
    }

    private Optional<StateField> stateField(ClassFacts type, FieldFacts field) {
        boolean cell = field.descriptor().equals(ATOMIC);
        if (isLiteral(field) ? field.annotations().isEmpty() : Names.isPrimitive(field.descriptor())) {
            return Optional.empty(); // as most fields, and none of them a state
        }
        Optional<FiniteType> states = isLiteral(field) ? named(type, field) : held(type, field, cell);
        if (states.isEmpty() || states.get().constants().size() < 2) {
            return Optional.empty();
        }
        Optional<StateField.Standing> standing = standing(type, field, states.get());
        return standing.isPresent()
                ? Optional.of(new StateField(field, states.get(), cell, standing.get()))
                : Optional.empty();
    }

    private static boolean isLiteral(FieldFacts field) {
        return field.descriptor().equals("I") || field.descriptor().equals("Ljava/lang/String;");
    }

    /** Integers and strings are states only where {@code @State} says so, and constants name them. */
    private Optional<FiniteType> named(ClassFacts type, FieldFacts field) {
        return AnnotationFacts.isAny(field.annotations(), Set.of("State"))
                ? types.ofConstants(type, field)
                : Optional.empty();
    }

    /** The finite type that a field or the atomic reference in it holds, unless it is the field's own type. */
    private Optional<FiniteType> held(ClassFacts type, FieldFacts field, boolean cell) {
        Optional<String> name = cell ? referenced(field.signature().orElse("")) : Names.classOf(field.descriptor());
        return name.isPresent() && !name.get().equals(type.name()) ? types.of(name.get()) : Optional.empty();
    }

    private static Optional<String> referenced(String signature) {
        return signature.endsWith(";>;")
                ? Names.classOf(signature.substring(signature.indexOf('<') + 1, signature.length() - 2))
                : Optional.empty();
    }

    private Optional<StateField.Standing> standing(ClassFacts type, FieldFacts field, FiniteType states) {
        if (AnnotationFacts.isAny(field.annotations(), Set.of("State"))) {
            return Optional.of(StateField.Standing.DECLARED);
        }
        boolean named =
                StateNames.endsInStateWord(field.name()) || StateNames.endsInStateWord(Names.innermost(states.name()));
        if (!named || StateNames.isMemo(field.name()) || StateNames.isKind(field.name())) {
            return Optional.empty();
        }
        if (isDomain(type) && !Names.innermost(type.name()).endsWith("Builder")) {
            return Optional.of(StateField.Standing.DECLARED);
        }
        boolean inferred = domain.isEmpty()
                && !isOfConnection(field, states)
                && !reports(type)
                && !roles.isDataCarrier(type)
                && !roles.isBuilder(type);
        if (!inferred) {
            return Optional.empty();
        }
        return Optional.of(isMachinery(type, field) ? StateField.Standing.MACHINERY : StateField.Standing.INFERRED);
    }

    /** The state that a field of a type outside the analysed code holds, where that type is declared to be of the domain. */
    Optional<StateField> declaredInLibrary(ClassFacts type, FieldFacts field) {
        boolean declared =
                AnnotationFacts.isAny(field.annotations(), Set.of("State")) || (isDomain(type) && isNamed(type, field));
        Optional<String> held = declared && !reports(type) ? Names.classOf(field.descriptor()) : Optional.empty();
        Optional<ClassFacts> known = held.isPresent() ? hierarchy.known(held.get()) : Optional.empty();
        Optional<FiniteType> states = known.isPresent() ? FiniteType.of(known.get()) : Optional.empty();
        return states.isPresent()
                ? Optional.of(new StateField(field, states.get(), false, StateField.Standing.DECLARED))
                : Optional.empty();
    }

    private static boolean isNamed(ClassFacts type, FieldFacts field) {
        Optional<String> held = Names.classOf(field.descriptor());
        boolean stated = StateNames.endsInStateWord(field.name())
                || (held.isPresent() && StateNames.endsInStateWord(Names.innermost(held.get())));
        return stated
                && !StateNames.isMemo(field.name())
                && !Names.innermost(type.name()).endsWith("Builder");
    }

    /** How sure it is that an enum is a business state, when a method and no field is looked at; empty for no state. */
    Optional<StateField.Standing> standingOf(ClassFacts user, FiniteType states) {
        Optional<ClassFacts> type = hierarchy.analysed(states.name());
        if (isDomain(user) || (type.isPresent() && isDomain(type.get()))) {
            return Optional.of(StateField.Standing.DECLARED);
        }
        return domain.isEmpty() && !reports(user) ? Optional.of(StateField.Standing.INFERRED) : Optional.empty();
    }

    /** Connections, links and threads go up and down by what happens to them; nobody steers them through a process. */
    private static boolean isOfConnection(FieldFacts field, FiniteType states) {
        return hasWord(field.name(), CONNECTIONS) || hasWord(Names.innermost(states.name()), CONNECTIONS);
    }

    /** Whether a name has one of some words. */
    static boolean hasWord(String name, Set<String> words) {
        for (String word : StateNames.words(name)) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDomain(ClassFacts type) {
        if (AnnotationFacts.isAny(type.annotations(), DOMAIN_ANNOTATIONS)) {
            return true;
        }
        String packageName = type.packageName();
        for (PackagePattern pattern : domain) {
            if (pattern.matches(packageName)) {
                return true;
            }
        }
        return domain.isEmpty() && DomainSigns.isNamedDomain(packageName);
    }

    /** Whether a type reports, carries or asks rather than being in a state, by its name. */
    static boolean reports(ClassFacts type) {
        String simple = Names.innermost(type.name());
        for (String reporter : REPORTERS) {
            if (simple.endsWith(reporter)) {
                return true;
            }
        }
        return hasWord(simple, VERDICTS);
    }

    private boolean isMachinery(ClassFacts type, FieldFacts field) {
        return field.modifiers().isVolatile()
                || field.descriptor().equals(ATOMIC)
                || isRun(type)
                || hierarchy.hasUnknownSupertype(type.name())
                || hasMachinery(type);
    }

    private boolean isRun(ClassFacts type) {
        for (String runner : RUNNERS) {
            if (hierarchy.isSubtype(type.name(), runner)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the type or one above holds what runs things, or locks. */
    private boolean hasMachinery(ClassFacts type) {
        for (String name : hierarchy.supertypes(type.name())) {
            Optional<ClassFacts> above = hierarchy.analysed(name);
            if (above.isPresent() && (holdsMachine(above.get()) || locks(above.get()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsMachine(ClassFacts type) {
        for (FieldFacts field : type.fields()) {
            if (!field.modifiers().isStatic() && isMachine(field.descriptor())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMachine(String descriptor) {
        for (String machine : MACHINES) {
            if (descriptor.startsWith("L") && descriptor.startsWith(machine, 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean locks(ClassFacts type) {
        for (MethodFacts method : type.methods()) {
            if (method.modifiers().isSynchronized() || method.body().has(Node.Monitor.class)) {
                return true;
            }
        }
        return false;
    }
}
