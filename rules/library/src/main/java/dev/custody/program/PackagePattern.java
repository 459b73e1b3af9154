package dev.custody.program;

import dev.custody.facts.Names;
import java.util.regex.Pattern;

/**
 * A package pattern as ArchUnit writes it: {@code ..} stands for any number of packages, {@code *} for any part of one
 * name.
 */
public final class PackagePattern {
    private static final String ANY = "..";

    private final Pattern regex;

    private PackagePattern(Pattern regex) {
        this.regex = regex;
    }

    /** Parses a pattern such as {@code com.acme..domain..}. */
    public static PackagePattern of(String pattern) {
        if (pattern.equals(ANY)) {
            return new PackagePattern(Pattern.compile(".*"));
        }
        String quoted = pattern.replace(".", "\\.").replace("*", "[^.]*");
        String regex = quoted.replaceFirst("^\\\\\\.\\\\\\.", "(.*\\\\.)?")
                .replaceFirst("\\\\\\.\\\\\\.$", "(\\\\..*)?")
                .replace("\\.\\.", "\\.(.*\\.)?");
        return new PackagePattern(Pattern.compile(regex));
    }

    /** Whether a package matches, given by internal name ({@code com/acme/domain}). */
    public boolean matches(String internalPackage) {
        return regex.matcher(Names.toBinary(internalPackage)).matches();
    }
}
