package dev.custody.maven.report;

import dev.custody.finding.Finding;
import dev.custody.machine.Edge;
import dev.custody.machine.Machine;
import dev.custody.review.Architecture;
import dev.custody.review.BoundaryType;
import dev.custody.review.FindingsOn;
import dev.custody.review.Passage;
import dev.custody.review.StateField;
import dev.custody.review.StateOwner;
import java.util.List;

/** State machines, shared state and boundaries in Custody's own JSON. */
final class JsonArchitecture {
    private final JsonPlaces places;
    private final FindingsOn findings;

    JsonArchitecture(JsonPlaces places, FindingsOn findings) {
        this.places = places;
        this.findings = findings;
    }

    void write(Architecture architecture, JsonWriter review) {
        review.array(
                        "machines",
                        list -> architecture.machines().forEach(machine -> list.object(one -> write(machine, one))))
                .array(
                        "sharedState",
                        list -> architecture.owners().forEach(owner -> list.object(one -> write(owner, one))))
                .array(
                        "boundaries",
                        list -> architecture.boundaries().forEach(type -> list.object(one -> write(type, one))));
    }

    // --- state machines

    private void write(Machine machine, JsonWriter entry) {
        entry.member("type", machine.type());
        if (!machine.field().isEmpty()) {
            entry.member("field", machine.field());
        }
        entry.member("stateType", machine.stateType());
        places.write("place", machine.place(), entry);
        strings("states", machine.states(), entry);
        strings("initial", machine.initial(), entry);
        entry.member("restored", machine.restored())
                .array("edges", list -> machine.edges().forEach(edge -> list.object(one -> write(edge, one))));
    }

    private void write(Edge edge, JsonWriter entry) {
        entry.member("from", edge.from())
                .member("to", edge.to())
                .member("sure", !edge.opaque())
                .array("ways", list -> edge.ways().forEach(way -> list.object(one -> places.write("place", way, one))));
    }

    private static void strings(String name, List<String> values, JsonWriter entry) {
        entry.array(name, list -> values.forEach(list::element));
    }

    // --- shared state

    private void write(StateOwner owner, JsonWriter entry) {
        entry.member("type", owner.type()).member("kind", owner.kind().label());
        places.write("place", owner.place(), entry);
        entry.array("fields", list -> owner.fields().forEach(field -> list.object(one -> write(field, one))));
        fingerprints(findings.about(owner), entry);
    }

    private void write(StateField field, JsonWriter entry) {
        entry.member("name", field.name()).member("static", field.isStatic()).member("type", field.type());
        places.write("place", field.place(), entry);
        entry.member("mutability", field.mutability());
        if (!field.reason().isEmpty()) {
            entry.member("reason", field.reason());
        }
        entry.member("protection", field.protection().label())
                .array(
                        "changes",
                        list -> field.changes()
                                .forEach(change -> list.object(one -> {
                                    places.write("place", change.place(), one);
                                    one.member("assigns", change.assigns()).member("locked", change.locked());
                                })));
        fingerprints(findings.about(field), entry);
    }

    // --- boundaries

    private void write(BoundaryType type, JsonWriter entry) {
        entry.member("type", type.type());
        places.write("place", type.place(), entry);
        entry.array("passages", list -> type.passages().forEach(passage -> list.object(one -> write(passage, one))));
    }

    private void write(Passage passage, JsonWriter entry) {
        places.write("place", passage.place(), entry);
        entry.member("direction", passage.direction().label())
                .member("name", passage.name())
                .member("type", passage.type())
                .member("verdict", passage.verdict().label());
        if (!passage.reason().isEmpty()) {
            entry.member("reason", passage.reason());
        }
        fingerprints(findings.about(passage), entry);
    }

    private static void fingerprints(List<Finding> found, JsonWriter entry) {
        strings(
                "findings",
                found.stream().map(finding -> finding.fingerprint().hash()).toList(),
                entry);
    }
}
