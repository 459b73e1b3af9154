package dev.custody.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conversions between internal names ({@code a/b/C$D}), binary names ({@code a.b.C$D}), descriptors and simple names. */
public final class Names {
    private Names() {}

    /** {@code a/b/C$D} to {@code a.b.C$D}. */
    public static String toBinary(String internalName) {
        return internalName.replace('/', '.');
    }

    /** {@code a.b.C$D} to {@code a/b/C$D}. */
    public static String toInternal(String binaryName) {
        return binaryName.replace('.', '/');
    }

    /** {@code a/b/C$D} to {@code a/b}; empty for the unnamed package. */
    public static String packageOf(String internalName) {
        int slash = internalName.lastIndexOf('/');
        return slash < 0 ? "" : internalName.substring(0, slash);
    }

    /** Whether a package, {@code a/b/c}, has one of the names among its parts. */
    public static boolean hasSegment(String packageName, Set<String> segments) {
        int from = 0;
        for (int slash = packageName.indexOf('/'); slash >= 0; slash = packageName.indexOf('/', from)) {
            if (segments.contains(packageName.substring(from, slash))) {
                return true;
            }
            from = slash + 1;
        }
        return segments.contains(packageName.substring(from));
    }

    /** {@code a/b/C$D} to {@code C$D}. */
    public static String withoutPackage(String internalName) {
        return internalName.substring(internalName.lastIndexOf('/') + 1);
    }

    /** {@code a/b/C$D} to {@code C.D}, as source code says it. */
    public static String simple(String internalName) {
        String name = withoutPackage(internalName);
        StringBuilder source = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean separates = c == '$' && i > 0 && i < name.length() - 1;
            source.append(separates ? '.' : c);
        }
        return source.toString();
    }

    /** {@code a/b/C$D} to {@code D}. */
    public static String innermost(String internalName) {
        String name = withoutPackage(internalName);
        int dollar = name.lastIndexOf('$');
        return dollar < 0 || dollar == name.length() - 1 ? name : name.substring(dollar + 1);
    }

    /** Internal name of a class descriptor {@code La/b/C;}; empty for primitives and arrays. */
    public static Optional<String> classOf(String descriptor) {
        return descriptor.startsWith("L")
                ? Optional.of(descriptor.substring(1, descriptor.length() - 1))
                : Optional.empty();
    }

    public static boolean isPrimitive(String descriptor) {
        return descriptor.length() == 1;
    }

    public static boolean isArray(String descriptor) {
        return descriptor.startsWith("[");
    }

    /** A type as source code says it: {@code [La/b/C$D;} to {@code C.D[]}, {@code I} to {@code int}. */
    public static String sourceType(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case '[' -> sourceType(descriptor.substring(1)) + "[]";
            case 'L' -> simple(descriptor.substring(1, descriptor.length() - 1));
            case 'Z' -> "boolean";
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'S' -> "short";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'F' -> "float";
            case 'D' -> "double";
            default -> "void";
        };
    }

    /** Descriptors of a method's parameters, in order. */
    public static List<String> parameterDescriptors(String methodDescriptor) {
        List<String> parameters = new ArrayList<>(4);
        int at = 1;
        while (methodDescriptor.charAt(at) != ')') {
            int end = endOfType(methodDescriptor, at);
            parameters.add(methodDescriptor.substring(at, end));
            at = end;
        }
        return parameters;
    }

    /**
     * Where the type that starts at an index of a descriptor ends.
     *
     * @throws IllegalArgumentException for the name of a class without an end
     */
    public static int endOfType(String descriptor, int start) {
        int at = start;
        while (descriptor.charAt(at) == '[') {
            at++;
        }
        int last = descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) : at;
        if (last < 0) {
            throw new IllegalArgumentException("'" + descriptor + "' is no descriptor");
        }
        return last + 1;
    }

    /** How many parameters a method has; cheaper than their descriptors. */
    public static int parameterCount(String methodDescriptor) {
        int count = 0;
        int at = 1;
        while (methodDescriptor.charAt(at) != ')') {
            at = endOfType(methodDescriptor, at);
            count++;
        }
        return count;
    }

    /** A parameter list as source code says it: {@code (String, int[])}. */
    public static String sourceParameters(String methodDescriptor) {
        StringBuilder text = new StringBuilder("(");
        for (String parameter : parameterDescriptors(methodDescriptor)) {
            if (text.length() > 1) {
                text.append(", ");
            }
            text.append(sourceType(parameter));
        }
        return text.append(')').toString();
    }

    /** A type's name with its indefinite article: {@code an ArrayList}, {@code a List}. */
    public static String withArticle(String sourceType) {
        return ("AEIOUaeiou".indexOf(sourceType.charAt(0)) < 0 ? "a " : "an ") + sourceType;
    }

    /** Whether a descriptor is that of an array of arrays. */
    public static boolean isNestedArray(String descriptor) {
        return descriptor.startsWith("[[");
    }
}
