package dev.custody.program.ownership;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.program.DeclaredOwnership;
import dev.custody.program.DeclaredOwnership.Declaration;
import dev.custody.program.DeclaredOwnership.Owner;
import dev.custody.program.Hierarchy;
import dev.custody.program.Program;
import dev.custody.program.Provenance;
import dev.custody.program.Source;
import dev.custody.program.Tally;
import dev.custody.program.Via;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What do signatures say about whose the data is that they pass, and do they agree? */
final class Signatures {
    private static final Set<Provenance> ONLY_FROZEN = Set.of(Provenance.FROZEN);

    private final Program program;
    private final Hierarchy hierarchy;
    private final DeclaredOwnership declared;
    private final GivenData data;
    private final Entrances entrances;
    private final Tally tally = new Tally(this::judgedIn);

    Signatures(Program program, GivenData data, Entrances entrances) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.declared = program.declaredOwnership();
        this.data = data;
        this.entrances = entrances;
    }

    // --- signatures that say nothing

    /**
     * Boundary members of a type that pass mutable data and leave open whose it is; what is cheap to tell, and rules most members
     * out, is asked first.
     */
    List<UnclearSignature> unclearIn(ClassFacts type) {
        List<UnclearSignature> found = new ArrayList<>(0);
        int judged = 0;
        for (MethodFacts method : type.methods()) {
            if (isJudged(type, method)) {
                judged++;
                Optional<UnclearSignature> unclear = unclear(type, method);
                if (unclear.isPresent()) {
                    found.add(unclear.get());
                }
            }
        }
        tally.put(type, judged);
        return found.isEmpty() || !passesData(type) ? List.of() : found;
    }

    /** How many members are looked at. */
    Tally judged() {
        return tally;
    }

    private int judgedIn(ClassFacts type) {
        int judged = 0;
        for (MethodFacts method : type.methods()) {
            judged += isJudged(type, method) ? 1 : 0;
        }
        return judged;
    }

    private boolean isJudged(ClassFacts type, MethodFacts method) {
        return method.modifiers().isPublic()
                && (entrances.takesData(method)
                        || (method.ref().returnsReference()
                                && data.isData(method.ref().returnDescriptor())))
                && isOfBoundary(type, method);
    }

    /** An interface owns nothing, but its signatures are where ownership is settled. */
    private boolean passesData(ClassFacts type) {
        if (CompilerMade.isMade(type) || type.modifiers().isAnnotation()) {
            return false;
        }
        return type.isInterface()
                ? !program.roles().isTestDouble(type)
                        && !data.isContainer(type)
                        && DeclaredOwnership.in(type.annotations()).isEmpty()
                : entrances.mayOwn(type);
    }

    private boolean isOfBoundary(ClassFacts type, MethodFacts method) {
        return entrances.isEntrance(type, method)
                && !entrances.isInjected(type, method)
                && !entrances.isReadBack(method)
                && !isProgramStart(method)
                && !isAccessorOfRecord(type, method)
                && !(type.isEnum() && method.name().equals("values"))
                && !overrides(type, method);
    }

    private static boolean isProgramStart(MethodFacts method) {
        return method.name().equals("main") && method.ref().descriptor().equals("([Ljava/lang/String;)V");
    }

    /** The components are settled where the record is made. */
    private static boolean isAccessorOfRecord(ClassFacts type, MethodFacts method) {
        if (type.components().isPresent()) {
            for (FieldRef component : type.components().get()) {
                if (component.name().equals(method.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What is above settles the signature: by its own name and types or, where it is generic, through a bridge. */
    private boolean overrides(ClassFacts type, MethodFacts method) {
        if (method.isConstructor() || method.modifiers().isStatic()) {
            return false;
        }
        for (MethodFacts other : type.methods()) {
            if (other.modifiers().isBridge()
                    && other.name().equals(method.name())
                    && parameterCount(other) == parameterCount(method)) {
                return true;
            }
        }
        for (String above : hierarchy.supertypes(type.name())) {
            if (!above.equals(type.name()) && declares(above, method)) {
                return true;
            }
        }
        return false;
    }

    private boolean declares(String above, MethodFacts method) {
        Optional<ClassFacts> type = hierarchy.known(above);
        if (type.isEmpty()) {
            return false;
        }
        Optional<MethodFacts> declared =
                type.get().method(method.name(), method.ref().descriptor());
        return declared.isPresent() && !declared.get().modifiers().isPrivate();
    }

    private static int parameterCount(MethodFacts method) {
        return Names.parameterCount(method.ref().descriptor());
    }

    private static List<String> parameters(MethodFacts method) {
        return Names.parameterDescriptors(method.ref().descriptor());
    }

    private Optional<UnclearSignature> unclear(ClassFacts type, MethodFacts method) {
        List<Integer> parameters = new ArrayList<>(0);
        for (int i = 0; i < parameterCount(method); i++) {
            if (isUnclear(type, method, i)) {
                parameters.add(i);
            }
        }
        Optional<String> result =
                isResultUnclear(method) ? Optional.of(method.ref().returnDescriptor()) : Optional.empty();
        return parameters.isEmpty() && result.isEmpty()
                ? Optional.empty()
                : Optional.of(new UnclearSignature(method, parameters, result));
    }

    private boolean isResultUnclear(MethodFacts method) {
        return data.isData(method.ref().returnDescriptor())
                && declared.ofResult(method).isEmpty()
                && !alwaysReturnsFrozen(method);
    }

    private boolean isUnclear(ClassFacts type, MethodFacts method, int parameter) {
        List<String> parameters = parameters(method);
        boolean variable = method.modifiers().isVarargs() && parameter == parameters.size() - 1;
        return data.isData(parameters.get(parameter))
                && !variable
                && !data.isDeclared(method, parameter)
                && !isDeclaredComponent(type, method, parameter)
                && !data.holdsCollaborators(GenericTypes.parameter(method, parameter));
    }

    /** The annotation of a record's component may have stayed with the field. */
    private static boolean isDeclaredComponent(ClassFacts type, MethodFacts method, int parameter) {
        List<FieldRef> components = type.components().orElse(List.of());
        return method.isConstructor()
                && parameter < components.size()
                && components.size() == parameterCount(method)
                && isDeclared(type, components.get(parameter));
    }

    private static boolean isDeclared(ClassFacts type, FieldRef component) {
        Optional<FieldFacts> field = type.field(component.name(), component.descriptor());
        return field.isPresent() && DeclaredOwnership.of(field.get()).isPresent();
    }

    private boolean alwaysReturnsFrozen(MethodFacts method) {
        if (method.body().isEmpty()) {
            return false;
        }
        Set<Source> sources = program.returned(method);
        for (Source source : sources) {
            if (!isFrozen(source)) {
                return false;
            }
        }
        return !sources.isEmpty();
    }

    private boolean isFrozen(Source source) {
        if (source instanceof Source.Field field) {
            return field.via() == Via.READ_ONLY || (field.via() == Via.WHOLE && holdsOnlyFrozen(field.field()));
        }
        return source == Source.Plain.CONSTANT || (source instanceof Source.Made made && made.frozen());
    }

    private boolean holdsOnlyFrozen(FieldRef ref) {
        Optional<FieldFacts> field = hierarchy.declaration(ref);
        return field.isPresent() && program.fieldData().provenance(field.get()).equals(ONLY_FROZEN);
    }

    // --- signatures that disagree

    /** Methods of a type that say otherwise than what they override; what is claimed of a loan is a breach of it. */
    List<Contradiction> contradictionsIn(ClassFacts type) {
        List<Contradiction> found = new ArrayList<>(0);
        for (MethodFacts method : type.methods()) {
            if (method.modifiers().isStatic() || method.isConstructor() || CompilerMade.isMade(method)) {
                continue;
            }
            for (int i = 0; i < parameters(method).size(); i++) {
                int parameter = i;
                if (!Names.isPrimitive(parameters(method).get(i))) {
                    contradiction(declared.ofParameter(method, i), declared.aboveParameter(method, i))
                            .filter(pair -> !isClaim(method, pair))
                            .ifPresent(pair -> found.add(
                                    new Contradiction(method, Optional.of(parameter), pair.one(), pair.other())));
                }
            }
            contradiction(declared.ofResult(method), declared.aboveResult(method))
                    .ifPresent(
                            pair -> found.add(new Contradiction(method, Optional.empty(), pair.one(), pair.other())));
        }
        return found;
    }

    private record Pair(Declaration one, Declaration other) {}

    /** A declaration above that differs from the nearest; among inherited ones only where neither was settled before. */
    private Optional<Pair> contradiction(Optional<Declaration> nearest, List<Declaration> above) {
        return nearest.flatMap(one -> above.stream()
                .filter(other -> other.owner() != one.owner())
                .filter(other -> !above.contains(one) || !isAbove(other, one))
                .findFirst()
                .map(other -> new Pair(one, other)));
    }

    private boolean isAbove(Declaration high, Declaration low) {
        return hierarchy.isSubtype(low.by().ref().owner(), high.by().ref().owner());
    }

    private static boolean isClaim(MethodFacts method, Pair pair) {
        return pair.one().by().equals(method)
                && pair.one().owner() == Owner.OWNED
                && pair.other().owner() == Owner.BORROWED;
    }
}
