package dev.custody.maven.report;

import dev.custody.engine.Engine;
import dev.custody.engine.Report;
import dev.custody.engine.Report.RuleRun;
import dev.custody.engine.Request;
import dev.custody.engine.Session;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Severity;
import dev.custody.finding.Tier;
import dev.custody.rule.Rules;
import dev.custody.text.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The reviews that the browser is shown, each written once. */
enum Page {
    /** Of the sample project before it was put in order. */
    SAMPLE {
        @Override
        Project project(Path folder) throws IOException {
            Path sample = Path.of("../sample-project/before").toRealPath();
            Path classes = sample.resolve("target/classes");
            if (!Files.isDirectory(classes)) {
                throw new IllegalStateException("the sample project is not compiled; run mvn verify in the root first");
            }
            Session session = Engine.open(Request.of(List.of(classes)));
            Report report = session.run(Rules.ALL, Tier.RECOMMENDED);
            Sources sources = new Sources(List.of(sample.resolve("src/main/java")), sample);
            return new Project("orders-before", report, session.architecture(), sources, sample);
        }
    },
    /** With so many findings that a page which draws all of them at once is slow. */
    LARGE {
        @Override
        Project project(Path folder) throws IOException {
            Project small = SmallProject.in(folder);
            List<Finding> findings = IntStream.range(0, MANY)
                    .mapToObj(Page::finding)
                    .sorted()
                    .toList();
            Report report = new Report(
                    findings, List.of(), MANY, MANY, List.of(new RuleRun("leaked-internals", findings.size())));
            return new Project("everything", report, small.architecture(), small.sources(), small.repository());
        }
    },
    /** Of names and sources that would like to be markup. */
    HOSTILE {
        @Override
        Project project(Path folder) throws IOException {
            return HostileProject.in(folder);
        }
    };

    static final int MANY = 10_000;

    private static final int PACKAGES = 40;

    private Optional<Path> written = Optional.empty();

    abstract Project project(Path folder) throws IOException;

    private static Finding finding(int number) {
        String type = "com.acme.p" + number % PACKAGES + ".Parcel" + number;
        Place place = new Place(type, "items()", Optional.of("com/acme/Parcel.java"), 15);
        return Finding.at(place)
                .message("Parcel%d.items() hands out the list that the parcel itself keeps changing", number)
                .help("return List.copyOf(items)")
                .step(place.atLine(13), "add(String) changes it")
                .severity(number % 2 == 0 ? Severity.ERROR : Severity.WARNING)
                .by("leaked-internals");
    }

    /** The file with the review. */
    synchronized Path file() {
        if (written.isEmpty()) {
            written = Optional.of(write());
        }
        return written.get();
    }

    private Path write() {
        Path folder = Path.of("target/browser/" + name().toLowerCase(Locale.ROOT)).toAbsolutePath();
        try {
            Project project = project(Files.createDirectories(folder));
            Path file = folder.resolve("custody.html");
            project.html().write(project.report(), file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
