package dev.custody.program.landscape;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.Names;
import dev.custody.program.Program;
import dev.custody.program.landscape.PackageRole.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which part does each package look like? Its name tells, else the annotations of its types when half of them have one of a part.
 * A guess for people to look at: nothing is judged by it.
 */
public final class Landscape {
    private Landscape() {}

    /** By part and pattern, each pattern once; packages that look like nothing in particular are left out. */
    public static List<PackageRole> of(Program program) {
        Map<String, List<ClassFacts>> packages = new TreeMap<>();
        for (ClassFacts type : program.classes()) {
            if (!CompilerMade.isMade(type) && !type.name().contains("$")) {
                packages.computeIfAbsent(Names.packageOf(type.name()), name -> new ArrayList<>())
                        .add(type);
            }
        }
        Map<String, PackageRole> roles = new TreeMap<>();
        packages.forEach((name, types) -> byName(name)
                .or(() -> byAnnotations(name, types))
                .ifPresent(role -> roles.put(role.part() + role.pattern(), role)));
        return List.copyOf(roles.values());
    }

    private static Optional<PackageRole> byName(String internalPackage) {
        String[] segments = internalPackage.split("/", -1);
        StringBuilder pattern = new StringBuilder();
        for (String segment : segments) {
            pattern.append(segment);
            Optional<Part> part = Signs.ofSegment(segment);
            if (part.isPresent()) {
                return Optional.of(new PackageRole(pattern + "..", part.get(), "it is called " + segment));
            }
            pattern.append('.');
        }
        return Optional.empty();
    }

    private static Optional<PackageRole> byAnnotations(String internalPackage, List<ClassFacts> types) {
        Map<Part, TreeSet<String>> names = new EnumMap<>(Part.class);
        Map<Part, Integer> counts = new EnumMap<>(Part.class);
        for (ClassFacts type : types) {
            for (Map.Entry<Part, String> sign : signs(type).entrySet()) {
                counts.merge(sign.getKey(), 1, Integer::sum);
                names.computeIfAbsent(sign.getKey(), part -> new TreeSet<>()).add("@" + sign.getValue());
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() >= types.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .map(part -> new PackageRole(
                        Names.toBinary(internalPackage),
                        part,
                        counts.get(part) + " of its " + types.size() + " types have "
                                + String.join(" or ", names.getOrDefault(part, new TreeSet<>()))));
    }

    /** The parts that a type's annotations tell, each with the name of one of them. */
    private static Map<Part, String> signs(ClassFacts type) {
        Map<Part, String> signs = new EnumMap<>(Part.class);
        for (AnnotationFacts annotation : type.annotations()) {
            Signs.ofAnnotation(annotation.simpleName()).ifPresent(part -> signs.put(part, annotation.simpleName()));
        }
        return signs;
    }
}
