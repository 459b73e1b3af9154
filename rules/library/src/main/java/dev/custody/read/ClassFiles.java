package dev.custody.read;

import dev.custody.facts.ClassFacts;
import dev.custody.read.origin.Symbols;
import dev.custody.work.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads class files in two parallel passes, headers first and then bodies, and keeps no bytecode. No class file ends the
 * run: what cannot be read becomes a {@link Diagnostic}.
 */
public final class ClassFiles {
    /** An estimate that spares the table of symbols from growing again and again. */
    private static final int SYMBOLS_A_CLASS = 32;

    private final Workers workers;
    private final DomainClasses domain;

    /** @param domain tells of an internal package name whether settings make it domain; empty when they do not say */
    public ClassFiles(Workers workers, Optional<Predicate<String>> domain) {
        this.workers = workers;
        this.domain = new DomainClasses(domain);
    }

    /**
     * Reads all class files given.
     *
     * @param files in any order; of two that hold a class of the same name the first one counts and the other is listed
     */
    public ReadClasses read(List<ClassFile> files) {
        List<ClassFile> sources = new ArrayList<>(files.size());
        List<Integer> numbers = new ArrayList<>(files.size());
        for (ClassFile file : files) {
            if (!HiddenPackages.isDescriptor(file)) {
                numbers.add(sources.size());
                sources.add(file);
            }
        }
        KeptBytes bytes = new KeptBytes(sources.size());
        List<Optional<Header>> headers = workers.map(numbers, number -> header(sources.get(number), number, bytes));
        Symbols symbols = new Symbols(SYMBOLS_A_CLASS * sources.size());
        ClassFactsReader reader = ClassFactsReader.withBodies(symbols, new KeptFlows(present(headers)), domain);
        List<Outcome> outcomes =
                workers.map(numbers, number -> facts(sources.get(number), number, bytes, headers, reader));
        List<ClassFacts> classes = new ArrayList<>(outcomes.size());
        Map<String, ClassFile> placeOf = new HashMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            ClassFile file = sources.get(i);
            ClassFacts facts = outcomes.get(i).facts();
            ClassFile first = facts == null ? null : placeOf.putIfAbsent(facts.name(), file);
            if (first != null) {
                diagnostics.add(shadowed(file, first));
                continue;
            }
            diagnostics.addAll(outcomes.get(i).diagnostics());
            if (facts != null) {
                classes.add(facts);
            }
        }
        Set<String> hidden = HiddenPackages.of(files, diagnostics::add);
        diagnostics.sort(null);
        classes.sort(Comparator.comparing(ClassFacts::name));
        return new ReadClasses(classes, hidden, diagnostics, sources.size());
    }

    private static Optional<Header> header(ClassFile file, int number, KeptBytes bytes) {
        try {
            return Optional.of(HeaderReader.read(bytes.first(file, number)));
        } catch (IOException | UnreadableClass e) {
            return Optional.empty(); // the second pass fails the same way and says so
        }
    }

    private record Outcome(@Nullable ClassFacts facts, List<Diagnostic> diagnostics) {}

    private static List<Header> present(List<Optional<Header>> headers) {
        List<Header> present = new ArrayList<>(headers.size());
        headers.forEach(header -> header.ifPresent(present::add));
        return present;
    }

    private static Outcome facts(
            ClassFile file, int number, KeptBytes bytes, List<Optional<Header>> headers, ClassFactsReader reader) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        try {
            boolean checked = bytes.isKept(number) && headers.get(number).isPresent();
            return new Outcome(reader.read(bytes.second(file, number), checked, diagnostics::add), diagnostics);
        } catch (IOException e) {
            return new Outcome(null, List.of(unread(file, "it cannot be read (" + e.getMessage() + ")")));
        } catch (UnreadableClass e) {
            return new Outcome(null, List.of(unread(file, Objects.requireNonNullElse(e.getMessage(), ""))));
        }
    }

    private static Diagnostic shadowed(ClassFile file, ClassFile first) {
        return new Diagnostic(
                Diagnostic.Severity.SHADOWED_CLASS, file.place(), "its class is read from " + first.place());
    }

    private static Diagnostic unread(ClassFile file, String reason) {
        return new Diagnostic(Diagnostic.Severity.UNREAD_CLASS, file.place(), reason);
    }
}
