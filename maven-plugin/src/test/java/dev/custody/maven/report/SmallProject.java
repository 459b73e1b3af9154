package dev.custody.maven.report;

import dev.custody.engine.Engine;
import dev.custody.engine.Report;
import dev.custody.engine.Report.RuleRun;
import dev.custody.engine.Request;
import dev.custody.engine.Session;
import dev.custody.finding.Tier;
import dev.custody.rule.Rules;
import dev.custody.text.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** One class with a little of everything that a review shows, compiled and analysed. */
final class SmallProject {
    private static final String PARCEL = """
            package com.acme;

            import java.util.ArrayList;
            import java.util.List;

            public class Parcel {
                private static int last;
                private final List<String> items = new ArrayList<>();
                private State state = State.PACKED;

                public enum State { PACKED, SENT }

                public void add(String item) { items.add(item); }

                public List<String> items() { return items; }

                public void addAll(List<String> more) { items.addAll(more); }

                public void send() { state = State.SENT; last++; }

                public State state() { return state; }
            }
            """;

    private SmallProject() {}

    /** Of the rules that ran, the report holds those that found something: the others are only many. */
    static Project in(Path repository) throws IOException {
        Path source = repository.resolve("src/com/acme/Parcel.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, PARCEL);
        Path classes = Files.createDirectories(repository.resolve("classes"));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-g", "-d", classes.toString(), source.toString());
        if (result != 0) {
            throw new IllegalStateException("the source of the small project does not compile");
        }
        Session session = Engine.open(Request.of(List.of(classes)));
        Report all = session.run(Rules.ALL, Tier.RECOMMENDED);
        List<RuleRun> fruitful =
                all.rules().stream().filter(rule -> rule.findings() > 0).toList();
        Report report =
                new Report(all.findings(), all.diagnostics(), all.classFiles(), all.classesAnalysed(), fruitful);
        Sources sources = new Sources(List.of(repository.resolve("src")), repository);
        return new Project("parcels", report, session.architecture(), sources, repository);
    }
}
