package dev.custody.program.singleton;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import java.util.Optional;

/**
 * A type of which a process has one object, or a fixed handful.
 *
 * @param root the static field that holds the object; empty when a container makes it, and for enums
 */
public record Singleton(ClassFacts type, Kind kind, Optional<FieldFacts> root) {
    /** What makes it the only one. */
    public enum Kind {
        /** A static field holds the only object that is made. */
        STATIC,
        ENUM,
        KOTLIN_OBJECT,
        /** A container makes and injects it. */
        INJECTED,
        /** A container makes it for all requests. */
        SERVLET
    }

    /** Whether a container wires it up, so that plain setters belong to its making. */
    public boolean isWired() {
        return kind == Kind.INJECTED || kind == Kind.SERVLET;
    }
}
