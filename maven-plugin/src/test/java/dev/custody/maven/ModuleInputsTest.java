package dev.custody.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.engine.Request;
import dev.custody.finding.Tier;
import dev.custody.maven.unchanged.Inputs;
import dev.custody.settings.Exclusion;
import dev.custody.settings.FailOn;
import dev.custody.settings.RuleLevel;
import dev.custody.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleInputsTest {
    @TempDir
    private Path folder;

    private Path order;
    private Path library;
    private Path neighbour;
    private Request request;
    private String before;

    @BeforeEach
    void makeModule() throws IOException {
        order = write("classes/com/acme/Order.class", "order");
        library = write("money.jar", "money");
        neighbour = write("billing/com/acme/Invoice.class", "invoice");
        request = Request.of(List.of(folder.resolve("classes")))
                .withClassPath(List.of(library, folder.resolve("billing")))
                .withSettings(Settings.defaults()
                        .withRules(Map.of("leaked-internals", RuleLevel.OFF, "live-view", RuleLevel.ERROR)));
        before = hash(request);
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String hash(Request request) throws IOException {
        return ModuleInputs.of(Inputs.withCare(), request).hash();
    }

    private String hashWith(Settings settings) throws IOException {
        return hash(request.withSettings(settings));
    }

    @Test
    void are_the_same_when_a_class_is_compiled_anew_without_a_change() throws IOException {
        Files.setLastModifiedTime(order, FileTime.from(Instant.EPOCH));
        assertThat(hash(request)).isEqualTo(before);
    }

    @Test
    void are_the_same_on_another_day_and_when_rules_are_set_in_another_order() throws IOException {
        assertThat(hash(request.withToday(LocalDate.EPOCH))).isEqualTo(before);
        assertThat(hashWith(request.settings()
                        .withRules(Map.of("live-view", RuleLevel.ERROR, "leaked-internals", RuleLevel.OFF))))
                .isEqualTo(before);
    }

    @Test
    void change_with_the_content_of_a_class_and_with_classes_that_come_go_or_move() throws IOException {
        Files.writeString(order, "other");
        assertThat(hash(request)).isNotEqualTo(before);
        Files.writeString(order, "order");
        Path line = write("classes/com/acme/Line.class", "line");
        assertThat(hash(request)).isNotEqualTo(before);
        Files.delete(line);
        assertThat(hash(request)).isEqualTo(before);
        Files.move(order, order.resolveSibling("Orders.class"));
        assertThat(hash(request)).isNotEqualTo(before);
    }

    @Test
    void do_not_change_with_resources() throws IOException {
        write("classes/messages.properties", "a=b");
        assertThat(hash(request)).isEqualTo(before);
    }

    @Test
    void change_with_the_size_and_the_time_of_a_jar_on_the_class_path() throws IOException {
        FileTime time = Files.getLastModifiedTime(library);
        Files.writeString(library, "money 2");
        Files.setLastModifiedTime(library, time);
        assertThat(hash(request)).isNotEqualTo(before);
        Files.writeString(library, "money");
        Files.setLastModifiedTime(library, FileTime.from(Instant.EPOCH));
        assertThat(hash(request)).isNotEqualTo(before);
        Files.setLastModifiedTime(library, time);
        assertThat(hash(request)).isEqualTo(before);
    }

    @Test
    void change_with_a_class_of_another_module_and_with_the_order_of_the_class_path() throws IOException {
        assertThat(hash(request.withClassPath(List.of(folder.resolve("billing"), library))))
                .isNotEqualTo(before);
        Files.writeString(neighbour, "invoices");
        assertThat(hash(request)).isNotEqualTo(before);
    }

    @Test
    void change_with_every_setting() throws IOException {
        Settings settings = request.settings();
        assertThat(List.of(
                        hashWith(settings.withTier(Tier.STRICT)),
                        hashWith(settings.withFailOn(FailOn.NEVER)),
                        hashWith(settings.withDomain(List.of("..model.."))),
                        hashWith(settings.withBoundary(List.of("..api.."))),
                        hashWith(settings.withImmutable(List.of("com.acme.Money"))),
                        hashWith(settings.withSingletons(List.of("com.acme.Plugin"))),
                        hashWith(settings.withOverrides(3)),
                        hashWith(settings.withRules(Map.of("leaked-internals", RuleLevel.INFO))),
                        hashWith(settings.withExclude(List.of(new Exclusion("..gen..", "generated")))),
                        hashWith(settings.withBaseline(Path.of("known.txt")))))
                .doesNotHaveDuplicates()
                .doesNotContain(before);
    }
}
