package dev.custody.program.domaintype;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which public methods and constructors of a type take neighbouring parameters of one primitive type or of {@code String}?
 * Signatures that the type does not choose, since it overrides them or a framework calls them by name, are left out.
 */
final class SwappableParameters {
    private static final String STRING = "Ljava/lang/String;";
    private static final Set<String> CALLED_BY_NAME = Set.of(
            "JsonCreator", "ConstructorProperties", "PersistenceCreator", "PersistenceConstructor", "Reconstitution");

    /** Static functions that answer the same whichever way round they are asked. */
    private static final Set<String> SYMMETRIC = Set.of(
            "min",
            "max",
            "compare",
            "equals",
            "add",
            "sum",
            "plus",
            "multiply",
            "times",
            "product",
            "gcd",
            "lcm",
            "and",
            "or",
            "xor");

    private final Hierarchy hierarchy;

    SwappableParameters(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** In class file order, one run a method: its first. */
    List<SwappableRun> in(ClassFacts type) {
        List<SwappableRun> found = new ArrayList<>();
        if (type.isAnonymousOrLocal()
                || type.modifiers().isPrivate()
                || hierarchy.isSubtype(type.name(), "java/lang/Throwable")) {
            return found;
        }
        for (MethodFacts method : type.methods()) {
            List<String> parameters = Names.parameterDescriptors(method.ref().descriptor());
            int first = firstRun(parameters);
            if (first >= 0 && isOffered(method) && !isGiven(type, method)) {
                found.add(new SwappableRun(method, first, length(parameters, first)));
            }
        }
        return found;
    }

    private static int firstRun(List<String> parameters) {
        for (int i = 0; i + 1 < parameters.size(); i++) {
            if (length(parameters, i) > 1) {
                return i;
            }
        }
        return -1;
    }

    private static int length(List<String> parameters, int first) {
        String type = parameters.get(first);
        int end = first + 1;
        while (end < parameters.size() && parameters.get(end).equals(type)) {
            end++;
        }
        return Names.isPrimitive(type) || type.equals(STRING) ? end - first : 1;
    }

    private static boolean isOffered(MethodFacts method) {
        boolean calledByName =
                method.annotations().stream().map(AnnotationFacts::simpleName).anyMatch(CALLED_BY_NAME::contains);
        boolean symmetric = method.modifiers().isStatic() && SYMMETRIC.contains(method.name());
        return method.modifiers().isPublic() && !CompilerMade.isMade(method) && !calledByName && !symmetric;
    }

    /** Whether the signature is another one's: of a super-type, or of the constructor that Kotlin copies by. */
    private boolean isGiven(ClassFacts type, MethodFacts method) {
        if (method.isConstructor()) {
            return false;
        }
        boolean copies = method.name().equals("copy")
                && !methodsNamed(type, "component1").isEmpty();
        return copies || hasBridge(type, method) || isInherited(type, method);
    }

    private static List<MethodFacts> methodsNamed(ClassFacts type, String name) {
        return type.methods().stream()
                .filter(method -> method.name().equals(name))
                .toList();
    }

    /** A bridge of the same name shows that a generic method is overridden. */
    private static boolean hasBridge(ClassFacts type, MethodFacts method) {
        int count = Names.parameterCount(method.ref().descriptor());
        return methodsNamed(type, method.name()).stream()
                .anyMatch(other -> other.modifiers().isBridge()
                        && Names.parameterCount(other.ref().descriptor()) == count);
    }

    private boolean isInherited(ClassFacts type, MethodFacts method) {
        if (method.modifiers().isStatic()) {
            return false;
        }
        for (String above : hierarchy.supertypes(type.name())) {
            boolean declared = !above.equals(type.name())
                    && hierarchy
                            .known(above)
                            .map(known -> declares(known, method))
                            .orElse(true); // nobody can say what a type declares that is not there
            if (declared) {
                return true;
            }
        }
        return false;
    }

    private static boolean declares(ClassFacts type, MethodFacts method) {
        return type.method(method.name(), method.ref().descriptor())
                .filter(above ->
                        !above.modifiers().isPrivate() && !above.modifiers().isStatic())
                .isPresent();
    }
}
