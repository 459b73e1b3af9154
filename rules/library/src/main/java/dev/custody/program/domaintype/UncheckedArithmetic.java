package dev.custody.program.domaintype;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which sums, differences and products of amounts does a domain type return or keep that nothing holds within bounds? An
 * amount that is tested by order anywhere around the method counts as held.
 */
final class UncheckedArithmetic {
    private static final Set<String> NO_RESULTS =
            Set.of("hashCode", "equals", "compareTo", "compare", "toString", "size", "length", "<clinit>");
    private static final Set<String> OPERATORS = Set.of("+", "-", "*");

    private final Hierarchy hierarchy;
    private final Calls calls;
    private final BoundsChecks checks;

    UncheckedArithmetic(Hierarchy hierarchy, Calls calls) {
        this.hierarchy = hierarchy;
        this.calls = calls;
        this.checks = new BoundsChecks(hierarchy, calls);
    }

    /** In class file order, at most one an exit of a method. */
    List<UncheckedResult> in(ClassFacts type) {
        List<UncheckedResult> found = new ArrayList<>();
        for (MethodFacts method : type.methods()) {
            if (computes(method) && isWritten(method) && !NO_RESULTS.contains(method.name())) {
                new Judgement(method).results(found);
            }
        }
        return found;
    }

    private static boolean computes(MethodFacts method) {
        for (Node node : method.body().nodes()) {
            if (node instanceof Node.Arithmetic arithmetic && OPERATORS.contains(arithmetic.operator())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWritten(MethodFacts method) {
        return !CompilerMade.isMade(method) || CompilerMade.isLambdaBody(method);
    }

    /** Whether a constructor or factory keeps a parameter in a field, untested. */
    private boolean keeps(MethodFacts method, int parameter, int depth) {
        Body body = method.body();
        if (body.flow().isEmpty() || checks.in(method).contains(Integer.toString(parameter))) {
            return false;
        }
        for (Node node : body.nodes()) {
            if (node instanceof Node.FieldWrite write && isParameter(body, write.value(), parameter)) {
                return true;
            }
            if (depth > 0 && node instanceof Node.Call call && passesOn(body, call, parameter, depth)) {
                return true;
            }
        }
        return false;
    }

    private boolean passesOn(Body body, Node.Call call, int parameter, int depth) {
        for (int i = 0; i < call.arguments().size(); i++) {
            if (isParameter(body, call.arguments().get(i), parameter)
                    && maker(call)
                            .filter(known -> known.body().flow().isPresent())
                            .isPresent()
                    && keeps(maker(call).orElseThrow(), i, depth - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isParameter(Body body, Values value, int parameter) {
        return body.anyNode(value, node -> node instanceof Node.Parameter given && given.index() == parameter);
    }

    /** The constructor or static factory that a call runs. */
    private Optional<MethodFacts> maker(Node.Call call) {
        boolean makes = call.callee().isConstructor()
                || (call.kind() == Node.Dispatch.STATIC
                        && call.callee()
                                .returnDescriptor()
                                .equals("L" + call.callee().owner() + ";"));
        List<MethodFacts> targets = makes ? calls.targets(call).methods() : List.of();
        return targets.size() == 1 ? Optional.of(targets.get(0)) : Optional.empty();
    }

    /** The work on one method. */
    private final class Judgement {
        private static final int CHAIN = 2;

        private final MethodFacts method;
        private final Body body;
        private final Amounts amounts;
        private final AmountText text;
        private final Set<String> checked;

        Judgement(MethodFacts method) {
            this.method = method;
            this.body = method.body();
            this.amounts = new Amounts(method, hierarchy, calls);
            this.text = new AmountText(method);
            this.checked = checks.around(method);
        }

        void results(List<UncheckedResult> found) {
            for (Node node : body.nodes()) {
                if (node instanceof Node.Return returned
                        && Amounts.isIntegral(method.ref().returnDescriptor())) {
                    judge(returned.value(), "", returned.line()).ifPresent(found::add);
                } else if (node instanceof Node.FieldWrite write
                        && Amounts.isIntegral(write.field().descriptor())
                        && Amounts.isAmountName(write.field().name())) {
                    judge(write.value(), write.field().name(), write.line()).ifPresent(found::add);
                } else if (node instanceof Node.Call call) {
                    ofMade(call).ifPresent(found::add);
                }
            }
        }

        /** A result that goes into a new object is kept in its field. */
        private Optional<UncheckedResult> ofMade(Node.Call call) {
            List<String> parameters = Names.parameterDescriptors(call.callee().descriptor());
            for (int i = 0; i < parameters.size(); i++) {
                boolean computed = Amounts.isIntegral(parameters.get(i))
                        && body.anyNode(call.arguments().get(i), Node.Arithmetic.class::isInstance);
                if (computed && keptBy(call, i)) {
                    String kept = Names.innermost(call.callee().owner());
                    Optional<UncheckedResult> found = judge(call.arguments().get(i), kept, call.line());
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        }

        private boolean keptBy(Node.Call call, int argument) {
            return maker(call).filter(made -> keeps(made, argument, CHAIN)).isPresent();
        }

        private Optional<UncheckedResult> judge(Values result, String kept, int line) {
            return unchecked(result, kept, new BitSet())
                    .map(sum ->
                            new UncheckedResult(method, line, sum.operator(), text.left(sum), text.right(sum), kept));
        }

        /** The first computation on the way to a result that is neither held within bounds nor surely small. */
        private Optional<Node.Arithmetic> unchecked(Values values, String kept, BitSet seen) {
            for (int i = 0; i < values.size(); i++) {
                int index = values.get(i);
                if (!seen.get(index)) {
                    seen.set(index);
                    Optional<Node.Arithmetic> found = unchecked(body.node(index), kept, seen);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<Node.Arithmetic> unchecked(Node node, String kept, BitSet seen) {
            if (node instanceof Node.Call call && Amounts.isBoxing(call)) {
                return unchecked(call.arguments().get(0), kept, seen);
            }
            if (!(node instanceof Node.Arithmetic arithmetic)) {
                return Optional.empty();
            }
            boolean converts =
                    arithmetic.right().isEmpty() || arithmetic.operator().equals("/");
            if (converts) {
                return unchecked(arithmetic.left(), kept, seen);
            }
            if (!OPERATORS.contains(arithmetic.operator())) {
                return Optional.empty();
            }
            return violates(arithmetic, kept)
                    ? Optional.of(arithmetic)
                    : unchecked(arithmetic.left(), kept, seen).or(() -> unchecked(arithmetic.right(), kept, seen));
        }

        private boolean violates(Node.Arithmetic arithmetic, String kept) {
            Terms left = amounts.of(arithmetic.left());
            Terms right = amounts.of(arithmetic.right());
            Set<String> all = new HashSet<>(left.amounts());
            all.addAll(right.amounts());
            boolean fits = arithmetic.wide() && !left.wide() && !right.wide();
            return left.known()
                    && right.known()
                    && !all.isEmpty()
                    && !fits
                    && all.stream().noneMatch(checked::contains)
                    && all.stream().noneMatch(this::isConstrained)
                    && (isOfAmounts(arithmetic, left, right) || changesByConstant(arithmetic, left, kept))
                    && (!CompilerMade.isLambdaBody(method) || all.stream().anyMatch(key -> key.indexOf('.') > 0));
        }

        private boolean isConstrained(String key) {
            return hierarchy.analysed(method.ref().owner()).stream()
                    .flatMap(type -> type.fields().stream())
                    .filter(field -> field.ref().toString().equals(key))
                    .flatMap(field -> field.annotations().stream())
                    .map(AnnotationFacts::simpleName)
                    .anyMatch(BoundsChecks::isConstraint);
        }

        /** Both operands are amounts, or one is what a loop has summed up so far. */
        private boolean isOfAmounts(Node.Arithmetic arithmetic, Terms left, Terms right) {
            return (!left.amounts().isEmpty() || isSum(arithmetic.left(), arithmetic))
                    && (!right.amounts().isEmpty() || isSum(arithmetic.right(), arithmetic));
        }

        private boolean isSum(Values operand, Node.Arithmetic arithmetic) {
            return operand.size() > 1 && body.anyNode(operand, arithmetic::equals);
        }

        /** An amount and a constant; one step up is counting, and one step down only matters where the result is kept. */
        private boolean changesByConstant(Node.Arithmetic arithmetic, Terms left, String kept) {
            long constant = constant(left.amounts().isEmpty() ? arithmetic.left() : arithmetic.right());
            return switch (arithmetic.operator()) {
                case "-" -> constant > 1 || (constant == 1 && !kept.isEmpty());
                default -> constant > 1;
            };
        }

        /** Absolute value of an operand that is one constant, else 0. */
        private long constant(Values operand) {
            return body.only(operand)
                    .map(node -> node instanceof Node.Constant constant && constant.value() instanceof Number number
                            ? Math.abs(number.longValue())
                            : 0)
                    .orElse(0L);
        }
    }
}
