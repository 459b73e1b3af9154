package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.Flow;
import dev.custody.facts.MethodFacts;
import dev.custody.program.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which switches over a state do nothing for some of its constants, without saying so? Where the class file cannot tell a gap
 * from an empty case, where the default does anything at all, and where something around the switch may have dealt with
 * the constant, the answer is none.
 */
final class SilentSwitches {
    /** Fewer handled constants, or no more than are passed over, are a choice of some and no step through all. */
    private static final int LEAST_HANDLED = 3;

    /** Constants that stand for no state. */
    private static final Set<String> NO_STATES =
            Set.of("UNKNOWN", "UNRECOGNIZED", "UNDEFINED", "UNSPECIFIED", "NONE", "NULL", "INVALID");

    private final Program program;
    private final StateFields names;
    private final Function<ClassFacts, List<StateField>> stateFields;
    private final StateSwitchReader switches;
    private final RuledOut ruledOut;

    SilentSwitches(Program program, StateFields names, Function<ClassFacts, List<StateField>> stateFields) {
        this.program = program;
        this.names = names;
        this.stateFields = stateFields;
        this.switches = new StateSwitchReader(program.hierarchy());
        this.ruledOut = new RuledOut(program.calls(), switches);
    }

    /**
     * What was found.
     *
     * @param judged how many switches over states there are
     * @param silent by reported type, method and block
     */
    record Found(int judged, List<SilentSwitch> silent) {
        Found {
            silent = List.copyOf(silent);
        }
    }

    Found find() {
        Map<String, StateField.Standing> standings = standings();
        List<SilentSwitch> silent = new ArrayList<>();
        int judged = 0;
        if (!standings.isEmpty()) {
            for (ClassFacts type : program.reported()) {
                if (!CompilerMade.isMade(type) && !program.roles().isTestDouble(type)) {
                    judged += judge(type, standings, silent);
                }
            }
        }
        return new Found(judged, silent);
    }

    /** The surest standing of each enum that some state field holds. */
    private Map<String, StateField.Standing> standings() {
        Map<String, StateField.Standing> found = new HashMap<>();
        for (ClassFacts type : program.classes()) {
            for (StateField state : stateFields.apply(type)) {
                StateField.Standing own = standing(type, state);
                StateField.Standing known = found.getOrDefault(state.states().name(), own);
                found.put(state.states().name(), own.compareTo(known) < 0 ? own : known);
            }
        }
        return found;
    }

    private StateField.Standing standing(ClassFacts type, StateField state) {
        Optional<StateField.Standing> byType = names.standingOf(type, state.states());
        return byType.equals(Optional.of(StateField.Standing.DECLARED))
                ? StateField.Standing.DECLARED
                : state.standing();
    }

    /**
     * @param silent where those are added that pass over states
     * @return how many switches over states the type has
     */
    private int judge(ClassFacts type, Map<String, StateField.Standing> standings, List<SilentSwitch> silent) {
        int judged = 0;
        for (MethodFacts method : type.methods()) {
            boolean written = !CompilerMade.isMade(method) || CompilerMade.isLambdaBody(method);
            if (written && method.body().flow().isPresent()) {
                for (StateSwitch choice : switches.in(method)) {
                    StateField.Standing standing = standings.get(choice.states().name());
                    if (standing != null) {
                        judged++;
                        judge(method, choice, standing).ifPresent(silent::add);
                    }
                }
            }
        }
        return judged;
    }

    private Optional<SilentSwitch> judge(MethodFacts method, StateSwitch choice, StateField.Standing standing) {
        List<String> handled = choice.handled();
        List<String> missing = choice.missing();
        if (handled.size() < LEAST_HANDLED || NO_STATES.containsAll(missing)) {
            return Optional.empty();
        }
        Flow flow = method.body().flow().orElseThrow();
        SwitchPaths paths = new SwitchPaths(method.body(), flow, choice);
        if (!paths.passesOver() || paths.acting() < LEAST_HANDLED) {
            return Optional.empty();
        }
        Optional<Set<String>> elsewhere = ruledOut.around(method, choice);
        List<String> silent = elsewhere.stream()
                .flatMap(dealtWith -> missing.stream().filter(constant -> !dealtWith.contains(constant)))
                .toList();
        boolean selects = silent.size() >= handled.size();
        return selects || silent.isEmpty() || NO_STATES.containsAll(silent)
                ? Optional.empty()
                : Optional.of(
                        new SilentSwitch(method, choice.line(), choice.states(), handled.size(), silent, standing));
    }
}
