package dev.custody.program;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.settings.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What outside code reaches: public and protected members of public types in boundary packages. */
public final class Boundary {
    private static final Set<String> HIDDEN_SEGMENTS = Set.of("internal", "impl");
    private static final String ANNOTATION = "dev/custody/annotation/Boundary";
    private static final Set<String> PUBLISHED = Set.of("PublishedApi");
    private static final String PROPERTY_ANNOTATIONS = "$annotations";

    private final Hierarchy hierarchy;
    private final Set<String> hidden;
    private final Set<String> annotatedPackages = new HashSet<>();

    /** Kotlin classes with annotations of properties. */
    private final Set<String> withProperties = new HashSet<>();

    private final List<PackagePattern> patterns;

    Boundary(List<ClassFacts> classes, Hierarchy hierarchy, Set<String> hidden, Settings settings) {
        this.hierarchy = hierarchy;
        for (ClassFacts type : classes) {
            if (type.name().endsWith("/package-info") && bears(type)) {
                annotatedPackages.add(type.packageName());
            }
            for (MethodFacts method : type.methods()) {
                if (method.name().endsWith(PROPERTY_ANNOTATIONS)) {
                    withProperties.add(type.name());
                }
            }
        }
        this.hidden = Set.copyOf(hidden);
        this.patterns = settings.boundary().stream().map(PackagePattern::of).toList();
    }

    /** Whether callers outside know the type: public, as are the types around it, or hidden behind a public super-type. */
    public boolean isReachable(ClassFacts type) {
        return isInBoundary(type) && (isPubliclyVisible(type) || standsBehindPublicType(type));
    }

    private boolean isInBoundary(ClassFacts type) {
        if (isAnnotated(type)) {
            return true;
        }
        if (!patterns.isEmpty()) {
            return patterns.stream().anyMatch(pattern -> pattern.matches(type.packageName()));
        }
        return !hidden.contains(type.packageName()) && !Names.hasSegment(type.packageName(), HIDDEN_SEGMENTS);
    }

    /** Whether settings or annotations name the type's package, or the type, as boundary. */
    public boolean isNamed(ClassFacts type) {
        return isAnnotated(type) || patterns.stream().anyMatch(pattern -> pattern.matches(type.packageName()));
    }

    private boolean isAnnotated(ClassFacts type) {
        return bears(type) || annotatedPackages.contains(type.packageName());
    }

    private static boolean bears(ClassFacts type) {
        for (AnnotationFacts annotation : type.annotations()) {
            if (annotation.type().equals(ANNOTATION)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the type and all types around it are public or protected members. */
    public boolean isPubliclyVisible(ClassFacts type) {
        boolean visible = type.modifiers().isPublic() || type.modifiers().isProtected();
        if (!visible || type.isAnonymousOrLocal()) {
            return false;
        }
        if (type.outer().isEmpty() || type.outer().get().type().equals(type.name())) {
            return true;
        }
        Optional<ClassFacts> around = hierarchy.analysed(type.outer().get().type());
        return around.isEmpty() || isPubliclyVisible(around.get());
    }

    /** A private nested type stays private; a package-private one may be known by what it implements. */
    private boolean standsBehindPublicType(ClassFacts type) {
        return !type.modifiers().isPrivate()
                && !type.isAnonymousOrLocal()
                && !publicTypesAbove(type).isEmpty();
    }

    private List<ClassFacts> publicTypesAbove(ClassFacts type) {
        List<ClassFacts> found = new ArrayList<>(0);
        for (String name : hierarchy.supertypes(type.name())) {
            Optional<ClassFacts> above = name.equals(type.name()) ? Optional.empty() : hierarchy.analysed(name);
            if (above.isPresent() && isPubliclyVisible(above.get())) {
                found.add(above.get());
            }
        }
        return found;
    }

    /** Whether outside code calls the method: public, and in a hidden type also declared by a public type above. */
    public boolean isCallable(ClassFacts type, MethodFacts method) {
        if (!method.modifiers().isPublic() || isInternal(type, method) || !isReachable(type)) {
            return false;
        }
        if (isPubliclyVisible(type)) {
            return true;
        }
        for (ClassFacts above : publicTypesAbove(type)) {
            if (declares(above, method)) {
                return true;
            }
        }
        return false;
    }

    private static boolean declares(ClassFacts above, MethodFacts method) {
        for (MethodFacts other : above.methods()) {
            if (other.name().equals(method.name()) && parameters(other).equals(parameters(method))) {
                return true;
            }
        }
        return false;
    }

    /** Kotlin's {@code internal} members: public in the class file under a mangled name, or marked for inlining. */
    private boolean isInternal(ClassFacts type, MethodFacts method) {
        return method.name().indexOf('$') > 0
                || isPublished(method.annotations())
                || (withProperties.contains(type.name()) && isPublishedProperty(type, method.name()));
    }

    /** Annotations of a property stand at a method of its own beside the accessor. */
    private static boolean isPublishedProperty(ClassFacts type, String accessor) {
        for (MethodFacts method : type.methods()) {
            if (method.name().endsWith(PROPERTY_ANNOTATIONS)
                    && method.name().length() == accessor.length() + PROPERTY_ANNOTATIONS.length()
                    && method.name().startsWith(accessor)
                    && isPublished(method.annotations())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPublished(List<AnnotationFacts> annotations) {
        return AnnotationFacts.isAny(annotations, PUBLISHED);
    }

    private static List<String> parameters(MethodFacts method) {
        return Names.parameterDescriptors(method.ref().descriptor());
    }
}
