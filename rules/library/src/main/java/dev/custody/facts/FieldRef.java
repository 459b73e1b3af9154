package dev.custody.facts;

/**
 * A field as an instruction or a declaration names it.
 *
 * @param owner internal name of the named class; for an instruction this may be a subtype of the declaring class
 * @param name field name
 * @param descriptor field descriptor (JVMS §4.3.2)
 */
public record FieldRef(String owner, String name, String descriptor) implements Comparable<FieldRef> {
    @Override
    public int compareTo(FieldRef other) {
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
                || (other instanceof FieldRef ref
                        && name.equals(ref.name)
                        && owner.equals(ref.owner)
                        && descriptor.equals(ref.descriptor));
    }

    @Override
    public String toString() {
        return Names.simple(owner) + "." + name;
    }
}
