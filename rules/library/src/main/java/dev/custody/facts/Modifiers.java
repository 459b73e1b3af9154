package dev.custody.facts;

import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The access flags of a class, field or method (JVMS §4.1, §4.5, §4.6).
 *
 * @param bits the flags as the class file holds them
 */
public record Modifiers(int bits) {
    private static final int BRIDGE = 0x0040;
    private static final int VARARGS = 0x0080;
    private static final int SYNTHETIC = 0x1000;
    private static final int ANNOTATION = 0x2000;
    private static final int ENUM = 0x4000;

    public boolean isPublic() {
        return Modifier.isPublic(bits);
    }

    public boolean isProtected() {
        return Modifier.isProtected(bits);
    }

    public boolean isPrivate() {
        return Modifier.isPrivate(bits);
    }

    /** Neither public, protected nor private. */
    public boolean isPackagePrivate() {
        return !isPublic() && !isProtected() && !isPrivate();
    }

    public boolean isStatic() {
        return Modifier.isStatic(bits);
    }

    public boolean isFinal() {
        return Modifier.isFinal(bits);
    }

    public boolean isAbstract() {
        return Modifier.isAbstract(bits);
    }

    public boolean isVolatile() {
        return Modifier.isVolatile(bits);
    }

    public boolean isTransient() {
        return Modifier.isTransient(bits);
    }

    public boolean isSynchronized() {
        return Modifier.isSynchronized(bits);
    }

    public boolean isInterface() {
        return Modifier.isInterface(bits);
    }

    public boolean isNative() {
        return Modifier.isNative(bits);
    }

    public boolean isSynthetic() {
        return (bits & SYNTHETIC) != 0;
    }

    /** Only meaningful on methods: the compiler's forwarding method for a generic or covariant override. */
    public boolean isBridge() {
        return (bits & BRIDGE) != 0;
    }

    /** Only meaningful on methods. */
    public boolean isVarargs() {
        return (bits & VARARGS) != 0;
    }

    /** An enum type, or the constant field of one. */
    public boolean isEnum() {
        return (bits & ENUM) != 0;
    }

    public boolean isAnnotation() {
        return (bits & ANNOTATION) != 0;
    }

    // What a record brings along is linked at run time, which is dear for what is asked once a member.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Modifiers modifiers && bits == modifiers.bits;
    }

    @Override
    public int hashCode() {
        return bits;
    }
}
