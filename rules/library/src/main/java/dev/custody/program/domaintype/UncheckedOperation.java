package dev.custody.program.domaintype;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.Body;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import java.util.HashSet;
import java.util.Set;

/**
 * Does one sum, difference or product of a method go out of bounds unnoticed? Only where all of it comes from parameters, fields
 * and constants, and nothing tests any of these.
 */
final class UncheckedOperation {
    static final Set<String> OPERATORS = Set.of("+", "-", "*");

    private final MethodFacts method;
    private final Body body;
    private final Hierarchy hierarchy;
    private final Amounts amounts;
    private final Set<String> checked;

    UncheckedOperation(MethodFacts method, Hierarchy hierarchy, Calls calls, BoundsChecks checks) {
        this.method = method;
        this.body = method.body();
        this.hierarchy = hierarchy;
        this.amounts = new Amounts(method, hierarchy, calls);
        this.checked = checks.around(method);
    }

    /** @param keeps whether the result goes into a field */
    boolean violates(Node.Arithmetic operation, boolean keeps) {
        Terms left = amounts.of(operation.left());
        Terms right = amounts.of(operation.right());
        Set<String> all = new HashSet<>(left.amounts());
        all.addAll(right.amounts());
        boolean fits = operation.wide() && !left.wide() && !right.wide();
        return left.known()
                && right.known()
                && !all.isEmpty()
                && !fits
                && !roundsDown(operation)
                && all.stream().noneMatch(amount -> checked.contains(amount) || isConstrained(amount))
                && (isOfAmounts(operation, left, right) || changesByConstant(operation, left, keeps))
                && (!CompilerMade.isLambdaBody(method) || all.stream().anyMatch(Terms::isField));
    }

    /** {@code amount / step * step} is no more than the amount. */
    private boolean roundsDown(Node.Arithmetic operation) {
        return operation.operator().equals("*")
                && body.anyNode(
                        operation.left(),
                        node -> node instanceof Node.Arithmetic inner
                                && inner.operator().equals("/")
                                && inner.right().equals(operation.right()));
    }

    private boolean isConstrained(String amount) {
        return hierarchy.analysed(method.ref().owner()).stream()
                .flatMap(type -> type.fields().stream())
                .filter(field -> field.ref().toString().equals(amount))
                .flatMap(field -> field.annotations().stream())
                .map(AnnotationFacts::simpleName)
                .anyMatch(BoundsChecks::isConstraint);
    }

    /** Both operands are amounts, or one is what a loop has summed up so far. */
    private boolean isOfAmounts(Node.Arithmetic operation, Terms left, Terms right) {
        return (!left.amounts().isEmpty() || isSum(operation.left(), operation))
                && (!right.amounts().isEmpty() || isSum(operation.right(), operation));
    }

    private boolean isSum(Values operand, Node.Arithmetic operation) {
        return operand.size() > 1 && body.anyNode(operand, operation::equals);
    }

    /** An amount and a constant; one step up is counting, and one step down only matters where the result is kept. */
    private boolean changesByConstant(Node.Arithmetic operation, Terms left, boolean keeps) {
        long constant = constant(body, left.amounts().isEmpty() ? operation.left() : operation.right());
        return constant > 1
                || (constant == 1
                        && keeps
                        && operation.operator().equals("-")
                        && left.amounts().stream().noneMatch(this::isCountedUp));
    }

    /** What some method counts up by one is a counter, and counting it down again is bookkeeping. */
    private boolean isCountedUp(String amount) {
        return hierarchy.analysed(method.ref().owner()).stream()
                .flatMap(type -> type.methods().stream())
                .map(MethodFacts::body)
                .anyMatch(other -> countsUp(other, amount));
    }

    private boolean countsUp(Body other, String amount) {
        return other.all(Node.FieldWrite.class)
                .filter(write -> hierarchy
                        .declaration(write.field())
                        .filter(field -> field.ref().toString().equals(amount))
                        .isPresent())
                .flatMap(write -> other.nodes(write.value()))
                .anyMatch(node -> node instanceof Node.Arithmetic sum
                        && sum.operator().equals("+")
                        && constant(other, sum.right()) == 1);
    }

    /** Absolute value of an operand that is one constant, else 0. */
    private static long constant(Body around, Values operand) {
        return around.only(operand)
                .map(node -> node instanceof Node.Constant constant && constant.value() instanceof Number number
                        ? Math.abs(number.longValue())
                        : 0)
                .orElse(0L);
    }
}
