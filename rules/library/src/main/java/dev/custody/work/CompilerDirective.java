package dev.custody.work;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Asks HotSpot to leave Custody's own methods to its first compiler (JEP 165, compiler control). They run for seconds, once a
 * build: optimising them costs more processor time than the whole analysis and is done when nobody needs it any more. Methods of
 * anybody else are compiled as ever. A JVM that takes no such directive goes on without.
 */
public final class CompilerDirective {
    /** The libraries that the released artifact carries lie in these packages too. */
    private static final String OWN_METHODS = "dev/custody/*.*";

    private static final String DIRECTIVE = "[{match: \"" + OWN_METHODS + "\", c2: {Exclude: true}}]";

    private CompilerDirective() {}

    /** Gives the directive unless this JVM has it; a JVM keeps it until it ends. */
    public static void give() {
        try {
            give(ManagementFactory.getPlatformMBeanServer());
        } catch (JMException | IOException | RuntimeException | LinkageError e) {
            // Another JVM than HotSpot, a run-time image without management, no folder for temporary files: only
            // slower.
        }
    }

    private static void give(MBeanServer server) throws JMException, IOException {
        if (timesGiven(server) > 0) {
            return;
        }
        Path file = Files.createTempFile("custody-directive", ".json");
        try {
            Files.writeString(file, DIRECTIVE);
            command(server, "compilerDirectivesAdd", file.toString());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** How often this JVM has been told. */
    static int timesGiven() throws JMException {
        return timesGiven(ManagementFactory.getPlatformMBeanServer());
    }

    private static int timesGiven(MBeanServer server) throws JMException {
        String all = command(server, "compilerDirectivesPrint");
        int times = 0;
        for (int at = all.indexOf(OWN_METHODS); at >= 0; at = all.indexOf(OWN_METHODS, at + 1)) {
            times++;
        }
        return times;
    }

    private static String command(MBeanServer server, String name, String... arguments) throws JMException {
        Object answer = arguments.length == 0
                ? server.invoke(commands(), name, new Object[0], new String[0])
                : server.invoke(commands(), name, new Object[] {arguments}, new String[] {String[].class.getName()});
        return Optional.ofNullable(answer).map(Object::toString).orElse("");
    }

    private static ObjectName commands() throws JMException {
        return new ObjectName("com.sun.management:type=DiagnosticCommand");
    }
}
