package dev.custody.program.state;

import dev.custody.facts.MethodFacts;
import java.util.List;

/**
 * A switch over a state that does something for most constants and nothing for others.
 *
 * @param line of the switch
 * @param states the enum
 * @param handled how many constants something is done for
 * @param silent names of the constants that fall through, in declaration order; at least one
 * @param standing how sure it is that the enum is a business state
 */
public record SilentSwitch(
        MethodFacts method,
        int line,
        FiniteType states,
        int handled,
        List<String> silent,
        StateField.Standing standing) {
    public SilentSwitch {
        silent = List.copyOf(silent);
    }
}
