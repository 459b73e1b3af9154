package dev.custody.archrules;

import com.tngtech.archunit.lang.ArchRule;
import dev.custody.rule.Thrown;
import java.util.Optional;

/** What is said about classes of rules that do not fit what is there, and what to do about it. */
final class LinkFailure {
    static final String MISSING =
            "there is no such class, neither among tests nor in a jar beside Custody (in a build: a"
                    + " dependency of the plugin); correct archRules, or compile the tests first, as in mvn test-compile";
    static final String WITHOUT_ARCHUNIT =
            "needs ArchUnit, which is not there; put archunit.jar and slf4j-api.jar on the class path beside Custody";
    static final String OTHER_ID = "give one of them another under archRules, ids";

    private static final String ARCHUNIT = "com.tngtech.archunit.lang.ArchRule";

    private LinkFailure() {}

    static boolean hasArchUnit(ClassLoader loader) {
        try {
            Class.forName(ARCHUNIT, false, loader);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    static String text(LinkageError error) {
        String what = String.valueOf(error.getMessage());
        if (error instanceof UnsupportedClassVersionError) {
            return "is compiled for a newer Java than this one (" + what + "); run the build with that Java";
        }
        if (error instanceof ExceptionInInitializerError initialiser) {
            Throwable cause = Optional.ofNullable(initialiser.getCause()).orElse(initialiser);
            return "cannot be initialised: " + Thrown.text("", cause);
        }
        if (error instanceof NoClassDefFoundError && what.startsWith("Could not initialize class")) {
            return "cannot be initialised: " + what;
        }
        String kind = error.getClass().getSimpleName() + ": " + what;
        if (what.contains("com/tngtech/archunit/") || what.contains("com.tngtech.archunit.")) {
            return "does not fit the ArchUnit that runs it" + version() + " (" + kind + "); in a build, give the plugin"
                    + " com.tngtech.archunit:archunit of the rules' own version as a dependency";
        }
        return "needs what is not there (" + kind
                + "); add it where the class comes from: to the tests' dependencies, or to those" + " of the plugin";
    }

    private static String version() {
        return Optional.ofNullable(ArchRule.class.getPackage().getImplementationVersion())
                .map(version -> ", " + version)
                .orElse("");
    }
}
