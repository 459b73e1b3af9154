package dev.custody.archunit.depot;

import java.util.List;

public record FoundEvent(List<String> places) {}
