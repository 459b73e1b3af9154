package dev.custody.read;

import org.objectweb.asm.ClassReader;

/**
 * Whether every attribute of a class file ends inside the file. ASM trusts their lengths, and copies as many bytes as an
 * unknown attribute claims to have: one broken byte asks for up to two gigabytes of memory.
 */
final class AttributeLengths {
    private static final int ACCESS_SUPER_AND_THIS = 6;
    private static final int ACCESS_NAME_AND_DESCRIPTOR = 6;
    private static final int NAME_AND_DESCRIPTOR = 4;
    private static final int STACK_AND_LOCALS = 4;
    private static final int HANDLER = 8;

    private final ClassReader reader;
    private final int size;
    private final char[] name;
    private int at;

    private AttributeLengths(ClassReader reader, int size) {
        this.reader = reader;
        this.size = size;
        this.name = new char[reader.getMaxStringLength()];
        this.at = reader.header + ACCESS_SUPER_AND_THIS;
    }

    /**
     * Walks the file.
     *
     * @param size of the file
     * @throws RuntimeException when a length leads out of the file
     */
    static void check(ClassReader reader, int size) {
        AttributeLengths walk = new AttributeLengths(reader, size);
        walk.at += 2 + 2 * reader.readUnsignedShort(walk.at); // interfaces
        walk.members(); // fields
        walk.members(); // methods
        walk.attributes();
    }

    private void members() {
        for (int left = count(); left > 0; left--) {
            at += ACCESS_NAME_AND_DESCRIPTOR;
            attributes();
        }
    }

    /** Attributes of the class or of a member; those of code and of record components are walked with them. */
    private void attributes() {
        for (int left = count(); left > 0; left--) {
            String attribute = reader.readUTF8(at, name);
            int end = endOfAttribute();
            if ("Code".equals(attribute)) {
                at += STACK_AND_LOCALS;
                at += 4 + Math.max(0, reader.readInt(at));
                at += 2 + HANDLER * reader.readUnsignedShort(at);
                innerAttributes();
            } else if ("Record".equals(attribute)) {
                for (int component = count(); component > 0; component--) {
                    at += NAME_AND_DESCRIPTOR;
                    innerAttributes();
                }
            }
            at = end;
        }
    }

    private void innerAttributes() {
        for (int left = count(); left > 0; left--) {
            at = endOfAttribute();
        }
    }

    /** Reads name and length, and leaves the position at the content. */
    private int endOfAttribute() {
        int length = reader.readInt(at + 2);
        at += 2 + 4;
        if (length < 0 || length > size - at) {
            throw new IllegalArgumentException("an attribute is longer than the file");
        }
        return at + length;
    }

    private int count() {
        int count = reader.readUnsignedShort(at);
        at += 2;
        return count;
    }
}
