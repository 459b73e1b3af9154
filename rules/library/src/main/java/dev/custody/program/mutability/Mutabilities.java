package dev.custody.program.mutability;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.Names;
import dev.custody.program.Hierarchy;
import dev.custody.program.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How deep do types and fields stay as they were made? Judged by what the analysed code does to their fields and to what
 * these hold; of library types by a table. May-analysis over all analysed classes: a change that anybody makes counts for
 * every object of the type. Where a value's type is not known, so is the verdict.
 */
public final class Mutabilities {
    private static final String OBJECT = "java/lang/Object";

    private final Hierarchy hierarchy;
    private final KnownTypes known;
    private final Program program;
    private final Set<FieldRef> letOut;
    private final Map<Object, Verdict> verdicts = new HashMap<>();

    private Mutabilities(Program program) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.known = new KnownTypes(hierarchy, program.settings().immutable());
        this.letOut = program.fieldsLetOut();
    }

    /** Made from what the type or field reaches when somebody asks for it, and kept. */
    private synchronized Verdict verdict(Object key) {
        Verdict verdict = verdicts.get(key);
        if (verdict == null) {
            verdict = solve(key);
            verdicts.put(key, verdict);
        }
        return verdict;
    }

    private Verdict solve(Object key) {
        Graph graph = new Graph();
        graph.node(key);
        FieldValue values = new FieldValue(program, known, letOut, graph);
        for (int node = 0; node < graph.size(); node++) {
            expand(graph, node, values);
        }
        graph.solve();
        return graph.verdict(0);
    }

    private void expand(Graph graph, int node, FieldValue values) {
        Object key = graph.key(node);
        if (key instanceof Graph.Exactly exactly) {
            Optional<ClassFacts> type = hierarchy.analysed(exactly.type());
            if (type.isPresent()) {
                addExactly(type.get(), node, graph);
            }
        } else if (key instanceof Graph.AnyOf any) {
            Optional<ClassFacts> type = hierarchy.analysed(any.type());
            if (type.isPresent()) {
                addAny(type.get(), node, graph);
            }
        } else if (key instanceof FieldRef ref) {
            Optional<FieldFacts> field = hierarchy.declaration(ref);
            if (field.isPresent()) {
                values.add(hierarchy.analysed(field.get().ref().owner()).orElseThrow(), field.get());
            }
        }
    }

    /** The verdicts of a program. */
    public static Mutabilities of(Program program) {
        return program.analysis(Mutabilities.class, Mutabilities::new);
    }

    private void addAny(ClassFacts type, int any, Graph graph) {
        if (!type.isInterface()) {
            graph.edge(any, graph.node(new Graph.Exactly(type.name())));
        }
        for (String below : hierarchy.directSubtypes(type.name())) {
            graph.edge(any, graph.node(new Graph.AnyOf(below)));
        }
        boolean open = type.isInterface() || type.modifiers().isAbstract();
        if (open && hierarchy.directSubtypes(type.name()).isEmpty()) {
            graph.is(any, Mutability.UNKNOWN);
        }
    }

    private void addExactly(ClassFacts type, int exactly, Graph graph) {
        for (FieldFacts field : type.fields()) {
            if (!field.modifiers().isStatic()) {
                graph.edge(exactly, graph.field(field.ref()));
            }
        }
        String above = type.superName().orElse(OBJECT);
        if (above.equals(OBJECT) || type.isInterface()) {
            return;
        }
        if (hierarchy.isAnalysed(above)) {
            graph.edge(exactly, graph.node(new Graph.Exactly(above)));
        } else {
            graph.is(exactly, known.of(above));
        }
    }

    /** Of the objects of a type, those of its subtypes left out. */
    public Verdict ofType(String internalName) {
        return hierarchy.isAnalysed(internalName)
                ? verdict(new Graph.Exactly(internalName))
                : new Verdict(known.of(internalName), List.of());
    }

    /** Of anything that a variable of the type may hold. */
    public Verdict ofAny(String descriptor) {
        if (Names.isPrimitive(descriptor)) {
            return Verdict.IMMUTABLE;
        }
        String type = Names.classOf(descriptor).orElse("");
        if (hierarchy.isAnalysed(type)) {
            return verdict(new Graph.AnyOf(type));
        }
        return new Verdict(Names.isArray(descriptor) ? Mutability.MUTABLE : known.of(type), List.of());
    }

    /** Of an analysed field and its value. */
    public Verdict ofField(FieldFacts field) {
        return verdict(field.ref());
    }

    /** Whether objects of a library type guard their changes themselves. */
    public boolean guardsItself(String internalName) {
        return !hierarchy.isAnalysed(internalName) && known.of(internalName) == Mutability.THREAD_SAFE;
    }
}
