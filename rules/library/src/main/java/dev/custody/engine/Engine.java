package dev.custody.engine;

import java.io.IOException;

/** Reads the class files of a request, links them and runs the rules. */
public final class Engine {
    private Engine() {}

    /**
     * Runs a request to its end.
     *
     * @throws IOException when a root or a class path entry is missing or no archive; the message names it
     */
    public static Report inspect(Request request) throws IOException {
        return open(request).run(request.rules(), request.settings().tier());
    }

    /**
     * Reads and links the classes of a request, to run rules on them later; its own rules and tier do not matter.
     *
     * @throws IOException when a root or a class path entry is missing or no archive; the message names it
     */
    public static Session open(Request request) throws IOException {
        return Session.open(request);
    }
}
