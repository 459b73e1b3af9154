package dev.custody.machine;

import dev.custody.testkit.CompiledSources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is extracted of generated classes is what they were generated from. */
class RandomMachinesTest {
    private static final int MACHINES = 600;
    private static final long SEED = 20_261_124;

    @Test
    void extraction_finds_the_machine_that_a_class_was_made_from() {
        List<RandomMachine> drawn = new ArrayList<>();
        Random random = new Random(SEED);
        for (int i = 0; i < MACHINES; i++) {
            drawn.add(RandomMachine.draw(i, random));
        }
        String[] sources = drawn.stream().map(RandomMachine::source).toArray(String[]::new);
        try (CompiledSources compiled = CompiledSources.of(sources)) {
            Map<String, Machine> machines = MarkedMachines.in(compiled.classes()).stream()
                    .collect(Collectors.toMap(Machine::type, Function.identity()));
            drawn.forEach(machine -> compare(machine, machines));
        }
    }

    private static void compare(RandomMachine drawn, Map<String, Machine> machines) {
        Machine machine = machines.get("lives.domain." + drawn.name());
        TreeSet<String> found = new TreeSet<>();
        if (machine != null) {
            machine.edges().forEach(edge -> found.add(edge.from() + (edge.opaque() ? " ..> " : " -> ") + edge.to()));
        }
        boolean starts = machine == null || machine.initial().equals(List.of(drawn.initial()));
        if (!found.equals(drawn.edges()) || !starts) {
            throw new AssertionError("made from " + drawn.initial() + " and " + drawn.edges() + ", extracted "
                    + (machine == null ? "" : machine.initial()) + " and " + found + "\n" + drawn.source());
        }
    }
}
