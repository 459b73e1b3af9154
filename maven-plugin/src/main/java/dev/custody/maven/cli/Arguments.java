package dev.custody.maven.cli;

import dev.custody.maven.run.UsageException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command line, taken apart.
 *
 * @param options with their arguments, empty for those that take none; the last one counts
 * @param paths what to review, in the order given
 */
record Arguments(Map<Option, String> options, List<String> paths) {
    private static final String OPTION = "--";

    Arguments {
        options = Map.copyOf(options);
        paths = List.copyOf(paths);
    }

    /**
     * Takes {@code --tier strict} and {@code --tier=strict}; after {@code --} all are paths.
     *
     * @throws UsageException for an unknown option, and one whose argument is missing or too much
     */
    static Arguments of(List<String> words) {
        Map<Option, String> options = new EnumMap<>(Option.class);
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals(OPTION)) {
                paths.addAll(words.subList(i + 1, words.size()));
                break;
            }
            if (!word.startsWith("-")) {
                paths.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            Option option = Option.of(equals < 0 ? word : word.substring(0, equals));
            if (equals >= 0 && !option.takesArgument()) {
                throw new UsageException(option.word() + " takes no argument");
            }
            if (equals >= 0) {
                options.put(option, word.substring(equals + 1));
            } else if (!option.takesArgument()) {
                options.put(option, "");
            } else if (i + 1 < words.size() && !words.get(i + 1).startsWith(OPTION)) {
                i++;
                options.put(option, words.get(i));
            } else {
                throw new UsageException(option.word() + ": its argument is missing; see --help");
            }
        }
        return new Arguments(options, paths);
    }

    boolean has(Option option) {
        return options.containsKey(option);
    }

    Optional<String> value(Option option) {
        return Optional.ofNullable(options.get(option));
    }

    /** The argument as a list parameter; none when the option is not there. */
    List<String> values(Option option) {
        return value(option).map(text -> List.of(text.split(","))).orElse(List.of());
    }
}
