package dev.custody.program.transfer;

import dev.custody.facts.Body;
import dev.custody.facts.Flow;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which branches of a method ask the same, and what a way through it already knows of the answer: a flag that it has set, a
 * variable that it has cleared, a condition that it has met before.
 */
final class Questions {
    private final Body body;

    /** Nodes among which a branch looks for a flag or for null; the last one made on the way is the answer. */
    private final List<BitSet> choices = new ArrayList<>();

    private final Map<List<Object>, Integer> numbers = new HashMap<>();
    private final BitSet askedTwice = new BitSet();
    private final Map<Integer, List<Integer>> askedOf = new HashMap<>();

    Questions(Body body, Flow flow) {
        this.body = body;
        for (Flow.Block block : flow.blocks()) {
            if (block.exit() instanceof Flow.Branch branch) {
                add(branch);
            }
        }
    }

    private void add(Flow.Branch branch) {
        if (branch.right().isEmpty() && branch.left().size() > 1) {
            BitSet nodes = new BitSet();
            branch.left().stream().forEach(nodes::set);
            choices.add(nodes);
        }
        List<Object> key = key(branch);
        Integer known = numbers.putIfAbsent(key, numbers.size());
        if (known != null) {
            askedTwice.set(known);
        }
        int number = known == null ? numbers.size() - 1 : known;
        branch.left().stream().forEach(node -> note(node, number));
        branch.right().stream().forEach(node -> note(node, number));
    }

    private void note(int node, int question) {
        askedOf.computeIfAbsent(node, first -> new ArrayList<>(1)).add(question);
    }

    /** Opposite tests ask the same. */
    private static List<Object> key(Flow.Branch branch) {
        return List.of(positive(branch.test()), branch.left(), branch.right());
    }

    private static Flow.Test positive(Flow.Test test) {
        return switch (test) {
            case EQUAL, NOT_EQUAL -> Flow.Test.EQUAL;
            case LESS, GREATER_OR_EQUAL -> Flow.Test.LESS;
            case GREATER, LESS_OR_EQUAL -> Flow.Test.GREATER;
            case SAME, NOT_SAME -> Flow.Test.SAME;
            case NULL, NOT_NULL -> Flow.Test.NULL;
        };
    }

    /** A node is made anew on the way: what was asked of it is open again. */
    void made(int node, Way way) {
        for (int question : askedOf.getOrDefault(node, List.of())) {
            way.answers().remove(question);
        }
        for (BitSet choice : choices) {
            if (choice.get(node)) {
                way.latest().andNot(choice);
                way.latest().set(node);
            }
        }
    }

    /** Whether the branch is taken, as far as the way knows. */
    Optional<Boolean> answer(Flow.Branch branch, Way way) {
        Optional<Boolean> same = Optional.ofNullable(way.answers().get(numbers.get(key(branch))));
        boolean negative = positive(branch.test()) != branch.test();
        return same.isPresent() ? same.map(positive -> positive != negative) : fromConstant(branch, way);
    }

    /** Notes an answer where another branch asks the same of something that is known. */
    void answered(Flow.Branch branch, boolean taken, Way way) {
        Integer number = numbers.get(key(branch));
        boolean unknown = branch.left().contains(Body.UNKNOWN) || branch.right().contains(Body.UNKNOWN);
        if (number != null && askedTwice.get(number) && !unknown) {
            way.answers().put(number, taken == (positive(branch.test()) == branch.test()));
        }
    }

    private Optional<Boolean> fromConstant(Flow.Branch branch, Way way) {
        if (!branch.right().isEmpty()) {
            return Optional.empty();
        }
        return current(branch.left(), way)
                .filter(Node.Constant.class::isInstance)
                .map(node -> ((Node.Constant) node).value())
                .flatMap(constant -> holds(branch.test(), constant));
    }

    private Optional<Node> current(Values operand, Way way) {
        if (operand.size() == 1) {
            return body.only(operand);
        }
        int last = -1;
        for (int i = 0; i < operand.size(); i++) {
            if (way.latest().get(operand.get(i))) {
                if (last >= 0) {
                    return Optional.empty();
                }
                last = operand.get(i);
            }
        }
        return last < 0 ? Optional.empty() : Optional.of(body.node(last));
    }

    private static Optional<Boolean> holds(Flow.Test test, Object constant) {
        if (constant == Node.Null.NULL) {
            return switch (test) {
                case NULL -> Optional.of(true);
                case NOT_NULL -> Optional.of(false);
                default -> Optional.empty();
            };
        }
        if (!(constant instanceof Integer value)) {
            return Optional.empty();
        }
        return switch (test) {
            case EQUAL -> Optional.of(value == 0);
            case NOT_EQUAL -> Optional.of(value != 0);
            case LESS -> Optional.of(value < 0);
            case LESS_OR_EQUAL -> Optional.of(value <= 0);
            case GREATER -> Optional.of(value > 0);
            case GREATER_OR_EQUAL -> Optional.of(value >= 0);
            default -> Optional.empty();
        };
    }
}
