package dev.custody.maven.report;

import dev.custody.engine.Report;
import dev.custody.finding.Finding;
import dev.custody.read.Diagnostic;
import dev.custody.settings.FailOn;
import dev.custody.text.Counts;
import dev.custody.text.FindingLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A report as JUnit's XML, a test case a rule, which every build server shows. Rules fail by what fails the build. */
public final class JUnitReport implements ReportFormat {
    private final String name;
    private final FailOn failOn;

    /**
     * @param name of the suite, such as the module
     * @param failOn from which severity on findings fail their rule
     */
    public JUnitReport(String name, FailOn failOn) {
        this.name = name;
        this.failOn = failOn;
    }

    @Override
    public String fileName() {
        return "custody-junit.xml";
    }

    @Override
    public void write(Report report, Path file) throws IOException {
        ReportFile.write(file, out -> {
            try {
                XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
                write(report, xml);
            } catch (XMLStreamException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        });
    }

    private void write(Report report, XMLStreamWriter xml) throws XMLStreamException {
        List<Finding> failing = report.failing(failOn);
        List<Diagnostic> failed = report.failedRules();
        long failures = failing.stream().map(Finding::rule).distinct().count();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", XmlText.of("Custody " + name));
        xml.writeAttribute("tests", Integer.toString(report.rules().size() + failed.size()));
        xml.writeAttribute("failures", Long.toString(failures));
        xml.writeAttribute("errors", Integer.toString(failed.size()));
        xml.writeAttribute("skipped", "0");
        for (Report.RuleRun rule : report.rules()) {
            write(
                    rule.id(),
                    failing.stream()
                            .filter(finding -> finding.rule().equals(rule.id()))
                            .toList(),
                    xml);
        }
        for (Diagnostic rule : failed) {
            outcome(rule.place(), "error", "the rule could not judge", rule.reason(), xml);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
    }

    private static void write(String rule, List<Finding> failing, XMLStreamWriter xml) throws XMLStreamException {
        if (failing.isEmpty()) {
            xml.writeCharacters("\n  ");
            xml.writeEmptyElement("testcase");
            attributes(rule, xml);
            return;
        }
        String text = failing.stream().map(JUnitReport::lines).collect(Collectors.joining("\n"));
        outcome(rule, "failure", Counts.of(failing.size(), "finding"), text, xml);
    }

    /** A test case with what came of it, in the format's own word for that. */
    private static void outcome(String rule, String kind, String message, String text, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        attributes(rule, xml);
        xml.writeCharacters("\n    ");
        xml.writeStartElement(kind);
        xml.writeAttribute("message", message);
        xml.writeAttribute("type", XmlText.of(rule));
        xml.writeCharacters(XmlText.of(text));
        xml.writeEndElement();
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void attributes(String rule, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeAttribute("classname", "custody");
        xml.writeAttribute("name", XmlText.of(rule));
    }

    private static String lines(Finding finding) {
        String help = FindingLine.help(finding);
        return help.isEmpty() ? FindingLine.of(finding) : FindingLine.of(finding) + "\n" + help;
    }
}
