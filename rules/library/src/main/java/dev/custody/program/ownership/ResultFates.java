package dev.custody.program.ownership;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.program.Program;
import dev.custody.program.Provenance;
import dev.custody.program.Source;
import dev.custody.review.Passage.Verdict;
import java.util.Optional;
import java.util.Set;

/**
 * Whose is what a member returns? By what is declared, and else by where the result comes from; of several sources the one
 * that asks for a look counts. What leaks is told by who asks.
 */
final class ResultFates {
    private final Program program;

    ResultFates(Program program) {
        this.program = program;
    }

    Fate of(ClassFacts type, MethodFacts method) {
        return program.declaredOwnership()
                .ofResult(method)
                .map(Fate::of)
                .orElseGet(() -> method.body().isEmpty() ? ofImplementations(method) : ofBody(type, method));
    }

    private Fate ofImplementations(MethodFacts method) {
        return Fate.common(program.calls().targets(method.ref(), Node.Dispatch.INTERFACE).methods().stream()
                .map(this::ofImplementation)
                .toList());
    }

    private Fate ofImplementation(MethodFacts method) {
        return program.hierarchy()
                .analysed(method.ref().owner())
                .map(type -> of(type, method))
                .orElseThrow();
    }

    private Fate ofBody(ClassFacts type, MethodFacts method) {
        Set<Source> sources = program.returned(method);
        Optional<FieldRef> copied =
                sources.stream().anyMatch(Source.Made.class::isInstance) ? copiedField(method) : Optional.empty();
        Fate worst = null;
        for (Source source : sources) {
            Fate fate = source == Source.Unclear.UNKNOWN ? unclear(method) : of(type, source, copied);
            if (worst == null || isBefore(fate, worst)) {
                worst = fate;
            }
        }
        return worst == null ? unclear(method) : worst;
    }

    /** Names the first call that the result comes from. */
    private static Fate unclear(MethodFacts method) {
        String call = method.body()
                .all(Node.Return.class)
                .flatMap(returned -> method.body().nodes(returned.value()))
                .filter(node -> node instanceof Node.Call)
                .map(node -> "comes from " + ((Node.Call) node).callee().call())
                .findFirst()
                .orElse("comes from elsewhere");
        return new Fate(Verdict.UNKNOWN, call);
    }

    /** Of equal verdicts the reason that comes first, so that the order of a set does not show. */
    private static boolean isBefore(Fate one, Fate other) {
        int order = one.verdict().compareTo(other.verdict());
        return order < 0 || (order == 0 && isPreferred(one.reason(), other.reason()));
    }

    private static boolean isPreferred(String one, String other) {
        return !one.isEmpty() && (other.isEmpty() || one.compareTo(other) < 0);
    }

    private Fate of(ClassFacts type, Source source, Optional<FieldRef> copied) {
        if (source instanceof Source.Made made) {
            return made(made, copied);
        }
        if (source instanceof Source.Field field) {
            return field(type, field);
        }
        if (source instanceof Source.Argument argument) {
            return argument(argument);
        }
        if (source instanceof Source.Receiver) {
            return new Fate(Verdict.SHARED, "the object itself");
        }
        return new Fate(Verdict.IMMUTABLE, "nothing but a constant");
    }

    /** The first field, by name, of whose contents the method returns a copy. */
    private Optional<FieldRef> copiedField(MethodFacts method) {
        CopySources copies = new CopySources(method.body(), program.values(method));
        return method.body()
                .all(Node.Return.class)
                .flatMap(returned -> copies.of(returned.value()).stream())
                .filter(source -> source instanceof Source.Field)
                .map(source -> ((Source.Field) source).field())
                .sorted()
                .findFirst();
    }

    private static Fate made(Source.Made made, Optional<FieldRef> copied) {
        String copy = copied.map(field -> "a copy of " + field).orElse("");
        if (made.frozen()) {
            return new Fate(Verdict.IMMUTABLE, copy);
        }
        return copied.isPresent()
                ? new Fate(Verdict.COPIED, "from " + copied.get())
                : new Fate(Verdict.OWNED, "made for the caller");
    }

    private static Fate argument(Source.Argument argument) {
        return switch (argument.via()) {
            case WHOLE, VIEW, WRAPPED -> new Fate(Verdict.SHARED, "an argument, handed back");
            case READ_ONLY -> new Fate(Verdict.VIEW, "of an argument");
            case COPIED -> new Fate(Verdict.COPIED, "from an argument");
            case ELEMENT -> new Fate(Verdict.UNKNOWN, "an element of an argument");
        };
    }

    private Fate field(ClassFacts type, Source.Field source) {
        FieldRef field = source.field();
        return switch (source.via()) {
            case WHOLE, VIEW, WRAPPED -> handedOut(type, source);
            case READ_ONLY -> new Fate(Verdict.VIEW, "of " + field);
            case COPIED -> new Fate(Verdict.COPIED, "from " + field);
            case ELEMENT -> new Fate(Verdict.UNKNOWN, "an element of " + field);
        };
    }

    /** The very object that a field holds, where no rule finds fault with it. */
    private Fate handedOut(ClassFacts type, Source.Field source) {
        FieldRef ref = source.field();
        Optional<FieldFacts> field = program.hierarchy().declaration(ref);
        if (source.holder() == Source.Holder.FRESH) {
            return new Fate(Verdict.OWNED, "made for the caller");
        }
        if (field.isEmpty() || source.holder() == Source.Holder.OTHER) {
            return new Fate(Verdict.SHARED, "the same that " + ref + " holds");
        }
        Set<Provenance> provenance = program.fieldData().provenance(field.get());
        if (provenance.equals(Set.of(Provenance.FROZEN))) {
            return new Fate(Verdict.IMMUTABLE, ref + " never changes");
        }
        if (program.roles().plainSetter(type, field.get()).isPresent()) {
            return new Fate(Verdict.SHARED, ref + ", which callers may replace");
        }
        return provenance.contains(Provenance.GIVEN)
                ? new Fate(Verdict.SHARED, ref + ", as it was given")
                : new Fate(Verdict.SHARED, "the same that " + ref + " holds");
    }
}
