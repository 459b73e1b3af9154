package dev.custody.maven.since;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The git of this machine, asked in one folder.
 *
 * @param command what starts it, {@code git} unless a test wants otherwise
 */
record Git(String command, Path folder) {
    static final int FINE = 0;
    static final int NOTHING = 1;

    /**
     * What a command said.
     *
     * @param status 0 when all went well
     */
    record Answer(int status, String output, String errors) {
        /** The entries of an output that {@code -z} has end with a NUL each. */
        List<String> entries() {
            return output.isEmpty() ? List.of() : List.of(output.split("\0"));
        }
    }

    /** @throws GitException when there is no git to run */
    Answer ask(String... arguments) throws GitException {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        // modules are built at the same time, and none needs to write down what it has seen of the files
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            // errors are a line or two and wait in the pipe meanwhile
            String output = text(process.getInputStream().readAllBytes());
            String errors = text(process.getErrorStream().readAllBytes()).strip();
            return new Answer(process.waitFor(), output, errors);
        } catch (IOException e) {
            throw new GitException("git cannot be run (" + e.getMessage() + "); it must be on the path", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GitException("git was interrupted", e);
        }
    }

    /** Git has file names in UTF-8. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
