package dev.custody.program.landscape;

import dev.custody.program.landscape.PackageRole.Part;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of packages and annotations that tell a part, in the order in which the parts are asked. */
final class Signs {
    private static final Map<Part, Set<String>> SEGMENTS = new EnumMap<>(Map.of(
            Part.DOMAIN, Set.of("domain"),
            Part.BOUNDARY,
                    Set.of(
                            "api",
                            "web",
                            "rest",
                            "controller",
                            "controllers",
                            "endpoint",
                            "endpoints",
                            "resource",
                            "resources",
                            "boundary",
                            "graphql"),
            Part.INFRASTRUCTURE,
                    Set.of(
                            "infrastructure",
                            "infra",
                            "persistence",
                            "repository",
                            "repositories",
                            "dao",
                            "jdbc",
                            "jpa",
                            "adapter",
                            "adapters",
                            "messaging",
                            "config")));

    private static final Map<Part, Set<String>> ANNOTATIONS = new EnumMap<>(Map.of(
            Part.DOMAIN, Set.of("Entity", "AggregateRoot", "ValueObject", "MappedSuperclass", "Embeddable"),
            Part.BOUNDARY,
                    Set.of(
                            "Boundary",
                            "RestController",
                            "Controller",
                            "Path",
                            "WebServlet",
                            "WebService",
                            "RequestMapping"),
            Part.INFRASTRUCTURE, Set.of("Repository", "Configuration", "MessageDriven")));

    private Signs() {}

    /** The part that a segment of a package's name tells. */
    static Optional<Part> ofSegment(String segment) {
        return first(SEGMENTS, segment);
    }

    /** The part that an annotation on a type tells, by its simple name. */
    static Optional<Part> ofAnnotation(String simpleName) {
        return first(ANNOTATIONS, simpleName);
    }

    private static Optional<Part> first(Map<Part, Set<String>> signs, String name) {
        return signs.entrySet().stream()
                .filter(entry -> entry.getValue().contains(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
