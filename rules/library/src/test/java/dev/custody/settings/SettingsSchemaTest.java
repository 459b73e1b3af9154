package dev.custody.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.custody.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors use says what the reader does; with {@code -Dcustody.docs.write} it is written anew. */
class SettingsSchemaTest {
    private static final Path FILE = Path.of("../../docs/schema/custody-1.schema.json");
    private static final String RENEW = "renew the schema with: mvn -Dquick test -pl rules/library -am"
            + " -Dtest=SettingsSchemaTest -Dsurefire.failIfNoSpecifiedTests=false -Dcustody.docs.write";

    private final String wanted = new SettingsSchema(summaries()).text();
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(wanted, InputFormat.JSON);

    private static Map<String, String> summaries() {
        return Rules.ALL.stream()
                .collect(Collectors.toMap(
                        rule -> rule.info().id(), rule -> rule.info().summary()));
    }

    private boolean accepts(String text) {
        return schema.validate(text, InputFormat.YAML).isEmpty();
    }

    @Test
    void is_up_to_date() throws IOException {
        if (System.getProperty("custody.docs.write") != null) {
            Files.writeString(FILE, wanted);
        }
        assertThat(FILE).as(RENEW).hasContent(wanted);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "refused.csv", delimiter = '|')
    void refuses_what_the_reader_refuses(String text, String message) {
        if (message.endsWith(" is there twice") || message.contains(": unknown rule '")) {
            return; // a matter of YAML; and an editor does not know which rules of one's own there are
        }
        assertThat(accepts(text.replace("\\n", "\n"))).as(message).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tier: strict\nfailOn: never\n",
                "domain: ..domain..\nboundary: [..api.., com.acme.web..]\nimmutable:\n  - org.joda.money.Money\n",
                "collaborators: com.acme.Registry\nsingletons: [com.acme.Plugin]\noverrides: 12\n",
                "rules:\n  leaked-internals: off\n  live-view: warning\n",
                "exclude:\n  - {pattern: ..gen.., reason: made by a tool, rule: live-view, until: 2027-06-30}\n",
                "rules:\nexclude:\ndomain:\narchRules:\n",
                "archRules: com.acme.LayerTest\nrules:\n  layer-no-cycles: off\n",
                "archRules:\n  - com.acme.LayerTest\n  - {class: com.acme.NamingTest, ids: {a: b-c}}\n",
                "baseline: quality/known.txt\n"
            })
    void accepts_what_the_reader_reads(String text) {
        new SettingsReader("custody.yml", Rules.IDS).read(text, Settings.defaults());
        assertThat(schema.validate(text, InputFormat.YAML)).isEmpty();
    }

    @Test
    void accepts_the_example_of_the_guide() throws IOException {
        String page = Files.readString(Path.of("../../docs/guide/settings.md"));
        String example = page.substring(page.indexOf("```yaml\n") + "```yaml\n".length());
        assertThat(accepts(example.substring(0, example.indexOf("```")))).isTrue();
    }

    @Test
    void takes_rules_of_ones_own_and_offers_those_of_the_pack() {
        assertThat(accepts("rules:\n  mutable-event: error\n")).isTrue();
        assertThat(accepts("exclude:\n  - {pattern: a.., reason: b, rule: mutable-event}\n"))
                .isTrue();
        assertThat(accepts("rules:\n  MutableEvent: error\n")).isFalse();
        assertThat(accepts("rules:\n  mutable-event: loud\n")).isFalse();
        assertThat(wanted).contains("\"leaked-internals\" : {").contains("\"leaked-internals\", ");
    }
}
