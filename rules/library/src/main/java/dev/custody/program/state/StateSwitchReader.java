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
        List<StateSwitch> found = new ArrayList<>();
        Body body = method.body();
        body.flow().ifPresent(flow -> {
            for (int block = 0; block < flow.blocks().size(); block++) {
                if (flow.blocks().get(block).exit() instanceof Flow.Switch choice) {
                    read(method, flow, block, choice).ifPresent(found::add);
                }
            }
        });
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
        Optional<Map<String, Integer>> table = body.only(read.array()).flatMap(array -> tables.table(body, array));
        Optional<Node.Call> ordinal = body.only(read.index())
                .filter(index ->
                        index instanceof Node.Call call && call.callee().name().equals("ordinal"))
                .map(Node.Call.class::cast);
        if (table.isEmpty() || ordinal.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> targets = new HashMap<>();
        table.get().forEach((constant, number) -> put(targets, constant, choice, number));
        return enumOf(ordinal.get().callee().owner())
                .map(states -> new StateSwitch(
                        block, ordinal.get().line(), ordinal.get().receiver(), states, targets, choice.fallback()));
    }

    private static void put(Map<String, Integer> targets, String constant, Flow.Switch choice, int key) {
        int position = choice.keys().indexOf(key);
        if (position >= 0) {
            targets.put(constant, choice.targets().get(position));
        }
    }

    private Optional<StateSwitch> byOrdinal(int block, Flow.Switch choice, Node.Call ordinal) {
        return enumOf(ordinal.callee().owner()).map(states -> {
            Map<String, Integer> targets = new HashMap<>();
            List<String> constants = states.constants();
            for (int i = 0; i < constants.size(); i++) {
                put(targets, constants.get(i), choice, i);
            }
            return new StateSwitch(block, ordinal.line(), ordinal.receiver(), states, targets, choice.fallback());
        });
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
        return hierarchy
                .analysed(name)
                .flatMap(type -> FiniteType.of(type)
                        .or(() -> type.superName()
                                .flatMap(hierarchy::analysed)
                                .filter(ClassFacts::isEnum)
                                .flatMap(FiniteType::of)));
    }
}
