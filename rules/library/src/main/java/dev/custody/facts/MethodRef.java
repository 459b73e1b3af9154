package dev.custody.facts;

import org.jspecify.annotations.Nullable;

/**
 * A method as an instruction or a declaration names it. No record, because it is the key of the largest maps of a run: its
 * hash is computed once.
 */
public final class MethodRef implements Comparable<MethodRef> {
    private final String owner;
    private final String name;
    private final String descriptor;
    private final int hash;

    /**
     * @param owner internal name of the named class; for an instruction this may be a subtype of the declaring class
     * @param name method name, {@code <init>} and {@code <clinit>} included
     * @param descriptor method descriptor (JVMS §4.3.3)
     */
    public MethodRef(String owner, String name, String descriptor) {
        this.owner = owner;
        this.name = name;
        this.descriptor = descriptor;
        this.hash = (owner.hashCode() * 31 + name.hashCode()) * 31 + descriptor.hashCode();
    }

    public String owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    public String descriptor() {
        return descriptor;
    }

    public boolean isConstructor() {
        return name.equals("<init>");
    }

    public boolean isClassInitializer() {
        return name.equals("<clinit>");
    }

    /** A call as messages say it: {@code List.add()}, {@code new Order()}. */
    public String call() {
        String type = Names.simple(owner);
        return isConstructor() ? "new " + type + "()" : type + "." + name + "()";
    }

    /** Whether the method returns an object or an array; cheaper than its descriptor. */
    public boolean returnsReference() {
        return descriptor.charAt(descriptor.length() - 2) != ')';
    }

    /** Whether the method returns a type, {@code V} for nothing; cheaper than its descriptor. */
    public boolean returns(String typeDescriptor) {
        int start = descriptor.length() - typeDescriptor.length();
        return start > 0 && descriptor.charAt(start - 1) == ')' && descriptor.endsWith(typeDescriptor);
    }

    /** Descriptor of what the method returns, {@code V} for nothing. */
    public String returnDescriptor() {
        return descriptor.substring(descriptor.indexOf(')') + 1);
    }

    @Override
    public int compareTo(MethodRef other) {
        int byOwner = owner.compareTo(other.owner);
        if (byOwner != 0) {
            return byOwner;
        }
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : descriptor.compareTo(other.descriptor);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof MethodRef ref
                        && hash == ref.hash
                        && name.equals(ref.name)
                        && owner.equals(ref.owner)
                        && descriptor.equals(ref.descriptor));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return Names.simple(owner) + "." + name + "()";
    }
}
