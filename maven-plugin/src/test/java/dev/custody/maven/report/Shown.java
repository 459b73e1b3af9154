package dev.custody.maven.report;

import dev.custody.facts.Place;
import dev.custody.review.BoundaryType;
import dev.custody.review.Passage;
import dev.custody.review.Passage.Direction;
import dev.custody.review.Passage.Verdict;
import dev.custody.review.Protection;
import dev.custody.review.StateChange;
import dev.custody.review.StateField;
import dev.custody.review.StateOwner;
import java.util.List;
import java.util.Optional;

/** Shared state and boundaries with names of one's choice. */
final class Shown {
    private Shown() {}

    static Place place(String type, String member) {
        return new Place(type, member, Optional.empty(), 0);
    }

    /** An owner with one field that changes and one that does not, and an owner with nothing. */
    static List<StateOwner> owners(String type, String name) {
        StateField changing = new StateField(
                place(type, name),
                true,
                name,
                "mutable",
                name + " → " + name,
                Protection.PARTLY_LOCKED,
                List.of(
                        new StateChange(place(type, name), true, false),
                        new StateChange(place(name, name), false, true)));
        StateField resting =
                new StateField(place(type, name), false, name, "immutable", "", Protection.UNCHANGED, List.of());
        return List.of(
                new StateOwner(type, StateOwner.Kind.SERVLET, place(type, ""), List.of(changing, resting)),
                new StateOwner(type + "2", StateOwner.Kind.ENUM, place(type + "2", ""), List.of(resting)));
    }

    /** A type with one passage in and one out. */
    static List<BoundaryType> boundaries(String type, String name) {
        return List.of(new BoundaryType(
                type,
                place(type, ""),
                List.of(
                        new Passage(place(type, name), Direction.IN, name, name, Verdict.UNKNOWN, name),
                        new Passage(place(type, name), Direction.OUT, Passage.RESULT, name, Verdict.LEAKED, name))));
    }
}
