package dev.custody.maven.report.layout;

/** A place in pixels from the upper left corner. */
public record Point(int x, int y) {}
