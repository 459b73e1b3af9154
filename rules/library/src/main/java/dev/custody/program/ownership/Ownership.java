package dev.custody.program.ownership;

import dev.custody.facts.ClassFacts;
import dev.custody.program.Program;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Data that crosses the boundary of reported types, and whose it is afterwards. Safe for use from several threads. */
public final class Ownership {
    private final Program program;
    private final Captures captures;
    private final Map<String, List<Capture>> known = new ConcurrentHashMap<>();

    private Ownership(Program program) {
        this.program = program;
        GivenData data = new GivenData(program.hierarchy(), program.dataTypes());
        Entrances entrances = new Entrances(program, data);
        Handovers handovers = new Handovers(program, data);
        this.captures = new Captures(program, data, entrances, handovers);
    }

    /** The answers about a program. */
    public static Ownership of(Program program) {
        return program.analysis(Ownership.class, Ownership::new);
    }

    /** Callers' data that reported types keep although their code shows that this was not meant. */
    public Stream<Capture> captured() {
        return all().filter(capture -> capture.sign().isPresent());
    }

    private Stream<Capture> all() {
        return program.reportedClasses().flatMap(type -> in(type).stream());
    }

    private List<Capture> in(ClassFacts type) {
        List<Capture> found = known.get(type.name());
        if (found == null) {
            found = captures.in(type);
            known.put(type.name(), found);
        }
        return found;
    }
}
