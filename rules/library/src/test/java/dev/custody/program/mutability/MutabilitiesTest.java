package dev.custody.program.mutability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.engine.Engine;
import dev.custody.engine.Request;
import dev.custody.engine.RunningClassPath;
import dev.custody.facts.ClassFacts;
import dev.custody.finding.Finding;
import dev.custody.program.Program;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import dev.custody.rule.Rules;
import dev.custody.testkit.CompiledSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The verdicts on types of the JDK and of libraries, and on the fields of a small shop, as tables say them. */
class MutabilitiesTest {
    private static Program program;
    private static Mutabilities mutabilities;

    @BeforeAll
    static void reads_the_shop() throws IOException {
        try (CompiledSources shop = CompiledSources.of(source())) {
            AtomicReference<Program> seen = new AtomicReference<>();
            Rule keeping = new Rule() {
                @Override
                public Stream<Finding> findings(Program linked) {
                    seen.set(linked);
                    Mutabilities.of(linked);
                    return Stream.empty();
                }

                @Override
                public RuleInfo info() {
                    return Rules.ALL.get(0).info();
                }
            };
            Engine.inspect(Request.of(List.of(shop.classes()))
                    .withClassPath(RunningClassPath.entries())
                    .withRules(List.of(keeping)));
            program = seen.get();
            mutabilities = Mutabilities.of(program);
        }
    }

    @AfterAll
    static void lets_go() {
        program = null;
        mutabilities = null;
    }

    private static String source() {
        try (var in = MutabilitiesTest.class.getResourceAsStream("/dev/custody/program/mutability/Shop.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/dev/custody/program/mutability/library-types.csv", delimiter = '|')
    void judges_types_of_libraries(String type, String verdict) {
        assertThat(mutabilities.ofType(type.replace('.', '/')).toString()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/dev/custody/program/mutability/fields.csv", delimiter = '|')
    void judges_fields_with_the_path_that_shows_it(String name, String verdict) {
        String type = name.substring(0, name.indexOf('.'));
        ClassFacts owner = program.hierarchy().analysed("shop/" + type).orElseThrow();
        String actual = owner.fields().stream()
                .filter(field -> field.name().equals(name.substring(name.indexOf('.') + 1)))
                .map(field -> mutabilities.ofField(field).toString())
                .findFirst()
                .orElse("no such field");
        assertThat(actual).startsWith(verdict);
    }
}
