package dev.custody.engine;

/** What a run found, and how long it took. */
public record TimedReport(Report report, Times times) {}
