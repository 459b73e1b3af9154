package dev.custody.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.assertions.domain.Order;
import dev.custody.text.MachineDiagram;
import dev.custody.text.MachineText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the guide shows is code that compiles and runs, and output that comes out. */
class StateMachineGuideTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path SOURCES = ROOT.resolve("rules/library/src/test/java/dev/custody/assertions");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);

    @Test
    void every_piece_of_java_stands_in_a_test_that_runs() throws IOException {
        String code = plain(Files.readString(SOURCES.resolve("OrderLifecycleTest.java"))
                + Files.readString(SOURCES.resolve("domain/Order.java")));

        assertThat(blocks("java"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(code).contains(plain(block)));
    }

    @Test
    void text_and_picture_are_those_that_come_out() throws IOException {
        var machine = StateMachines.stateMachineOf(Order.class).machine();

        assertThat(blocks("text")).containsExactly(MachineText.of(machine) + "\n");
        assertThat(blocks("mermaid")).containsExactly(MachineDiagram.mermaid(machine));
    }

    @Test
    void plant_uml_draws_the_same_machine() {
        var machine = StateMachines.stateMachineOf(Order.class).machine();

        assertThat(MachineDiagram.plantUml(machine)).isEqualTo("""
                @startuml
                title Order.state
                state CREATED
                state PAID
                state SHIPPED
                state CANCELLED
                [*] --> CREATED
                CREATED --> PAID : pay
                CREATED --> CANCELLED : cancel
                PAID --> SHIPPED : ship
                PAID --> CANCELLED : cancel
                SHIPPED --> [*]
                CANCELLED --> [*]
                @enduml
                """);
    }

    private static List<String> blocks(String language) throws IOException {
        String guide = Files.readString(ROOT.resolve("docs/guide/state-machines.md"));
        return BLOCK.matcher(guide)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    private static String plain(String code) {
        return code.replaceAll("\\s+", "");
    }
}
