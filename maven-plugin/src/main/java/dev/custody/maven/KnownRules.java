package dev.custody.maven;

import dev.custody.rule.OwnRulesException;
import dev.custody.rule.RuleSet;
import org.apache.maven.plugin.MojoExecutionException;

/** The rules that a goal knows: the pack, and those that dependencies of the plugin bring. */
final class KnownRules {
    private KnownRules() {}

    /** @throws MojoExecutionException when one of the others cannot run; the message names its class */
    static RuleSet all() throws MojoExecutionException {
        try {
            return RuleSet.found();
        } catch (OwnRulesException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
