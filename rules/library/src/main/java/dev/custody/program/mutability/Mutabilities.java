package dev.custody.program.mutability;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.Names;
import dev.custody.program.Hierarchy;
import dev.custody.program.Program;
import java.util.List;
import java.util.Optional;

/**
 * How deep do types and fields stay as they were made? Judged by what the analysed code does to their fields and to what
 * these hold; of library types by a table. May-analysis over all analysed classes: a change that anybody makes counts for
 * every object of the type. Where a value's type is not known, so is the verdict.
 */
public final class Mutabilities {
    private final Hierarchy hierarchy;
    private final KnownTypes known;
    private final Program program;
    private Optional<Graph> solved = Optional.empty();

    private Mutabilities(Program program) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.known = new KnownTypes(hierarchy);
    }

    /** Made when somebody asks for the first verdict on an analysed type or field. */
    private synchronized Graph graph() {
        if (solved.isEmpty()) {
            solved = Optional.of(solve());
        }
        return solved.get();
    }

    private Graph solve() {
        Graph graph = new Graph();
        FieldValue values = new FieldValue(program, known, graph);
        for (ClassFacts type : program.classes()) {
            addType(type, graph);
            for (FieldFacts field : type.fields()) {
                values.add(type, field);
                if (!field.modifiers().isStatic()) {
                    graph.edge(graph.node(new Graph.Exactly(type.name())), graph.field(field.ref()));
                }
            }
        }
        graph.solve();
        return graph;
    }

    /** The verdicts of a program. */
    public static Mutabilities of(Program program) {
        return program.analysis(Mutabilities.class, Mutabilities::new);
    }

    private void addType(ClassFacts type, Graph graph) {
        int exactly = graph.node(new Graph.Exactly(type.name()));
        int any = graph.node(new Graph.AnyOf(type.name()));
        if (!type.isInterface()) {
            graph.edge(any, exactly);
        }
        for (String below : hierarchy.directSubtypes(type.name())) {
            graph.edge(any, graph.node(new Graph.AnyOf(below)));
        }
        boolean open = type.isInterface() || type.modifiers().isAbstract();
        if (open && hierarchy.directSubtypes(type.name()).isEmpty()) {
            graph.is(any, Mutability.UNKNOWN);
        }
        type.superName()
                .filter(above -> !above.equals("java/lang/Object") && !type.isInterface())
                .ifPresent(above -> {
                    if (hierarchy.isAnalysed(above)) {
                        graph.edge(exactly, graph.node(new Graph.Exactly(above)));
                    } else {
                        graph.is(exactly, known.of(above));
                    }
                });
    }

    /** Of the objects of a type, those of its subtypes left out. */
    public Verdict ofType(String internalName) {
        return graph().verdict(new Graph.Exactly(internalName))
                .orElseGet(() -> new Verdict(known.of(internalName), List.of()));
    }

    /** Of anything that a variable of the type may hold. */
    public Verdict ofAny(String descriptor) {
        if (Names.isPrimitive(descriptor)) {
            return Verdict.IMMUTABLE;
        }
        String type = Names.classOf(descriptor).orElse("");
        return graph().verdict(new Graph.AnyOf(type))
                .orElseGet(
                        () -> new Verdict(Names.isArray(descriptor) ? Mutability.MUTABLE : known.of(type), List.of()));
    }

    /** Of an analysed field and its value. */
    public Verdict ofField(FieldFacts field) {
        return graph().verdict(field.ref()).orElse(Verdict.IMMUTABLE);
    }

    /** Whether objects of a library type guard their changes themselves. */
    public boolean guardsItself(String internalName) {
        return !hierarchy.isAnalysed(internalName) && known.of(internalName) == Mutability.THREAD_SAFE;
    }
}
