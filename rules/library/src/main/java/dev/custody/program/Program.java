package dev.custody.program;

import dev.custody.facts.ClassFacts;
import dev.custody.read.LibraryTypes;
import dev.custody.read.ReadClasses;
import dev.custody.settings.Settings;
import dev.custody.work.Workers;
import java.util.List;
import java.util.function.Predicate;

/** All analysed classes, linked. */
public final class Program {
    private final List<ClassFacts> classes;

    private Program(List<ClassFacts> classes) {
        this.classes = List.copyOf(classes);
    }

    public static Program link(
            ReadClasses read, LibraryTypes libraries, Settings settings, Predicate<String> reported, Workers workers) {
        return new Program(read.classes());
    }

    /** All analysed classes, sorted by name. */
    public List<ClassFacts> classes() {
        return classes;
    }
}
