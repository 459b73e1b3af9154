package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.Flow;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Switches over the name of a constant. javac tests hash code and text first, which gives a number, and switches over the
 * number then; ecj goes from the text straight to the case (JLS §14.11 leaves it to the compiler).
 */
final class NameSwitches {
    private NameSwitches() {}

    static Optional<StateSwitch> read(
            StateSwitchReader reader, MethodFacts method, Flow flow, int block, Flow.Switch choice) {
        Body body = method.body();
        Optional<Node> selector = body.only(choice.selector());
        return selector.isPresent()
                        && selector.get() instanceof Node.Call call
                        && call.callee().name().equals("hashCode")
                ? ofHash(reader, body, flow, block, choice, call.receiver())
                : Optional.empty();
    }

    private static Optional<StateSwitch> ofHash(
            StateSwitchReader reader, Body body, Flow flow, int block, Flow.Switch hashes, Values text) {
        Optional<Node.Call> name = body.only(text)
                .filter(node -> node instanceof Node.Call call && isName(call))
                .map(Node.Call.class::cast);
        Optional<FiniteType> states =
                name.flatMap(call -> reader.enumOf(call.callee().owner()));
        if (states.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> cases = new HashMap<>();
        Set<Integer> tests = new HashSet<>();
        for (int target : hashes.targets()) {
            collectCases(body, flow, target, text, cases, tests);
        }
        Optional<NumberSwitch> numbers = numberSwitch(flow, hashes.fallback());
        int line = name.orElseThrow().line();
        Values selector = name.orElseThrow().receiver();
        if (numbers.isEmpty()) {
            return Optional.of(new StateSwitch(block, line, selector, states.get(), cases, hashes.fallback()));
        }
        Map<String, Integer> targets = new HashMap<>();
        Flow.Switch byNumber = numbers.get().choice();
        cases.forEach((label, target) -> number(body, flow, target)
                .map(number -> byNumber.keys().indexOf(number))
                .filter(position -> position >= 0)
                .ifPresent(position -> targets.put(label, byNumber.targets().get(position))));
        return Optional.of(
                new StateSwitch(numbers.get().block(), line, selector, states.get(), targets, byNumber.fallback()));
    }

    private static boolean isName(Node.Call call) {
        String name = call.callee().name();
        return (name.equals("name") || name.equals("toString"))
                && call.callee().descriptor().equals("()Ljava/lang/String;");
    }

    /** The blocks that texts of one hash code lead to: a chain of tests, each of which may be the last. */
    private static void collectCases(
            Body body, Flow flow, int start, Values text, Map<String, Integer> cases, Set<Integer> seen) {
        if (!seen.add(start) || !(flow.blocks().get(start).exit() instanceof Flow.Branch branch)) {
            return;
        }
        Optional<String> label = body.only(branch.left())
                .filter(node -> node instanceof Node.Call call
                        && call.callee().name().equals("equals")
                        && call.receiver().equals(text))
                .flatMap(node -> text(body, ((Node.Call) node).arguments().get(0)));
        if (label.isPresent()) {
            boolean jumpsWhenUnequal = branch.test() == Flow.Test.EQUAL; // equals() is compared with zero
            cases.put(label.get(), jumpsWhenUnequal ? branch.whenFalse() : branch.whenTrue());
            collectCases(body, flow, jumpsWhenUnequal ? branch.whenTrue() : branch.whenFalse(), text, cases, seen);
        }
    }

    private static Optional<String> text(Body body, Values operand) {
        Optional<Node> only = body.only(operand);
        return only.isPresent()
                        && only.get() instanceof Node.Constant constant
                        && constant.value() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    private record NumberSwitch(int block, Flow.Switch choice) {}

    /** javac's second switch stands where unknown hash codes lead. */
    private static Optional<NumberSwitch> numberSwitch(Flow flow, int start) {
        int at = start;
        for (int step = 0; step < 2; step++) {
            Flow.Exit exit = flow.blocks().get(at).exit();
            if (exit instanceof Flow.Switch choice) {
                return Optional.of(new NumberSwitch(at, choice));
            }
            if (!(exit instanceof Flow.Goto next)) {
                return Optional.empty();
            }
            at = next.target();
        }
        return Optional.empty();
    }

    /** The number that the block behind a test of the text gives. */
    private static Optional<Integer> number(Body body, Flow flow, int block) {
        List<Integer> numbers = flow.blocks().get(block).nodes().stream()
                .mapToObj(body::node)
                .filter(node -> node instanceof Node.Constant constant && constant.value() instanceof Integer)
                .map(node -> (Integer) ((Node.Constant) node).value())
                .toList();
        return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
    }
}
