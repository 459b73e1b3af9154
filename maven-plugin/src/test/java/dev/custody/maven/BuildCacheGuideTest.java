package dev.custody.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What the guide tells to write for Maven's build cache is what the integration test of it has. */
class BuildCacheGuideTest {
    private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");

    /** Of the parameters of {@code check} those that change neither a report nor whether it fails, only what the console shows. */
    private static final Set<String> NO_MATTER = Set.of("force", "maxFindings", "output", "verbose");

    private static final Path PROJECT = Path.of("src/it/build-cache-restores-reports/.mvn");
    private static final Pattern XML = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL);

    @Test
    void shows_the_files_of_a_project_that_is_built() throws IOException {
        List<String> shown = XML.matcher(Files.readString(Path.of("../docs/guide/builds.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(shown)
                .contains(
                        Files.readString(PROJECT.resolve("extensions.xml")),
                        Files.readString(PROJECT.resolve("maven-build-cache-config.xml")));
    }

    @Test
    void names_each_parameter_that_changes_what_check_comes_to() throws Exception {
        Document config = document(PROJECT.resolve("maven-build-cache-config.xml"));
        List<String> named = texts("//*[local-name() = 'reconcile']/@propertyName", config);
        List<String> parameters =
                texts("//mojo[goal = 'check']/parameters/parameter[editable = 'true']/name", document(DESCRIPTOR));

        assertThat(parameters).containsAll(NO_MATTER);
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(parameters.stream()
                        .filter(name -> !NO_MATTER.contains(name))
                        .toList());
    }

    private static Document document(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    private static List<String> texts(String path, Document document) throws XPathExpressionException {
        NodeList found =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> found.item(at).getTextContent())
                .toList();
    }
}
