package dev.custody.maven.report;

import static com.networknt.schema.InputFormat.JSON;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What the schema of a format has against a file. */
final class Schemas {
    private Schemas() {}

    /** The official one (OASIS, SARIF 2.1.0). */
    static List<Error> ofSarif(String json) throws IOException {
        return errors(json, "/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7);
    }

    /** The one that Custody publishes. */
    static List<Error> ofReview(String json) throws IOException {
        return errors(json, "custody-review-1.schema.json", SpecificationVersion.DRAFT_2020_12);
    }

    /** Written after GitLab's description of its code quality reports. */
    static List<Error> ofGitLab(String json) throws IOException {
        return errors(json, "gitlab-code-quality.schema.json", SpecificationVersion.DRAFT_2020_12);
    }

    /** Written after Sonar's description of generic issues with two arrays. */
    static List<Error> ofSonar(String json) throws IOException {
        return errors(json, "sonar-generic-issues.schema.json", SpecificationVersion.DRAFT_2020_12);
    }

    private static List<Error> errors(String json, String resource, SpecificationVersion dialect) throws IOException {
        try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
            String schema = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(dialect)
                    .getSchema(schema, JSON)
                    .validate(
                            json,
                            JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        }
    }
}
