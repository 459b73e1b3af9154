package dev.custody.program.state;

import dev.custody.facts.MethodFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A write of the state, as a method that outside code calls reaches it.
 *
 * @param entry the called method
 * @param site the method that has the write: the called one or a helper of it
 * @param line in the entry method, of the write or of the call that leads to it
 * @param siteLine of the write
 * @param written what is written by the state the object was in, both as sets of constants; a state without an entry does
 *     not reach the write. Empty when the written value is not known
 * @param guard whether the state decides about it
 * @param origin where the written value comes from
 * @param inHandler whether only an exception leads to the write
 * @param changes from which state to which, in order of the states; self edges included
 */
public record Transition(
        MethodFacts entry,
        MethodFacts site,
        int line,
        int siteLine,
        Map<Long, Long> written,
        Guard guard,
        Origin origin,
        boolean inHandler,
        List<Change> changes) {
    /** Whether the current state decides about a write. */
    public enum Guard {
        /** In some states it does not happen, or it writes something else. */
        GUARDED,
        /** Something asks for the state before it, in a way that was not worked out. */
        OPAQUE,
        /** It happens in every state alike. */
        NONE
    }

    /** Where the written value comes from. */
    public enum Origin {
        /** A constant, or several by path. */
        CONSTANT,
        /** What the caller of the entry method passed. */
        ARGUMENT,
        /** Null. */
        NULL,
        /** Anything else. */
        COMPUTED
    }

    public Transition {
        written = Map.copyOf(new TreeMap<>(written));
        changes = List.copyOf(changes);
    }

    /** Whether the entry method itself has the write, rather than a helper of it. */
    public boolean isInEntry() {
        return site.ref().equals(entry.ref());
    }

    /** The one constant set that is written whatever the state was; empty when it differs or is not known. */
    public Optional<Long> alwaysWritten() {
        Set<Long> values = new HashSet<>(written.values());
        return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
    }
}
