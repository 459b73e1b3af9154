package dev.custody.maven.report.layout;

/** A rectangle in pixels, by its upper left corner. */
public record Box(int x, int y, int width, int height) {
    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    public int middle() {
        return x + width / 2;
    }

    /** Whether the two share a point inside of both. */
    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}
