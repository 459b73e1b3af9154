package dev.custody.read;

import dev.custody.facts.Modifiers;
import java.util.List;

/**
 * What the first pass reads of a class: enough to know which types may be states.
 *
 * @param name internal name
 * @param superName internal name, {@code java/lang/Object} for interfaces
 * @param modifiers access flags
 * @param sealed whether it lists its permitted subtypes
 */
record Header(String name, String superName, List<String> interfaces, Modifiers modifiers, boolean sealed) {}
