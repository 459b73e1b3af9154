package dev.custody.program.ownership;

import dev.custody.facts.Body;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import dev.custody.program.FieldUse;
import dev.custody.program.MethodValues;
import dev.custody.program.Program;
import dev.custody.program.Source;
import dev.custody.program.Via;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What do callers in the analysed code pass for a parameter? Backward from the parameter over the call sites, a
 * must-analysis: an unknown value counts as one that the caller keeps.
 */
final class Handovers {
    private static final int DEEPEST = 4;

    private final Program program;
    private final Calls calls;
    private final GivenData data;

    Handovers(Program program, GivenData data) {
        this.program = program;
        this.calls = program.calls();
        this.data = data;
    }

    /** Whether there are calls, and each passes a value that is immutable or that nobody else uses afterwards. */
    boolean areAllGivenAway(MethodFacts method, int parameter) {
        return areAllGivenAway(method, parameter, 0);
    }

    private boolean areAllGivenAway(MethodFacts method, int parameter, int depth) {
        List<Calls.CallSite> callers = calls.callers(method);
        if (callers.isEmpty() || depth == DEEPEST) {
            return false;
        }
        boolean outside = false;
        for (Calls.CallSite site : callers) {
            outside |= !isChained(site, method);
            if (!(site.caller().body().node(site.node()) instanceof Node.Call call)
                    || parameter >= call.arguments().size()
                    || !isGivenAway(site, call.arguments().get(parameter), depth)) {
                return false;
            }
        }
        return outside || depth > 0;
    }

    /** {@code this(…)} from another constructor says nothing about who makes such objects. */
    private static boolean isChained(Calls.CallSite site, MethodFacts method) {
        return site.caller().isConstructor()
                && method.isConstructor()
                && site.caller().ref().owner().equals(method.ref().owner());
    }

    private boolean isGivenAway(Calls.CallSite site, Values passed, int depth) {
        MethodFacts caller = site.caller();
        boolean made = false;
        for (Source source : program.values(caller).of(passed)) {
            if (source instanceof Source.Made fresh) {
                made |= !fresh.frozen();
            } else if (source instanceof Source.Argument argument) {
                if (argument.via() == Via.WHOLE && !areAllGivenAway(caller, argument.index(), depth + 1)) {
                    return false;
                }
                if (argument.via() == Via.VIEW || argument.via() == Via.ELEMENT) {
                    return false;
                }
            } else if (source instanceof Source.Field field) {
                if (field.via() != Via.READ_ONLY && field.via() != Via.COPIED && !isFrozenOrShared(field.field())) {
                    return false;
                }
            } else if (source != Source.Plain.CONSTANT) {
                return false;
            }
        }
        return !made || !isUsedElsewhere(caller.body(), site.node(), passed);
    }

    /** A constant collection, a map made for threads: there is nothing to copy. */
    private boolean isFrozenOrShared(FieldRef field) {
        Optional<FieldFacts> declared = program.hierarchy().declaration(field);
        if (declared.isEmpty()) {
            return false;
        }
        List<FieldUse.Write> writes = program.use(declared.get()).writes();
        for (FieldUse.Write write : writes) {
            if (!isFrozenOrShared(write.sources())) {
                return false;
            }
        }
        return !writes.isEmpty();
    }

    private boolean isFrozenOrShared(Set<Source> sources) {
        for (Source source : sources) {
            boolean harmless = source == Source.Plain.CONSTANT
                    || (source instanceof Source.Made made && (made.frozen() || data.isShared(made.descriptor())));
            if (!harmless) {
                return false;
            }
        }
        return true;
    }

    /** Whether the caller does something with the value after the call, or stores it in a field or container. */
    private static boolean isUsedElsewhere(Body body, int site, Values passed) {
        List<Node> nodes = body.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            if (i != site && uses(nodes.get(i), passed, i > site)) {
                return true;
            }
        }
        return false;
    }

    private static boolean uses(Node node, Values passed, boolean after) {
        if (node instanceof Node.FieldWrite write) {
            return shares(write.value(), passed);
        }
        if (!after) {
            return false;
        }
        if (node instanceof Node.Call call) {
            return shares(call.receiver(), passed) || sharesAny(call.arguments(), passed);
        }
        if (node instanceof Node.Return returned) {
            return shares(returned.value(), passed);
        }
        if (node instanceof Node.ArrayWrite write) {
            return shares(write.array(), passed) || shares(write.value(), passed);
        }
        return node instanceof Node.Lambda lambda && sharesAny(lambda.captured(), passed);
    }

    private static boolean sharesAny(List<Values> operands, Values passed) {
        for (Values operand : operands) {
            if (shares(operand, passed)) {
                return true;
            }
        }
        return false;
    }

    private static boolean shares(Values operand, Values passed) {
        for (int i = 0; i < operand.size(); i++) {
            if (passed.contains(operand.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether some call passes an array for a parameter of variable arity, rather than single arguments. */
    boolean isEverPassedArray(MethodFacts method, int parameter) {
        for (Calls.CallSite site : calls.callers(method)) {
            if (site.caller().body().node(site.node()) instanceof Node.Call call
                    && parameter < call.arguments().size()) {
                MethodValues values = program.values(site.caller());
                for (Source source : values.of(call.arguments().get(parameter))) {
                    if (!(source instanceof Source.Made) && source != Source.Plain.CONSTANT) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a parameter is the last one of a method of variable arity. */
    static boolean isVarargs(MethodFacts method, int parameter) {
        return method.modifiers().isVarargs()
                && parameter == Names.parameterCount(method.ref().descriptor()) - 1;
    }

    /** Whether some caller passes a map of its own, which the two share from then on and both know. */
    boolean isOwnMapOfCaller(MethodFacts method, int parameter) {
        for (Calls.CallSite site : calls.callers(method)) {
            if (site.caller().body().node(site.node()) instanceof Node.Call call
                    && parameter < call.arguments().size()) {
                for (Source source :
                        program.values(site.caller()).of(call.arguments().get(parameter))) {
                    if (source instanceof Source.Field field
                            && field.via() == Via.WHOLE
                            && !site.caller().ref().owner().equals(method.ref().owner())
                            && isMap(field.field().descriptor())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isMap(String descriptor) {
        Optional<String> type = Names.classOf(descriptor);
        return type.isPresent() && program.hierarchy().isSubtype(type.get(), "java/util/Map");
    }
}
