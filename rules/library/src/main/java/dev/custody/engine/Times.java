package dev.custody.engine;

import java.time.Duration;
import java.util.Map;

/**
 * Where the time of a run went. Equal runs take other times, so that none of this gets into a {@link Report}.
 *
 * @param whole the run from its start to its end, by the clock
 * @param reading until the classes were read and linked, by the clock
 * @param shared processor time of analyses that several rules ask, whichever asked first
 * @param rules processor time of each rule's own work, by its id; what it alone asks first counts as its own
 */
public record Times(Duration whole, Duration reading, Duration shared, Map<String, Duration> rules) {
    public Times {
        rules = Map.copyOf(rules);
    }
}
