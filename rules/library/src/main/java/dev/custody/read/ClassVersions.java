package dev.custody.read;

import org.objectweb.asm.Opcodes;

/**
 * Class file versions that can be read. A file one version newer than ASM knows is read as the newest known, which works
 * as long as the format has not changed (JaCoCo does the same); anything later is refused.
 */
final class ClassVersions {
    static final int NEWEST = Opcodes.V28;

    private static final int JAVA_1 = 44;
    private static final int MAJOR_AT = 6;
    private static final int LEAST_SIZE = 24;
    private static final int MAGIC = 0xCAFEBABE;

    private ClassVersions() {}

    static int major(byte[] bytes) throws UnreadableClass {
        if (bytes.length < LEAST_SIZE) {
            throw new UnreadableClass("it is truncated (" + bytes.length + " bytes)");
        }
        int magic = (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
        if (magic != MAGIC) {
            throw new UnreadableClass("it is no class file (does not start with CAFEBABE)");
        }
        return (bytes[MAJOR_AT] & 0xFF) << 8 | (bytes[MAJOR_AT + 1] & 0xFF);
    }

    static boolean isNewerThanKnown(int major) {
        return major == NEWEST + 1;
    }

    /** The bytes with a version that ASM reads: a copy for the one version after the newest known. */
    static byte[] readable(byte[] bytes) throws UnreadableClass {
        int major = major(bytes);
        if (major <= NEWEST && major > JAVA_1) {
            return bytes;
        }
        if (isNewerThanKnown(major)) {
            byte[] lowered = bytes.clone();
            lowered[MAJOR_AT] = (byte) (NEWEST >> 8);
            lowered[MAJOR_AT + 1] = (byte) NEWEST;
            return lowered;
        }
        throw new UnreadableClass("its version %d (%s) is not known; the newest that can be read is %d (Java %d)"
                .formatted(
                        major,
                        major > JAVA_1 ? "Java " + (major - JAVA_1) : "before Java 1.1",
                        NEWEST + 1,
                        NEWEST + 1 - JAVA_1));
    }
}
