package dev.custody.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.rule.Rule;
import dev.custody.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages under {@code docs/rules} are what the rules say; with {@code -Dcustody.docs.write} they are written anew. */
class GeneratedDocsTest {
    private static final Path PAGES = Path.of("../../docs/rules");
    private static final String RENEW = "renew the pages with: mvn -Dquick test -pl rules/library -am"
            + " -Dtest=GeneratedDocsTest -Dsurefire.failIfNoSpecifiedTests=false -Dcustody.docs.write";

    @Test
    void finds_the_rule_pages_up_to_date() throws IOException {
        Map<String, String> wanted = wanted();
        if (System.getProperty("custody.docs.write") != null) {
            write(wanted);
        }
        assertThat(present()).as(RENEW).isEqualTo(wanted);
    }

    private static Map<String, String> wanted() {
        Map<String, String> pages = new TreeMap<>();
        pages.put("README.md", RulePage.index(Rules.ALL));
        for (Rule rule : Rules.ALL) {
            pages.put(rule.info().id() + ".md", RulePage.of(rule));
        }
        return pages;
    }

    private static Map<String, String> present() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        if (Files.isDirectory(PAGES)) {
            try (Stream<Path> files = Files.list(PAGES)) {
                for (Path file : files.toList()) {
                    pages.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return pages;
    }

    private static void write(Map<String, String> pages) throws IOException {
        for (String stale : present().keySet()) {
            Files.delete(PAGES.resolve(stale));
        }
        Files.createDirectories(PAGES);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
        }
    }
}
