package dev.custody.maven.cli;

import dev.custody.maven.run.Terminal;
import dev.custody.maven.run.UsageException;
import dev.custody.text.Style;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code java -jar custody-maven-plugin-…-review.jar app.jar}: a review without Maven. */
public final class Main {
    static final int CLEAN = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;

    private Main() {}

    /** Exits with 0, with 1 for findings at or above {@code --fail-on}, with 2 for wrong usage or broken input. */
    public static void main(String[] words) {
        Path folder = Path.of("").toAbsolutePath();
        Style style = Terminal.of(System.getProperties(), true).style();
        int code = run(List.of(words), folder, style, System.out, System.err);
        System.out.flush();
        System.exit(code);
    }

    static int run(List<String> words, Path folder, Style style, PrintStream out, PrintStream err) {
        try {
            Arguments arguments = Arguments.of(words);
            if (arguments.has(Option.HELP)) {
                out.println(help());
                return CLEAN;
            }
            if (arguments.has(Option.VERSION)) {
                out.println("Custody " + version());
                return CLEAN;
            }
            Optional<String> failure = new CommandLine(arguments, version(), folder, style)
                    .review((severity, block) -> out.println(block.contains("\n") ? block + "\n" : block));
            failure.ifPresent(err::println);
            return failure.isPresent() ? FINDINGS : CLEAN;
        } catch (UsageException e) {
            err.println("custody: " + e.getMessage());
            return USAGE;
        }
    }

    private static String help() {
        String options = Arrays.stream(Option.values()).map(Option::help).collect(Collectors.joining("\n"));
        return """
                Usage: java -jar custody-review.jar [options] app.jar other/classes ...

                Reviews jars, wars, Spring Boot jars and class folders, and writes what it finds to files.

                %s

                PATHS are separated by commas; lib/* means the jars of lib. Exit codes: 0 done, 1 findings at or above
                --fail-on, 2 wrong usage or broken input.""".formatted(options);
    }

    /** As the jar's manifest says. */
    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(unpackaged)");
    }
}
