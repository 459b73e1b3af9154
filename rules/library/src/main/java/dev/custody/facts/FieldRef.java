package dev.custody.facts;

import org.jspecify.annotations.Nullable;

/**
 * A field as an instruction or a declaration names it. No record, because it is the key of large maps: its hash is computed
 * once.
 */
public final class FieldRef implements Comparable<FieldRef> {
    private final String owner;
    private final String name;
    private final String descriptor;
    private final int hash;

    /**
     * @param owner internal name of the named class; for an instruction this may be a subtype of the declaring class
     * @param name field name
     * @param descriptor field descriptor (JVMS §4.3.2)
     */
    public FieldRef(String owner, String name, String descriptor) {
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

    @Override
    public int compareTo(FieldRef other) {
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
                || (other instanceof FieldRef ref
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
        return Names.simple(owner) + "." + name;
    }
}
