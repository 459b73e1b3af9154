package dev.custody.settings;

/**
 * Types that findings are not about.
 *
 * @param pattern a package pattern such as {@code ..generated..}, or the binary name of a type, with its nested ones
 * @param reason why, in a sentence for the next reader; never blank
 */
public record Exclusion(String pattern, String reason) {}
