package dev.custody.finding;

import dev.custody.facts.Place;

/**
 * A further place that explains a finding: a step of a path, or another symptom of the same cause.
 *
 * @param label what happens there, without a full stop
 */
public record Step(Place place, String label) {}
