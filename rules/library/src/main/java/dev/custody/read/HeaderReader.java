package dev.custody.read;

import dev.custody.facts.Modifiers;
import dev.custody.facts.Names;
import dev.custody.facts.StateNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * The first pass over a class file: its place in the hierarchy, the fields that may hold a state, and
 * the methods that take values over. It walks the file's
 * structure (JVMS §4.1) itself, since ASM parses whatever it passes by.
 *
 * <p>On its way it makes sure that every attribute ends inside the file. ASM trusts their lengths, and copies as many bytes
 * as an unknown attribute claims to have: one broken byte asks for up to two gigabytes of memory.
 */
final class HeaderReader {
    private static final String ATOMIC = "Ljava/util/concurrent/atomic/AtomicReference;";
    private static final String STATE = "Ldev/custody/annotation/State;";

    private static final int SHORT = 2;
    private static final int INT = 4;
    private static final int ACCESS_SUPER_AND_THIS = 3 * SHORT;
    private static final int NAME_AND_DESCRIPTOR = 2 * SHORT;
    private static final int STACK_AND_LOCALS = 2 * SHORT;
    private static final int HANDLER = 4 * SHORT;

    private final ClassReader reader;
    private final int size;
    private final char[] text;
    private final List<Header.StateField> stateFields = new ArrayList<>(0);
    private final List<String> takingOver = new ArrayList<>(0);
    private boolean sealed;
    private int at;

    private HeaderReader(ClassReader reader, int size) {
        this.reader = reader;
        this.size = size;
        this.text = new char[reader.getMaxStringLength()];
        this.at = reader.header + ACCESS_SUPER_AND_THIS;
    }

    static Header read(byte[] bytes) throws UnreadableClass {
        try {
            ClassReader reader = new ClassReader(ClassVersions.readable(bytes));
            HeaderReader walk = new HeaderReader(reader, bytes.length);
            walk.run();
            String superName = reader.getSuperName();
            return new Header(
                    reader.getClassName(),
                    superName == null ? "java/lang/Object" : superName,
                    List.of(reader.getInterfaces()),
                    new Modifiers(reader.getAccess()),
                    walk.sealed,
                    walk.stateFields,
                    walk.takingOver);
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw malformed(e);
        }
    }

    /**
     * Only looks whether the file's structure fits into it.
     *
     * @throws RuntimeException when it does not
     */
    static void check(ClassReader reader, int size) {
        new HeaderReader(reader, size).run();
    }

    /**
     * ASM reports broken files by whatever exception its parsing runs into, and overflows the stack where a structure is
     * nested deeper than any compiler nests it, or inside itself.
     */
    static UnreadableClass malformed(Throwable cause) {
        String detail = cause.getMessage() == null || cause instanceof NullPointerException
                ? cause.getClass().getSimpleName()
                : cause.getMessage();
        return new UnreadableClass(
                "it is malformed (" + detail.lines().findFirst().orElse("") + ")", cause);
    }

    private void run() {
        at += SHORT + SHORT * reader.readUnsignedShort(at); // interfaces
        for (int left = count(); left > 0; left--) {
            field();
        }
        for (int left = count(); left > 0; left--) {
            method();
        }
        for (int left = count(); left > 0; left--) {
            String attribute = reader.readUTF8(at, text);
            int end = endOfAttribute();
            if ("PermittedSubclasses".equals(attribute)) {
                sealed = true;
            } else if ("Record".equals(attribute)) {
                components();
            }
            at = end;
        }
    }

    private void method() {
        int name = at + SHORT;
        at += SHORT + NAME_AND_DESCRIPTOR;
        boolean takesOver = false;
        for (int left = count(); left > 0; left--) {
            boolean isCode = isNamed("Code");
            boolean isParameters =
                    isNamed("RuntimeInvisibleParameterAnnotations") || isNamed("RuntimeVisibleParameterAnnotations");
            int end = endOfAttribute();
            if (isCode) {
                at += STACK_AND_LOCALS;
                at += INT + Math.max(0, reader.readInt(at));
                at += SHORT + HANDLER * reader.readUnsignedShort(at);
                skipAttributes();
            } else if (isParameters) {
                takesOver |= declaresOwner();
            }
            at = end;
        }
        if (takesOver) {
            takingOver.add(reader.readUTF8(name, text) + reader.readUTF8(name + SHORT, text));
        }
    }

    /** Whether one of the parameters here is declared to be owned by the method. */
    private boolean declaresOwner() {
        int parameters = reader.readByte(at);
        at++;
        boolean found = false;
        for (int parameter = 0; parameter < parameters; parameter++) {
            for (int left = count(); left > 0; left--) {
                String annotation = reader.readUTF8(at, text);
                found |= annotation.endsWith("/Owned;") || annotation.endsWith("/Owning;");
                skipAnnotation();
            }
        }
        return found;
    }

    private void components() {
        for (int left = count(); left > 0; left--) {
            at += NAME_AND_DESCRIPTOR;
            skipAttributes();
        }
    }

    private void skipAttributes() {
        for (int left = count(); left > 0; left--) {
            at = endOfAttribute();
        }
    }

    /** Reads name and length, and leaves the position at the content. */
    private int endOfAttribute() {
        int length = reader.readInt(at + SHORT);
        at += SHORT + INT;
        if (length < 0 || length > size - at) {
            throw new IllegalArgumentException("an attribute is longer than the file");
        }
        return at + length;
    }

    private int count() {
        int count = reader.readUnsignedShort(at);
        at += SHORT;
        return count;
    }

    /** Whether the constant that is referred to here has this text, without making a string of it. */
    private boolean isNamed(String name) {
        int utf8 = reader.getItem(reader.readUnsignedShort(at));
        if (reader.readUnsignedShort(utf8) != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (reader.readByte(utf8 + SHORT + i) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    // --- fields

    private void field() {
        int access = count();
        if ((access & Opcodes.ACC_STATIC) != 0) {
            at += NAME_AND_DESCRIPTOR;
            skipAttributes();
            return;
        }
        String name = reader.readUTF8(at, text);
        String descriptor = reader.readUTF8(at + SHORT, text);
        at += NAME_AND_DESCRIPTOR;
        String signature = null;
        boolean annotated = false;
        for (int left = count(); left > 0; left--) {
            boolean isSignature = isNamed("Signature");
            boolean isAnnotations = isNamed("RuntimeVisibleAnnotations") || isNamed("RuntimeInvisibleAnnotations");
            int end = endOfAttribute();
            if (isSignature) {
                signature = reader.readUTF8(at, text);
            } else if (isAnnotations) {
                annotated |= declaresState();
            }
            at = end;
        }
        String type = referred(descriptor, signature);
        if (annotated || (type.startsWith("L") && isNamedAsState(name, type))) {
            stateFields.add(new Header.StateField(type, annotated));
        }
    }

    private static boolean isNamedAsState(String field, String type) {
        return StateNames.endsInStateWord(field)
                || StateNames.endsInStateWord(Names.innermost(type.substring(1, type.length() - 1)));
    }

    private static String referred(String descriptor, @Nullable String signature) {
        if (signature == null || !descriptor.equals(ATOMIC)) {
            return descriptor;
        }
        int from = signature.indexOf('<') + 1;
        int to = signature.indexOf('>');
        return from > 0 && to > from ? signature.substring(from, to) : descriptor;
    }

    /** Whether one of the annotations here is {@code @State}. */
    private boolean declaresState() {
        boolean found = false;
        for (int left = count(); left > 0; left--) {
            found |= isNamed(STATE);
            skipAnnotation();
        }
        return found;
    }

    private void skipAnnotation() {
        at += SHORT;
        for (int left = count(); left > 0; left--) {
            at += SHORT;
            skipValue();
        }
    }

    private void skipValue() {
        int tag = reader.readByte(at);
        at++;
        switch (tag) {
            case 'e' -> at += SHORT + SHORT;
            case '@' -> skipAnnotation();
            case '[' -> {
                for (int left = count(); left > 0; left--) {
                    skipValue();
                }
            }
            default -> at += SHORT;
        }
    }
}
