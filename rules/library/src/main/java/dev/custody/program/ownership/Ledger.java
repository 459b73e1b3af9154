package dev.custody.program.ownership;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import dev.custody.program.DeclaredOwnership;
import dev.custody.program.Leak;
import dev.custody.program.Program;
import dev.custody.review.BoundaryType;
import dev.custody.review.Passage;
import dev.custody.review.Passage.Direction;
import dev.custody.review.Passage.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What mutable data passes the boundary, in and out, and whose is it then? Asks the analyses that the ownership rules ask, so
 * that ledger and findings agree, and answers for members that no rule reports as well.
 */
public final class Ledger {
    private final Program program;
    private final GivenData data;
    private final Entrances entrances;
    private final ArgumentFates arguments;
    private final ResultFates results;
    private final Map<String, Boolean> passing = new HashMap<>();
    private final List<BoundaryType> types;

    private Ledger(Program program) {
        this.program = program;
        this.data = new GivenData(program.hierarchy(), program.dataTypes(), program.declaredOwnership());
        this.entrances = new Entrances(program, data);
        this.arguments = new ArgumentFates(program, data);
        this.results = new ResultFates(program);
        this.types = program.reportedClasses()
                .flatMap(type -> of(type).stream())
                .sorted()
                .toList();
    }

    /** The ledger of a program. */
    public static Ledger of(Program program) {
        return program.analysis(Ledger.class, Ledger::new);
    }

    /** Boundary types that data passes, by name. */
    public List<BoundaryType> types() {
        return types;
    }

    private Optional<BoundaryType> of(ClassFacts type) {
        if (CompilerMade.isMade(type)
                || type.modifiers().isAnnotation()
                || program.roles().isTestDouble(type)
                || !program.boundary().isReachable(type)) {
            return Optional.empty();
        }
        Exits exits = new Exits(type);
        List<Passage> passages = new ArrayList<>(0);
        for (FieldFacts field : type.fields()) {
            if (isOpenData(type, field)) {
                passages.add(ofField(field, exits));
            }
        }
        for (MethodFacts method : type.methods()) {
            if (passesData(method) && isMember(type, method)) {
                addPassages(type, method, exits, passages);
            } else if (method.modifiers().isPublic() && exits.ofCallback(method).isPresent()) {
                passages.add(callback(method, exits.ofCallback(method).get()));
            }
        }
        return passages.isEmpty()
                ? Optional.empty()
                : Optional.of(new BoundaryType(Names.toBinary(type.name()), program.place(type), passages));
    }

    private boolean passesData(MethodFacts method) {
        return method.modifiers().isPublic()
                && (isData(method.ref().returnDescriptor())
                        || Names.parameterDescriptors(method.ref().descriptor()).stream()
                                .anyMatch(this::isData));
    }

    /** Also what is there to be shared, of which rules do not speak. */
    private boolean isData(String descriptor) {
        if (Names.isPrimitive(descriptor)) {
            return false;
        }
        Boolean known = passing.get(descriptor);
        if (known == null) {
            known = data.isData(descriptor) || data.isShared(descriptor);
            passing.put(descriptor, known);
        }
        return known;
    }

    private boolean isMember(ClassFacts type, MethodFacts method) {
        boolean start =
                method.name().equals("main") && method.ref().descriptor().equals("([Ljava/lang/String;)V");
        return entrances.isEntrance(type, method)
                && !start
                && !(type.isEnum() && method.name().equals("values"));
    }

    private void addPassages(ClassFacts type, MethodFacts method, Exits exits, List<Passage> passages) {
        List<String> parameters = Names.parameterDescriptors(method.ref().descriptor());
        for (int i = 0; i < parameters.size(); i++) {
            if (isData(parameters.get(i))) {
                Fate fate = arguments.of(method, i);
                passages.add(passage(method, Direction.IN, method.parameterName(i), parameters.get(i), fate));
            }
        }
        Optional<Leak> callback = exits.ofCallback(method);
        callback.ifPresent(leak -> passages.add(callback(method, leak)));
        String result = method.ref().returnDescriptor();
        if (isData(result)) {
            Fate fate = exits.ofResult(method).map(Ledger::leaked).orElseGet(() -> results.of(type, method));
            passages.add(passage(method, Direction.OUT, Passage.RESULT, result, fate));
        }
    }

    private Passage passage(MethodFacts method, Direction direction, String name, String descriptor, Fate fate) {
        return new Passage(
                program.place(method, method.line()),
                direction,
                name,
                Names.sourceType(descriptor),
                fate.verdict(),
                fate.reason());
    }

    private Passage callback(MethodFacts method, Leak leak) {
        return passage(method, Direction.OUT, Passage.CALLBACK, leak.field().descriptor(), leaked(leak));
    }

    private static Fate leaked(Leak leak) {
        return new Fate(Verdict.LEAKED, "the same that " + leak.field().ref() + " holds");
    }

    // --- public fields

    private boolean isOpenData(ClassFacts type, FieldFacts field) {
        return field.modifiers().isPublic()
                && !field.modifiers().isStatic()
                && !CompilerMade.isMade(field)
                && program.boundary().isPubliclyVisible(type)
                && isData(field.descriptor());
    }

    private Passage ofField(FieldFacts field, Exits exits) {
        Fate fate = DeclaredOwnership.of(field)
                .map(owner -> new Fate(Verdict.SHARED, "declared " + owner.annotation()))
                .or(() -> exits.ofField(field).map(leak -> new Fate(Verdict.LEAKED, "the object's own")))
                .orElse(new Fate(
                        Verdict.SHARED,
                        field.modifiers().isFinal() ? "open to all" : "open to all, who may replace it"));
        return new Passage(
                program.place(field),
                Direction.OUT,
                Passage.FIELD,
                Names.sourceType(field.descriptor()),
                fate.verdict(),
                fate.reason());
    }

    /** Leaks of one type by the way out. */
    private final class Exits {
        private final Map<MethodRef, Leak> results = new HashMap<>();
        private final Map<MethodRef, Leak> callbacks = new HashMap<>();
        private final List<Leak> leaks;

        Exits(ClassFacts type) {
            this.leaks = program.leaksOf(type).stream()
                    .sorted(Comparator.comparing(leak -> leak.field().ref()))
                    .toList();
            for (Leak leak : leaks) {
                for (Leak.Exit exit : leak.exits()) {
                    (exit.callback() ? callbacks : results)
                            .putIfAbsent(exit.method().ref(), leak);
                }
            }
        }

        Optional<Leak> ofResult(MethodFacts method) {
            return Optional.ofNullable(results.get(method.ref()));
        }

        Optional<Leak> ofCallback(MethodFacts method) {
            return Optional.ofNullable(callbacks.get(method.ref()));
        }

        Optional<Leak> ofField(FieldFacts field) {
            return leaks.stream()
                    .filter(leak -> leak.exits().isEmpty() && leak.field().ref().equals(field.ref()))
                    .findFirst();
        }
    }
}
