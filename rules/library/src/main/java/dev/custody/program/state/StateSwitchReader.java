package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.Flow;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the switches over enums in a method, in every form that compilers make of them: by javac's and Kotlin's tables, ecj's
 * table method, plain ordinals, the bootstraps of pattern switches (JEP 441), and strings of {@code name()}.
 */
final class StateSwitchReader {
    private final Hierarchy hierarchy;
    private final SwitchTables tables;

    StateSwitchReader(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
        this.tables = new SwitchTables(hierarchy);
    }

    /** In the order of the blocks; empty for a method without a kept flow. */
    List<StateSwitch> in(MethodFacts method) {
        List<StateSwitch> found = new ArrayList<>(0);
        if (method.body().flow().isPresent()) {
            Flow flow = method.body().flow().get();
            for (int block = 0; block < flow.blocks().size(); block++) {
                if (flow.blocks().get(block).exit() instanceof Flow.Switch choice) {
                    Optional<StateSwitch> state = read(method, flow, block, choice);
                    if (state.isPresent()) {
                        found.add(state.get());
                    }
                }
            }
        }
        return found;
    }

    private Optional<StateSwitch> read(MethodFacts method, Flow flow, int block, Flow.Switch choice) {
        Body body = method.body();
        Optional<Node> selector = body.only(choice.selector());
        if (selector.isEmpty()) {
            return NameSwitches.read(this, method, flow, block, choice);
        }
        Node node = selector.get();
        if (node instanceof Node.ArrayRead read) {
            return byTable(body, block, choice, read);
        }
        if (node instanceof Node.DynamicCall call && PatternSwitches.isPatternSwitch(call)) {
            return byBootstrap(method, block, choice, call);
        }
        if (node instanceof Node.Call call && call.callee().name().equals("ordinal")) {
            return byOrdinal(block, choice, call);
        }
        return NameSwitches.read(this, method, flow, block, choice);
    }

    private Optional<StateSwitch> byTable(Body body, int block, Flow.Switch choice, Node.ArrayRead read) {
        Optional<Node> array = body.only(read.array());
        Optional<Map<String, Integer>> table = array.isPresent() ? tables.table(body, array.get()) : Optional.empty();
        Optional<Node.Call> ordinal = SwitchTables.ordinal(body, read.index());
        if (table.isEmpty() || ordinal.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> targets = new HashMap<>();
        for (Map.Entry<String, Integer> number : table.get().entrySet()) {
            put(targets, number.getKey(), choice, number.getValue());
        }
        return found(block, ordinal.get(), choice, targets);
    }

    private Optional<StateSwitch> found(
            int block, Node.Call ordinal, Flow.Switch choice, Map<String, Integer> targets) {
        Optional<FiniteType> states = enumOf(ordinal.callee().owner());
        return states.isPresent()
                ? Optional.of(new StateSwitch(
                        block, ordinal.line(), ordinal.receiver(), states.get(), targets, choice.fallback()))
                : Optional.empty();
    }

    private static void put(Map<String, Integer> targets, String constant, Flow.Switch choice, int key) {
        int position = choice.keys().indexOf(key);
        if (position >= 0) {
            targets.put(constant, choice.targets().get(position));
        }
    }

    private Optional<StateSwitch> byOrdinal(int block, Flow.Switch choice, Node.Call ordinal) {
        Optional<FiniteType> states = enumOf(ordinal.callee().owner());
        Map<String, Integer> targets = new HashMap<>();
        List<String> constants = states.isPresent() ? states.get().constants() : List.of();
        for (int i = 0; i < constants.size(); i++) {
            put(targets, constants.get(i), choice, i);
        }
        return found(block, ordinal, choice, targets);
    }

    /** A label that is no constant, such as a type pattern, takes whatever is left, so there is nothing to say. */
    private Optional<StateSwitch> byBootstrap(
            MethodFacts method, int block, Flow.Switch choice, Node.DynamicCall call) {
        Map<String, Integer> targets = new HashMap<>();
        for (int i = 0; i < call.labels().size(); i++) {
            Object label = call.labels().get(i);
            if (label instanceof String name) {
                put(targets, name, choice, i);
            } else if (label instanceof Node.EnumLabel named) {
                put(targets, named.constant(), choice, i);
            } else {
                return Optional.empty();
            }
        }
        Values selector = call.arguments().get(0);
        return method.body()
                .only(selector)
                .flatMap(node -> typeOf(method, node))
                .flatMap(this::enumOf)
                .map(states -> new StateSwitch(block, call.line(), selector, states, targets, choice.fallback()));
    }

    private static Optional<String> typeOf(MethodFacts method, Node node) {
        if (node instanceof Node.FieldRead read) {
            return Names.classOf(read.field().descriptor());
        }
        if (node instanceof Node.Call call) {
            return call.callee().name().equals("requireNonNull")
                            && call.arguments().size() == 1
                    ? method.body().only(call.arguments().get(0)).flatMap(passed -> typeOf(method, passed))
                    : Names.classOf(call.callee().returnDescriptor());
        }
        if (node instanceof Node.Parameter parameter) {
            return Names.classOf(
                    Names.parameterDescriptors(method.ref().descriptor()).get(parameter.index()));
        }
        return node instanceof Node.This ? Optional.of(method.ref().owner()) : Optional.empty();
    }

    /** The enum of a name; the body of a constant stands for the enum above it. */
    Optional<FiniteType> enumOf(String name) {
        Optional<ClassFacts> type = hierarchy.analysed(name);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        Optional<FiniteType> own = FiniteType.of(type.get());
        if (own.isPresent()) {
            return own;
        }
        Optional<String> above = type.get().superName();
        Optional<ClassFacts> enumAbove = above.isPresent() ? hierarchy.analysed(above.get()) : Optional.empty();
        return enumAbove.isPresent() ? FiniteType.of(enumAbove.get()) : Optional.empty();
    }
}
