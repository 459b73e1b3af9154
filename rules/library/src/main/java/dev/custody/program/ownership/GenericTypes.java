package dev.custody.program.ownership;

import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the elements of a generic type are, read from its signature (JVMS §4.7.9.1); malformed ones say anything. */
final class GenericTypes {
    private GenericTypes() {}

    /**
     * Signature of a parameter; its descriptor where the method has none. Constructors of inner classes and enums have
     * parameters in front that their signature leaves out.
     */
    static String parameter(MethodFacts method, int index) {
        List<String> descriptors = Names.parameterDescriptors(method.ref().descriptor());
        String descriptor = descriptors.get(index);
        if (method.signature().isEmpty()) {
            return descriptor;
        }
        List<String> signatures = parameters(method.signature().get());
        int at = index - (descriptors.size() - signatures.size());
        return at >= 0 && at < signatures.size() ? signatures.get(at) : descriptor;
    }

    /**
     * Internal name of the class of what a container of this type holds: the element of an array, the last type argument of a
     * class. Empty for primitives, arrays, type variables, wildcards and raw types.
     */
    static Optional<String> element(String signature) {
        if (signature.startsWith("[")) {
            return classOf(signature.substring(1));
        }
        int open = signature.indexOf('<');
        if (!signature.startsWith("L") || open < 0) {
            return Optional.empty();
        }
        String last = "";
        int at = open + 1;
        while (at < signature.length() && signature.charAt(at) != '>') {
            int end = endOfType(signature, at);
            last = signature.substring(at, end);
            at = end;
        }
        return classOf(last.startsWith("+") || last.startsWith("-") ? last.substring(1) : last);
    }

    private static Optional<String> classOf(String signature) {
        if (!signature.startsWith("L")) {
            return Optional.empty();
        }
        int end = 1;
        while (end < signature.length() && signature.charAt(end) != '<' && signature.charAt(end) != ';') {
            end++;
        }
        return Optional.of(signature.substring(1, end));
    }

    private static List<String> parameters(String methodSignature) {
        List<String> found = new ArrayList<>(4);
        int at = startOfParameters(methodSignature);
        while (at < methodSignature.length() && methodSignature.charAt(at) != ')') {
            int end = endOfType(methodSignature, at);
            found.add(methodSignature.substring(at, end));
            at = end;
        }
        return found;
    }

    private static int startOfParameters(String methodSignature) {
        int at = 0;
        int depth = 0;
        while (at < methodSignature.length() && (depth > 0 || methodSignature.charAt(at) != '(')) {
            char c = methodSignature.charAt(at++);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
        }
        return at + 1;
    }

    /** Where the type that starts at a position ends; wildcards and their bounds are types here. */
    private static int endOfType(String signature, int start) {
        int at = start;
        while (at < signature.length() && "[+-".indexOf(signature.charAt(at)) >= 0) {
            at++;
        }
        if (at >= signature.length() || (signature.charAt(at) != 'L' && signature.charAt(at) != 'T')) {
            return Math.min(at + 1, signature.length());
        }
        int depth = 0;
        while (at < signature.length() && (depth > 0 || signature.charAt(at) != ';')) {
            char c = signature.charAt(at++);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
        }
        return Math.min(at + 1, signature.length());
    }
}
