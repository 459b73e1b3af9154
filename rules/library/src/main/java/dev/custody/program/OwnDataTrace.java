package dev.custody.program;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why does what a field holds count as the object's own data? Backward from the assignments of the field to where the data is
 * made or copied, through arguments of members that only the type itself calls; the first way found, in the order of names.
 */
final class OwnDataTrace {
    private static final int DEEPEST = 8;

    private final Hierarchy hierarchy;
    private final DataFlow dataFlow;
    private final Calls calls;

    OwnDataTrace(Hierarchy hierarchy, DataFlow dataFlow, Calls calls) {
        this.hierarchy = hierarchy;
        this.dataFlow = dataFlow;
        this.calls = calls;
    }

    /** From where the data is made to where the field gets it; empty when no single way is known. */
    List<DataOrigin> of(FieldFacts field) {
        for (FieldUse.Write write : dataFlow.use(field.ref()).writes()) {
            List<DataOrigin> way = from(
                    write.sources(),
                    write.method(),
                    write.line(),
                    field.ref().descriptor(),
                    Optional.empty(),
                    new HashSet<>());
            if (!way.isEmpty()) {
                return way;
            }
        }
        return List.of();
    }

    private static boolean holdsCopy(Set<Source> sources) {
        for (Source source : sources) {
            if (source instanceof Source.Argument argument && argument.via() == Via.COPIED) {
                return true;
            }
        }
        return false;
    }

    private List<DataOrigin> from(
            Set<Source> sources,
            MethodFacts method,
            int line,
            String declared,
            Optional<MethodFacts> passedTo,
            Set<MethodRef> seen) {
        boolean copied = holdsCopy(sources);
        for (Source source : sources) {
            if (source instanceof Source.Made made && !made.frozen()) {
                return List.of(new DataOrigin(method, line, typeOf(made.descriptor(), declared), copied, passedTo));
            }
        }
        for (Source source : sources) {
            if (source instanceof Source.Argument argument && argument.via() == Via.WHOLE && seen.add(method.ref())) {
                List<DataOrigin> way = fromCallers(method, argument.index(), declared, seen);
                if (!way.isEmpty()) {
                    List<DataOrigin> longer = new ArrayList<>(way);
                    longer.add(new DataOrigin(method, line, "", false, passedTo));
                    return longer;
                }
            }
        }
        return List.of();
    }

    private List<DataOrigin> fromCallers(MethodFacts method, int argument, String declared, Set<MethodRef> seen) {
        if (seen.size() > DEEPEST) {
            return List.of();
        }
        for (Calls.CallSite site : calls.callers(method)) {
            if (site.caller().body().node(site.node()) instanceof Node.Call call
                    && argument < call.arguments().size()) {
                Set<Source> passed =
                        dataFlow.sources(site.caller()).of(call.arguments().get(argument));
                List<DataOrigin> way = from(passed, site.caller(), call.line(), declared, Optional.of(method), seen);
                if (!way.isEmpty()) {
                    return way;
                }
            }
        }
        return List.of();
    }

    /** The declared type where that says more, as after {@code collect(toList())} or a generic {@code clone()}. */
    private String typeOf(String made, String declared) {
        Optional<String> above = Names.classOf(declared);
        boolean below = above.isPresent()
                && Names.classOf(made)
                        .filter(type -> hierarchy.isSubtype(type, above.get()))
                        .isPresent();
        return below ? made : declared;
    }
}
