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
import java.util.stream.Stream;

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
                stateField(type, field).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<StateField> stateField(ClassFacts type, FieldFacts field) {
        boolean cell = field.descriptor().equals(ATOMIC);
        if (isLiteral(field) ? field.annotations().isEmpty() : Names.isPrimitive(field.descriptor())) {
            return Optional.empty(); // as most fields, and none of them a state
        }
        Optional<FiniteType> states = (isLiteral(field)
                        ? named(type, field)
                        : stateType(field, cell).flatMap(types::of))
                .filter(found -> found.constants().size() > 1)
                .filter(found -> isLiteral(field) || !found.name().equals(type.name()));
        return states.flatMap(
                found -> standing(type, field, found).map(standing -> new StateField(field, found, cell, standing)));
    }

    private static boolean isLiteral(FieldFacts field) {
        return field.descriptor().equals("I") || field.descriptor().equals("Ljava/lang/String;");
    }

    /** Integers and strings are states only where {@code @State} says so, and constants name them. */
    private Optional<FiniteType> named(ClassFacts type, FieldFacts field) {
        return isAnnotated(field.annotations(), Set.of("State")) ? types.ofConstants(type, field) : Optional.empty();
    }

    private static Optional<String> stateType(FieldFacts field, boolean cell) {
        if (!cell) {
            return Names.classOf(field.descriptor());
        }
        return field.signature()
                .filter(signature -> signature.endsWith(";>;"))
                .map(signature -> signature.substring(signature.indexOf('<') + 1, signature.length() - 2))
                .flatMap(Names::classOf);
    }

    private Optional<StateField.Standing> standing(ClassFacts type, FieldFacts field, FiniteType states) {
        if (isAnnotated(field.annotations(), Set.of("State"))) {
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
                isAnnotated(field.annotations(), Set.of("State")) || (isDomain(type) && isNamed(type, field));
        return declared && !reports(type)
                ? Names.classOf(field.descriptor())
                        .flatMap(hierarchy::known)
                        .flatMap(FiniteType::of)
                        .map(states -> new StateField(field, states, false, StateField.Standing.DECLARED))
                : Optional.empty();
    }

    private static boolean isNamed(ClassFacts type, FieldFacts field) {
        boolean stated = StateNames.endsInStateWord(field.name())
                || Names.classOf(field.descriptor())
                        .filter(states -> StateNames.endsInStateWord(Names.innermost(states)))
                        .isPresent();
        return stated
                && !StateNames.isMemo(field.name())
                && !Names.innermost(type.name()).endsWith("Builder");
    }

    /** How sure it is that an enum is a business state, when a method and no field is looked at; empty for no state. */
    Optional<StateField.Standing> standingOf(ClassFacts user, FiniteType states) {
        boolean declared = isDomain(user)
                || hierarchy.analysed(states.name()).filter(this::isDomain).isPresent();
        if (declared) {
            return Optional.of(StateField.Standing.DECLARED);
        }
        return domain.isEmpty() && !reports(user) ? Optional.of(StateField.Standing.INFERRED) : Optional.empty();
    }

    /** Connections, links and threads go up and down by what happens to them; nobody steers them through a process. */
    private static boolean isOfConnection(FieldFacts field, FiniteType states) {
        return Stream.of(field.name(), Names.innermost(states.name()))
                .flatMap(name -> StateNames.words(name).stream())
                .anyMatch(CONNECTIONS::contains);
    }

    private boolean isDomain(ClassFacts type) {
        if (isAnnotated(type.annotations(), DOMAIN_ANNOTATIONS)) {
            return true;
        }
        return domain.isEmpty()
                ? DomainSigns.isNamedDomain(type.packageName())
                : domain.stream().anyMatch(pattern -> pattern.matches(type.packageName()));
    }

    private static boolean isAnnotated(List<AnnotationFacts> annotations, Set<String> simpleNames) {
        for (AnnotationFacts annotation : annotations) {
            if (simpleNames.contains(annotation.simpleName())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a type reports, carries or asks rather than being in a state, by its name. */
    static boolean reports(ClassFacts type) {
        String simple = Names.innermost(type.name());
        for (String reporter : REPORTERS) {
            if (simple.endsWith(reporter)) {
                return true;
            }
        }
        for (String word : StateNames.words(simple)) {
            if (VERDICTS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMachinery(ClassFacts type, FieldFacts field) {
        return field.modifiers().isVolatile()
                || field.descriptor().equals(ATOMIC)
                || RUNNERS.stream().anyMatch(runner -> hierarchy.isSubtype(type.name(), runner))
                || hierarchy.hasUnknownSupertype(type.name())
                || withAbove(type).flatMap(above -> above.fields().stream()).anyMatch(StateFields::isMachine)
                || withAbove(type).flatMap(above -> above.methods().stream()).anyMatch(StateFields::locks);
    }

    private Stream<ClassFacts> withAbove(ClassFacts type) {
        return hierarchy.supertypes(type.name()).stream().flatMap(name -> hierarchy.analysed(name).stream());
    }

    private static boolean isMachine(FieldFacts field) {
        return !field.modifiers().isStatic()
                && Names.classOf(field.descriptor())
                        .filter(held -> MACHINES.stream().anyMatch(held::startsWith))
                        .isPresent();
    }

    private static boolean locks(MethodFacts method) {
        return method.modifiers().isSynchronized()
                || method.body().all(Node.Monitor.class).findAny().isPresent();
    }
}
