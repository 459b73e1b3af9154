package dev.custody.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.engine.Engine;
import dev.custody.engine.Request;
import dev.custody.rule.Rules;
import dev.custody.settings.FailOn;
import dev.custody.settings.Settings;
import dev.custody.settings.SettingsReader;
import dev.custody.testkit.CompiledSources;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstSettingsTest {
    private static String of(String... sources) throws IOException {
        try (CompiledSources compiled = CompiledSources.of(sources)) {
            return FirstSettings.of(
                    Engine.open(Request.of(List.of(compiled.classes()))).landscape());
        }
    }

    private static Settings read(String text) {
        return new SettingsReader("custody.yml", Rules.IDS).read(text, Settings.defaults());
    }

    @Test
    void names_packages_by_what_they_are_called_and_by_the_annotations_of_their_types() throws IOException {
        String text = of(
                "package com.acme.domain; public class Order {}",
                "package com.acme.domain.parts; public class Line {}",
                "package com.acme.billing;\n@Entity\npublic class Invoice {}\n@interface Entity {}",
                "package com.acme.shop;\n@RestController\npublic class Orders {}\n@interface RestController {}",
                "package com.acme.persistence; public class Rows {}",
                "package com.acme.text; public class Words {}");
        assertThat(text)
                .contains(
                        "\ndomain:\n  - com.acme.billing  # 1 of its 2 types have @Entity\n"
                                + "  - com.acme.domain..  # it is called domain\n",
                        "\n# boundary:\n#   - com.acme.shop  # 1 of its 2 types have @RestController\n",
                        "\n#   - com.acme.persistence..  # it is called persistence\n")
                .doesNotContain("com.acme.text");
        assertThat(read(text).domain()).containsExactly("com.acme.billing", "com.acme.domain..");
        assertThat(read(text).boundary()).isEmpty();
    }

    @Test
    void changes_nothing_where_packages_look_like_nothing() throws IOException {
        Settings settings = read(of("package com.acme.text; public class Words {}"));
        assertThat(settings).isEqualTo(Settings.defaults().withFailOn(FailOn.ERROR));
    }
}
