package dev.custody.maven.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.engine.Report;
import dev.custody.read.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortableReportTest {
    private final Path base = Path.of("/home/ann/shop");

    @Test
    void starts_paths_where_maven_was_started() {
        assertThat(place("/home/ann/shop/orders/target/classes/A.class")).isEqualTo("orders/target/classes/A.class");
    }

    @Test
    void starts_paths_of_other_folders_at_the_name_of_the_root() {
        assertThat(place("/home/ann/jars/app.jar!/com/acme/A.class")).isEqualTo("app.jar!/com/acme/A.class");
    }

    @Test
    void leaves_places_alone_that_are_no_paths() {
        assertThat(place("com.acme.Order.lines()")).isEqualTo("com.acme.Order.lines()");
    }

    private String place(String place) {
        Diagnostic diagnostic = new Diagnostic(Diagnostic.Severity.NOTE, place, "reason");
        Report report = new Report(List.of(), List.of(diagnostic), 0, 0, List.of());
        return PortableReport.of(report, List.of(Path.of("/home/ann/jars/app.jar")), base)
                .diagnostics()
                .get(0)
                .place();
    }
}
