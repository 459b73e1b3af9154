package dev.custody.program;

import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import java.util.Locale;
import java.util.Set;

/** Names that say that what a method returns is live: the data itself or a view of it, and no copy. */
final class LiveNames {
    /** As whole words of a name: {@code getNativeCache}, but not {@code deliveries} or {@code unmodifiableLines}. */
    private static final Set<String> WORDS =
            Set.of("native", "live", "underlying", "backing", "mutable", "modifiable", "unwrap", "unsafe");

    private static final Set<String> BUFFERS =
            Set.of("array", "buffer", "getbuffer", "buf", "getbuf", "getarray", "getbytebuffer");

    private LiveNames() {}

    static boolean isNameOf(MethodFacts method) {
        return hasLiveWord(method.name()) || saysAs(method.name()) || isBuffer(method);
    }

    private static boolean hasLiveWord(String name) {
        int start = 0;
        for (int i = 1; i <= name.length(); i++) {
            boolean ends = i == name.length() || (isUpper(name.charAt(i)) && isLowerOrDigit(name.charAt(i - 1)));
            if (ends && WORDS.contains(name.substring(start, i).toLowerCase(Locale.ROOT))) {
                return true;
            }
            start = ends ? i : start;
        }
        return false;
    }

    /** {@code asList}, {@code asMap}. */
    private static boolean saysAs(String name) {
        return name.startsWith("as") && name.length() > 2 && isUpper(name.charAt(2));
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLowerOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static boolean isBuffer(MethodFacts method) {
        String result = method.ref().returnDescriptor();
        return Names.isArray(result)
                && Names.isPrimitive(result.substring(1))
                && BUFFERS.contains(method.name().toLowerCase(Locale.ROOT));
    }
}
