package dev.custody.finding;

/** A finding that is waived, and by what. */
public record Waived(Finding finding, Waiver waiver) {}
