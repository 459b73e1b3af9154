package dev.custody.archrules;

/**
 * A rule where it is written.
 *
 * @param id in kebab case, unless its names have no letter of it
 * @param owner binary name of the class that declares it
 * @param member name of the field or method
 * @param description as ArchUnit says it; of a method, that it is one
 * @param check judges
 */
record RuleMember(String id, String owner, String member, String description, RuleCheck check) {
    /** Class and member as a person says them: {@code LayerTest.no_cycles}. */
    String name() {
        return owner.substring(owner.lastIndexOf('.') + 1).replace('$', '.') + "." + member;
    }
}
