package dev.custody.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.custody.finding.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFilesTest {
    private final SettingsFiles files = new SettingsFiles(List.of("leaked-internals"));

    @TempDir
    private Path folder;

    private Path project;
    private Path module;

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectories(folder.resolve("shop"));
        module = Files.createDirectories(project.resolve("orders/core"));
        Files.createFile(project.resolve("pom.xml"));
        Files.createFile(project.resolve("orders/pom.xml"));
        Files.createFile(module.resolve("pom.xml"));
    }

    @Test
    void finds_the_files_of_a_module_and_those_above_up_to_the_root_of_the_build() throws IOException {
        Path outside = Files.createFile(folder.resolve("custody.yml"));
        Path above = Files.createFile(project.resolve("custody.yml"));
        Path own = Files.createFile(module.resolve("custody.yml"));
        assertThat(SettingsFiles.of(module, project))
                .containsExactly(above, own)
                .doesNotContain(outside);
    }

    @Test
    void takes_only_the_own_file_of_a_module_outside_the_root() throws IOException {
        Path own = Files.createFile(module.resolve("custody.yml"));
        Files.createFile(project.resolve("custody.yml"));
        assertThat(SettingsFiles.of(module, folder.resolve("elsewhere"))).containsExactly(own);
    }

    @Test
    void takes_the_farthest_folder_that_build_files_lead_up_to_for_the_root() {
        assertThat(SettingsFiles.projectRoot(module)).isEqualTo(project);
    }

    @Test
    void stops_where_a_checkout_starts() throws IOException {
        Files.createDirectory(project.resolve("orders/.git"));
        assertThat(SettingsFiles.projectRoot(module)).isEqualTo(project.resolve("orders"));
    }

    @Test
    void lets_the_nearer_file_win() throws IOException {
        Files.writeString(project.resolve("custody.yml"), "tier: strict\nfailOn: warning\n");
        Files.writeString(module.resolve("custody.yml"), "tier: core\n");
        Settings settings = files.forTests(module, Settings.defaults());
        assertThat(settings.tier()).isEqualTo(Tier.CORE);
        assertThat(settings.failOn()).contains(FailOn.WARNING);
    }

    @Test
    void goes_by_the_defaults_where_nobody_set_anything() {
        assertThat(files.forTests(module, Settings.defaults())).isEqualTo(Settings.defaults());
    }

    @Test
    void names_the_file_that_cannot_be_read() throws IOException {
        Path file = module.resolve("custody.yml");
        Files.write(file, new byte[] {(byte) 0xC3, (byte) 0x28});
        assertThatThrownBy(() -> files.forTests(module, Settings.defaults()))
                .isInstanceOf(SettingsException.class)
                .hasMessage(file + ": it is no UTF-8 text; save it as UTF-8");
    }

    @Test
    void tells_where_each_setting_comes_from() throws IOException {
        Path above = project.resolve("custody.yml");
        Path own = module.resolve("custody.yml");
        Files.writeString(above, "tier: strict\nfailOn: warning\nimmutable: com.acme.Money\n");
        Files.writeString(own, "# nearer\ntier: core\nimmutable: com.acme.Weight\n");
        assertThat(files.origins(List.of(above, own)))
                .containsOnly(
                        entry(Setting.TIER, List.of(own + ":2")),
                        entry(Setting.FAIL_ON, List.of(above + ":2")),
                        entry(Setting.IMMUTABLE, List.of(above + ":3", own + ":3")));
    }
}
