package dev.custody.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables say only what is true of the JDK that runs, and of libraries as far as they are on the class path. */
class TablesTest {
    private static final int SEQUENCED_COLLECTIONS = 21;
    private static final Set<String> NEW_IN_21 = Set.of(
            "java.util.List.addFirst",
            "java.util.List.addLast",
            "java.util.List.getFirst",
            "java.util.List.getLast",
            "java.util.List.removeFirst",
            "java.util.List.removeLast",
            "java.util.List.reversed",
            "java.util.Collections.unmodifiableSequencedCollection",
            "java.util.Collections.unmodifiableSequencedSet",
            "java.util.Collections.unmodifiableSequencedMap");

    /** What compilers give each enum; no class declares it for all. */
    private static final String VALUES = "java.lang.Enum.values";

    /** One line of {@code library-effects.txt}. */
    private record Entry(String type, String method, List<String> effects) {
        static Entry of(String line) {
            String[] parts = line.split("\\s+", 2);
            int dot = parts[0].lastIndexOf('.');
            return new Entry(
                    parts[0].substring(0, dot),
                    parts[0].substring(dot + 1),
                    Arrays.asList(parts[1].strip().split("\\s*,\\s*", -1)));
        }

        String name() {
            return type + "." + method;
        }

        boolean isConstructor() {
            return method.equals("<init>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mutable-data.txt", "immutable-data.txt", "collaborators.txt", "instruments.txt"})
    void names_types_that_exist(String table) {
        assertThat(Tables.lines(table))
                .doesNotHaveDuplicates()
                .allSatisfy(type -> assertThat(isKnownOrForeign(type)).as(type).isTrue());
    }

    @Test
    void names_methods_that_exist_once_each() {
        assertThat(effects()).extracting(Entry::name).doesNotHaveDuplicates();
        assertThat(wrong(entry -> members(entry).isEmpty())).isEmpty();
    }

    @Test
    void speaks_of_operands_that_the_methods_have() {
        assertThat(wrong(entry -> entry.effects().stream().anyMatch(effect -> !hasOperand(entry, effect))))
                .isEmpty();
    }

    @Test
    void speaks_of_results_where_the_methods_return_something() {
        assertThat(wrong(entry -> !entry.isConstructor()
                        && entry.effects().stream().anyMatch(TablesTest::tellsResult)
                        && members(entry).stream().allMatch(TablesTest::returnsNothing)))
                .isEmpty();
    }

    private static boolean tellsResult(String effect) {
        return !effect.startsWith("changes ") && !effect.startsWith("keeps ");
    }

    private static boolean returnsNothing(Executable member) {
        return member instanceof Method method && method.getReturnType() == void.class;
    }

    private static boolean hasOperand(Entry entry, String effect) {
        String[] words = effect.split("\\s+", -1);
        if (words.length == 1) {
            return true;
        }
        if (words[1].equals("this")) {
            return !entry.isConstructor();
        }
        int index = Integer.parseInt(words[1]);
        return members(entry).stream().anyMatch(member -> index < member.getParameterCount());
    }

    /** Entries of loaded types of which something wrong holds. */
    private static Set<String> wrong(java.util.function.Predicate<Entry> test) {
        Set<String> wrong = new TreeSet<>();
        effects().stream()
                .filter(entry -> isJdk(entry.type()) || load(entry.type()).isPresent())
                .filter(entry ->
                        Runtime.version().feature() >= SEQUENCED_COLLECTIONS || !NEW_IN_21.contains(entry.name()))
                .filter(entry -> !entry.name().equals(VALUES))
                .filter(test)
                .forEach(entry -> wrong.add(entry.name()));
        return wrong;
    }

    private static List<Entry> effects() {
        return Tables.lines("library-effects.txt").stream().map(Entry::of).toList();
    }

    private static boolean isKnownOrForeign(String type) {
        return !isJdk(type) || load(type).isPresent();
    }

    private static boolean isJdk(String type) {
        return type.startsWith("java.");
    }

    private static Optional<Class<?>> load(String type) {
        try {
            return Optional.of(Class.forName(type, false, TablesTest.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Methods of the name, inherited ones included, or constructors. */
    private static List<Executable> members(Entry entry) {
        List<Executable> found = new ArrayList<>();
        load(entry.type()).ifPresent(type -> {
            if (entry.isConstructor()) {
                found.addAll(List.of(type.getDeclaredConstructors()));
            } else {
                Stream.of(type.getMethods(), type.getDeclaredMethods())
                        .flatMap(Stream::of)
                        .filter(method -> method.getName().equals(entry.method()))
                        .forEach(found::add);
            }
        });
        return found;
    }
}
