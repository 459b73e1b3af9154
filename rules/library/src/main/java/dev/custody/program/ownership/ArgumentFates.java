package dev.custody.program.ownership;

import dev.custody.facts.Body;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.program.Calls;
import dev.custody.program.MethodValues;
import dev.custody.program.Program;
import dev.custody.program.Source;
import dev.custody.program.Via;
import dev.custody.review.Passage.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of data that a member takes? Forward from one argument: what is declared, what its object keeps or copies, and
 * else what {@link BorrowedUses} and the callees do with it. A may-analysis that says unknown as soon as a callee is, or
 * lies deeper than three calls; methods of the platform keep nothing but what tables say.
 */
final class ArgumentFates {
    private static final int DEEPEST = 3;
    private static final Set<String> FILLING = Set.of("addAll", "putAll");
    private static final List<String> PLATFORM = List.of("java/", "javax/", "jdk/", "kotlin/", "scala/");

    private final Program program;
    private final GivenData data;
    private final Keeping keeping;
    private final Map<Asked, Fate> known = new HashMap<>();

    /** How deep the question is asked is part of it: the answer looks less far from there. */
    private record Asked(MethodRef method, int parameter, int depth) {}

    ArgumentFates(Program program, GivenData data) {
        this.program = program;
        this.data = data;
        this.keeping = new Keeping(program);
    }

    Fate of(MethodFacts method, int parameter) {
        return of(method, parameter, 0);
    }

    private Fate of(MethodFacts method, int parameter, int depth) {
        if (depth > DEEPEST) {
            return new Fate(Verdict.UNKNOWN, "passed on too far");
        }
        Optional<Fate> declared =
                program.declaredOwnership().ofParameter(method, parameter).map(Fate::of);
        if (declared.isPresent()) {
            return declared.get();
        }
        Asked asked = new Asked(method.ref(), parameter, depth);
        Fate found = known.get(asked);
        if (found == null) {
            found = method.body().isEmpty()
                    ? ofImplementations(method, parameter, depth)
                    : ofBody(method, parameter, depth);
            known.put(asked, found);
        }
        return found;
    }

    private Fate ofImplementations(MethodFacts method, int parameter, int depth) {
        return Fate.common(program.calls().targets(method.ref(), Node.Dispatch.INTERFACE).methods().stream()
                .map(target -> of(target, parameter, depth + 1))
                .toList());
    }

    private Fate ofBody(MethodFacts method, int parameter, int depth) {
        Optional<Fate> kept = keeping.of(method).stream()
                .filter(argument -> argument.parameter() == parameter)
                .findFirst()
                .map(ArgumentFates::kept);
        if (kept.isPresent()) {
            return kept.get();
        }
        MethodValues values = program.values(method);
        return copied(method, parameter, values).orElseGet(() -> used(method, parameter, values, depth));
    }

    private static Fate kept(KeptArgument argument) {
        String field = argument.field().ref().toString();
        return new Fate(
                Verdict.KEPT,
                switch (argument.how()) {
                    case HELD -> argument.via() == Via.READ_ONLY ? field + " is a view of it" : field + " holds it";
                    case ADDED -> field + " has it among its elements";
                    case CAPTURED -> "a function in " + field + " holds it";
                });
    }

    // --- copied into a field of the object

    private Optional<Fate> copied(MethodFacts method, int parameter, MethodValues values) {
        Body body = method.body();
        CopySources copies = new CopySources(body, values);
        for (Node node : body.nodes()) {
            if (node instanceof Node.FieldWrite write
                    && body.isThis(write.receiver())
                    && !Names.isPrimitive(write.field().descriptor())
                    && isArgument(copies.of(write.value()), parameter)) {
                return Optional.of(
                        new Fate(Verdict.COPIED, "into " + write.field().toString()));
            }
            if (node instanceof Node.Call call && FILLING.contains(call.callee().name())) {
                Optional<Fate> filled = filled(call, parameter, values);
                if (filled.isPresent()) {
                    return filled;
                }
            }
        }
        return Optional.empty();
    }

    /** {@code lines.addAll(given)}: the field whose contents take those of the argument over. */
    private static Optional<Fate> filled(Node.Call call, int parameter, MethodValues values) {
        boolean taken = call.arguments().stream().anyMatch(argument -> isArgument(values.of(argument), parameter));
        return taken
                ? values.of(call.receiver()).stream()
                        .filter(source -> source instanceof Source.Field field && field.holder() == Source.Holder.THIS)
                        .map(source -> ((Source.Field) source).field())
                        .sorted()
                        .findFirst()
                        .map(field -> new Fate(Verdict.COPIED, "into " + field))
                : Optional.empty();
    }

    private static boolean isArgument(Iterable<Source> sources, int parameter) {
        for (Source source : sources) {
            if (source instanceof Source.Argument argument
                    && argument.index() == parameter
                    && (argument.via() == Via.WHOLE || argument.via() == Via.VIEW)) {
                return true;
            }
        }
        return false;
    }

    // --- used while the call runs

    private Fate used(MethodFacts method, int parameter, MethodValues values, int depth) {
        String descriptor =
                Names.parameterDescriptors(method.ref().descriptor()).get(parameter);
        if (data.isShared(descriptor)) {
            return new Fate(Verdict.SHARED, "its type is there to be shared");
        }
        List<Breach.Act> acts = new BorrowedUses(
                        program, method, new Breach.OfArgument(parameter, method), new LentArgument(values, parameter))
                .acts();
        for (Breach.Act act : acts) {
            if (!act.kind().changes()) {
                return escaped(act);
            }
        }
        return passedOn(method, parameter, values, depth)
                .orElse(new Fate(
                        Verdict.BORROWED,
                        acts.isEmpty() ? "only read while the call runs" : "changed while the call runs"));
    }

    private static Fate escaped(Breach.Act act) {
        return switch (act.kind()) {
            case STORED, COLLECTED -> new Fate(Verdict.KEPT, act.with() + " holds it");
            case CAPTURED -> new Fate(Verdict.KEPT, "a function holds it");
            case HANDED_OVER -> new Fate(Verdict.OWNED, "handed over to " + act.with());
            case RETURNED -> new Fate(Verdict.SHARED, "the result holds it");
            case CLAIMED, CHANGED, WRITTEN -> throw new IllegalArgumentException(act.toString());
        };
    }

    /** The first callee that keeps it, or of which nobody can tell. */
    private Optional<Fate> passedOn(MethodFacts method, int parameter, MethodValues values, int depth) {
        for (Node.Call call : method.body().all(Node.Call.class).toList()) {
            for (int i = 0; i < call.arguments().size(); i++) {
                if (isArgument(values.of(call.arguments().get(i)), parameter) && !isLeftAlone(call, i, depth)) {
                    return Optional.of(new Fate(
                            Verdict.UNKNOWN, "passed on to " + call.callee().call()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isLeftAlone(Node.Call call, int argument, int depth) {
        Calls.Targets targets = program.calls().targets(call);
        List<MethodFacts> methods = new ArrayList<>(targets.methods());
        if (methods.isEmpty()) {
            String owner = call.callee().owner();
            return PLATFORM.stream().anyMatch(owner::startsWith)
                    && !program.hierarchy().isAnalysed(owner);
        }
        return methods.stream()
                .map(target -> of(target, argument, depth + 1).verdict())
                .allMatch(verdict -> verdict == Verdict.BORROWED || verdict == Verdict.COPIED);
    }
}
