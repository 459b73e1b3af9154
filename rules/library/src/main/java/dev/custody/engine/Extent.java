package dev.custody.engine;

/**
 * What the rules of a run had before them, so that their silence means something.
 *
 * @param methods of the classes that findings may be about, those that a compiler made included
 * @param fields likewise
 * @param machines life cycles of their objects; 0 when no rule asked for any
 */
public record Extent(int methods, int fields, int machines) {
    /** Of a report that does not say. */
    static Extent unknown() {
        return new Extent(0, 0, 0);
    }
}
