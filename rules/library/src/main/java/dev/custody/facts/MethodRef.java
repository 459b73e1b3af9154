package dev.custody.facts;

/**
 * A method as an instruction or a declaration names it.
 *
 * @param owner internal name of the named class; for an instruction this may be a subtype of the declaring class
 * @param name method name, {@code <init>} and {@code <clinit>} included
 * @param descriptor method descriptor (JVMS §4.3.3)
 */
public record MethodRef(String owner, String name, String descriptor) implements Comparable<MethodRef> {
    public boolean isConstructor() {
        return name.equals("<init>");
    }

    public boolean isClassInitializer() {
        return name.equals("<clinit>");
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

    /** Written out because look-ups by references are the hottest code of a run; strings keep their own hash. */
    @Override
    public int hashCode() {
        return 31 * (31 * owner.hashCode() + name.hashCode()) + descriptor.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof MethodRef ref
                        && name.equals(ref.name)
                        && owner.equals(ref.owner)
                        && descriptor.equals(ref.descriptor));
    }

    @Override
    public String toString() {
        return Names.simple(owner) + "." + name + "()";
    }
}
