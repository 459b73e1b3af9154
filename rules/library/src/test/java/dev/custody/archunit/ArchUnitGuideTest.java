package dev.custody.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchCondition;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide to Custody's facts in ArchUnit rules shows code that runs, and names what there is. */
class ArchUnitGuideTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)`", Pattern.MULTILINE);

    @Test
    void every_piece_of_java_stands_in_a_test_that_runs() throws IOException {
        String code = plain(Files.readString(
                ROOT.resolve("rules/library/src/test/java/dev/custody/archunit/DepotDesignTest.java")));
        List<String> shown =
                JAVA.matcher(guide()).results().map(block -> block.group(1)).toList();
        assertThat(shown).isNotEmpty().allSatisfy(block -> assertThat(code).contains(plain(block)));
    }

    @Test
    void lists_every_predicate_and_condition() throws IOException {
        List<String> listed =
                ROW.matcher(guide()).results().map(row -> row.group(1)).toList();
        Set<Class<?>> usable = Set.of(DescribedPredicate.class, ArchCondition.class);
        List<String> there = Arrays.stream(CustodyFacts.class.getMethods())
                .filter(method -> usable.contains(method.getReturnType()))
                .map(Method::getName)
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(there);
    }

    private static String guide() throws IOException {
        return Files.readString(ROOT.resolve("docs/guide/archunit.md"));
    }

    /** Without what a page may break or indent otherwise. */
    private static String plain(String code) {
        return code.replaceAll("\\s+", "");
    }
}
