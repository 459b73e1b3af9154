package dev.custody.program.mutability;

import java.util.ArrayList;
import java.util.List;

/** Reads the types that stand between the angle brackets of a field's generic signature (JVMS §4.7.9.1), at any depth. */
final class TypeArguments {
    /** Stands for a type variable: what it is, the user of the type decides. */
    static final String VARIABLE = "T";

    private TypeArguments() {}

    /**
     * Descriptors of all type arguments from left to right: classes, arrays, {@link #VARIABLE} for type variables and
     * unbounded wildcards. Empty when there are none.
     */
    static List<String> of(String signature) {
        List<String> found = new ArrayList<>(2);
        int depth = 0;
        int at = 0;
        while (at < signature.length()) {
            char c = signature.charAt(at);
            if (c == '<') {
                depth++;
                at++;
            } else if (c == '>') {
                depth--;
                at++;
            } else if (c == '*') {
                found.add(VARIABLE);
                at++;
            } else if (c == 'L' || c == 'T' || c == '[') {
                int end = endOfName(signature, at);
                if (depth > 0) {
                    found.add(descriptor(signature, at, end));
                }
                at = end;
            } else {
                at++;
            }
        }
        return found;
    }

    private static int endOfName(String signature, int from) {
        int at = from;
        while (signature.charAt(at) == '[') {
            at++;
        }
        if (signature.charAt(at) != 'L' && signature.charAt(at) != 'T') {
            return at + 1;
        }
        while (at < signature.length() && signature.charAt(at) != ';' && signature.charAt(at) != '<') {
            at++;
        }
        return at;
    }

    private static String descriptor(String signature, int from, int end) {
        int at = from;
        while (signature.charAt(at) == '[') {
            at++;
        }
        String dimensions = signature.substring(from, at);
        return switch (signature.charAt(at)) {
            case 'T' -> dimensions.isEmpty() ? VARIABLE : dimensions + "Ljava/lang/Object;";
            case 'L' -> dimensions + signature.substring(at, end) + ";";
            default -> signature.substring(from, end);
        };
    }
}
