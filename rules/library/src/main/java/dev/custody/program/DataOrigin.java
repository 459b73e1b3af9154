package dev.custody.program;

import dev.custody.facts.MethodFacts;
import java.util.Optional;

/**
 * A step on the way of data into a field that owns it.
 *
 * @param line of the assignment or of the call that passes the data on
 * @param made descriptor of what is made here, empty where the data comes from the step before
 * @param copied whether it is made as a copy of what a caller passed
 * @param passedTo the method that the data is handed to; empty where the field is assigned
 */
public record DataOrigin(MethodFacts method, int line, String made, boolean copied, Optional<MethodFacts> passedTo) {}
