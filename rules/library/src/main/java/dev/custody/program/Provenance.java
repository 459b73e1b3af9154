package dev.custody.program;

/** Where the data in a field comes from; a field may have several. */
public enum Provenance {
    /** The class made it, or copied it, and nobody else had it. */
    MADE,
    /** It never changes, or the field shows nothing but an unmodifiable view. */
    FROZEN,
    /** A caller handed it over and may still have it. */
    GIVEN,
    /** Nobody can tell. */
    UNKNOWN
}
