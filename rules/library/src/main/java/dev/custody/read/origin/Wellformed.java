package dev.custody.read.origin;

/** Names and descriptors as the JVM demands them (JVMS §4.2, §4.3); anything else is an {@link IllegalArgumentException}. */
final class Wellformed {
    private static final String PRIMITIVES = "BCDFIJSZ";
    private static final int MOST_DIMENSIONS = 255;

    private Wellformed() {}

    /** An internal name: parts between slashes, none of them empty. */
    static String type(String internalName) {
        if (endOfName(internalName, 0) != internalName.length()) {
            throw new IllegalArgumentException("'" + internalName + "' is no name of a class");
        }
        return internalName;
    }

    /** What an instruction may name as the owner of a member: a class or, for {@code clone()}, an array. */
    static void owner(String name) {
        if (name.startsWith("[")) {
            field(name);
        } else {
            type(name);
        }
    }

    static void member(String name) {
        boolean plain = !name.isEmpty();
        for (int i = 0; i < name.length(); i++) {
            plain &= ".;[/".indexOf(name.charAt(i)) < 0;
        }
        if (!plain) {
            throw new IllegalArgumentException("'" + name + "' is no name of a member");
        }
    }

    static void field(String descriptor) {
        if (endOfType(descriptor, 0) != descriptor.length()) {
            throw new IllegalArgumentException("'" + descriptor + "' is no field descriptor");
        }
    }

    static void method(String descriptor) {
        int at = descriptor.startsWith("(") ? 1 : -1;
        while (at > 0 && at < descriptor.length() && descriptor.charAt(at) != ')') {
            at = endOfType(descriptor, at);
        }
        boolean closed = at > 0 && at < descriptor.length();
        boolean isVoid = closed && descriptor.startsWith("V", at + 1) && descriptor.length() == at + 2;
        if (!closed || (!isVoid && endOfType(descriptor, at + 1) != descriptor.length())) {
            throw new IllegalArgumentException("'" + descriptor + "' is no method descriptor");
        }
    }

    /** Where the type that starts at an index ends, -1 when none starts there. */
    private static int endOfType(String descriptor, int start) {
        int at = start;
        while (at < descriptor.length() && descriptor.charAt(at) == '[' && at - start < MOST_DIMENSIONS) {
            at++;
        }
        if (at >= descriptor.length()) {
            return -1;
        }
        if (descriptor.charAt(at) == 'L') {
            int end = endOfName(descriptor, at + 1);
            return end > 0 && end < descriptor.length() && descriptor.charAt(end) == ';' ? end + 1 : -1;
        }
        return PRIMITIVES.indexOf(descriptor.charAt(at)) >= 0 ? at + 1 : -1;
    }

    /** Where the internal name that starts at an index ends: at a semicolon or the end of the text; -1 for no name. */
    private static int endOfName(String text, int start) {
        int partStart = start;
        int at = start;
        for (; at < text.length() && text.charAt(at) != ';'; at++) {
            char c = text.charAt(at);
            if (c == '.' || c == '[' || (c == '/' && at == partStart)) {
                return -1;
            }
            if (c == '/') {
                partStart = at + 1;
            }
        }
        return at > partStart ? at : -1;
    }
}
