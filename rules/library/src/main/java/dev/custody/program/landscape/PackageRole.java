package dev.custody.program.landscape;

/**
 * What a package looks like.
 *
 * @param pattern the package ({@code com.acme.orders}), with those below where its name is the reason ({@code com.acme.domain..})
 * @param reason as a clause of a sentence about it
 */
public record PackageRole(String pattern, Part part, String reason) {
    /** The parts of a design that settings and rules speak of. */
    public enum Part {
        DOMAIN,
        BOUNDARY,
        INFRASTRUCTURE
    }
}
