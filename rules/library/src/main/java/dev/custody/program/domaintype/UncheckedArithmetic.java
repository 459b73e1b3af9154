package dev.custody.program.domaintype;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.StateNames;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which sums, differences and products of amounts does a domain type return or keep that nothing holds within bounds? An
 * amount that is tested by order anywhere around the method counts as held.
 */
final class UncheckedArithmetic {
    private static final Set<String> NO_RESULTS =
            Set.of("hashCode", "equals", "compareTo", "compare", "toString", "size", "length", "<clinit>");

    /** Types that mix bits or measure, where wrapping around is meant or does no harm. */
    private static final Set<String> NO_ACCOUNTS = Set.of(
            "hash",
            "hasher",
            "murmur",
            "checksum",
            "crc",
            "random",
            "metrics",
            "stats",
            "statistics",
            "counter",
            "gauge");

    private final Hierarchy hierarchy;
    private final Calls calls;
    private final BoundsChecks checks;
    private final KeptParameters kept;

    UncheckedArithmetic(Hierarchy hierarchy, Calls calls) {
        this.hierarchy = hierarchy;
        this.calls = calls;
        this.checks = new BoundsChecks(hierarchy, calls);
        this.kept = new KeptParameters(calls, checks);
    }

    /** In class file order, at most one an exit of a method. */
    List<UncheckedResult> in(ClassFacts type) {
        List<UncheckedResult> found = new ArrayList<>();
        if (StateNames.words(Names.innermost(type.name())).stream().anyMatch(NO_ACCOUNTS::contains)) {
            return found;
        }
        for (MethodFacts method : type.methods()) {
            if (computes(method) && isWritten(method) && !isNoAmount(method)) {
                UncheckedOperation operation = new UncheckedOperation(method, hierarchy, calls, checks);
                found.addAll(new MethodResults(method, operation, kept).unchecked());
            }
        }
        return found;
    }

    private static boolean computes(MethodFacts method) {
        for (Node node : method.body().nodes()) {
            if (node instanceof Node.Arithmetic arithmetic
                    && UncheckedOperation.OPERATORS.contains(arithmetic.operator())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWritten(MethodFacts method) {
        return !CompilerMade.isMade(method) || CompilerMade.isLambdaBody(method);
    }

    private boolean isNoAmount(MethodFacts method) {
        return NO_RESULTS.contains(method.name())
                || StateNames.words(method.name()).contains("hash")
                || calls.callers(method).stream().anyMatch(UncheckedArithmetic::makesComparator);
    }

    private static boolean makesComparator(Calls.CallSite site) {
        return site.caller().body().node(site.node()) instanceof Node.Lambda lambda
                && lambda.type().equals("java/util/Comparator");
    }
}
