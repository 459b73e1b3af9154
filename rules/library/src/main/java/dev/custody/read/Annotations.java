package dev.custody.read;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.Names;
import dev.custody.read.origin.ClassSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;

/** Annotation nodes to facts. */
final class Annotations {
    private Annotations() {}

    static List<AnnotationFacts> of(
            ClassSymbols symbols, @Nullable List<AnnotationNode> visible, @Nullable List<AnnotationNode> invisible) {
        if (visible == null && invisible == null) {
            return List.of();
        }
        List<AnnotationFacts> found = new ArrayList<>();
        add(symbols, visible, found);
        add(symbols, invisible, found);
        return found;
    }

    private static void add(ClassSymbols symbols, @Nullable List<AnnotationNode> nodes, List<AnnotationFacts> found) {
        if (nodes != null) {
            for (AnnotationNode node : nodes) {
                found.add(annotation(symbols, node));
            }
        }
    }

    static List<List<AnnotationFacts>> ofParameters(ClassSymbols symbols, MethodNode method) {
        if (method.visibleParameterAnnotations == null && method.invisibleParameterAnnotations == null) {
            return List.of();
        }
        int count = Names.parameterCount(method.desc);
        List<List<AnnotationFacts>> parameters = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            parameters.add(of(
                    symbols,
                    at(method.visibleParameterAnnotations, i, count),
                    at(method.invisibleParameterAnnotations, i, count)));
        }
        return parameters;
    }

    /** Compilers may leave out hidden leading parameters, so the table is aligned at its end. */
    private static @Nullable List<AnnotationNode> at(List<AnnotationNode> @Nullable [] table, int index, int count) {
        if (table == null) {
            return null;
        }
        int shifted = index - (count - table.length);
        return shifted < 0 || shifted >= table.length ? null : table[shifted];
    }

    private static AnnotationFacts annotation(ClassSymbols symbols, AnnotationNode node) {
        Map<String, Object> members = Map.of();
        if (node.values != null) {
            members = new LinkedHashMap<>();
            for (int i = 0; i + 1 < node.values.size(); i += 2) {
                members.put((String) node.values.get(i), member(symbols, node.values.get(i + 1)));
            }
        }
        String type = node.desc.length() > 2 ? node.desc.substring(1, node.desc.length() - 1) : node.desc;
        return new AnnotationFacts(symbols.name(type), members);
    }

    private static Object member(ClassSymbols symbols, Object value) {
        if (value instanceof String[] constant) {
            return constant[1];
        }
        if (value instanceof Type type) {
            return type.getDescriptor();
        }
        if (value instanceof AnnotationNode nested) {
            return annotation(symbols, nested);
        }
        if (value instanceof List<?> list) {
            List<Object> members = new ArrayList<>(list.size());
            for (Object element : list) {
                members.add(member(symbols, element));
            }
            return List.copyOf(members);
        }
        return value;
    }
}
