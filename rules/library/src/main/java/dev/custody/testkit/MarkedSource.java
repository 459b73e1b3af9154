package dev.custody.testkit;

import dev.custody.facts.Names;
import dev.custody.facts.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A source file with {@code // finds: text} at the end of each line where a finding belongs; several of them one behind
 * the other stand for several findings.
 *
 * @param path below the source root, as places name it
 */
record MarkedSource(String path, List<String> lines) {
    private static final String MARK = "// finds:";

    MarkedSource(String path, String text) {
        this(path, text.lines().toList());
    }

    /** One expected finding: the line it belongs to, from 1, and a part of its message. */
    record Mark(int line, String text) {}

    /** In line order. */
    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split(Pattern.quote(MARK), -1);
            for (int part = 1; part < parts.length; part++) {
                marks.add(new Mark(i + 1, parts[part].strip()));
            }
        }
        return marks;
    }

    /** The line without its marks, empty when there is no such line. */
    String code(int line) {
        return line < 1 || line > lines.size()
                ? ""
                : lines.get(line - 1).split(MARK, 2)[0].strip();
    }

    /** Whether a line declares what a place names: class files hold no line for a declaration. */
    boolean declares(int line, Place place) {
        String code = code(line);
        String member = place.member();
        if (member.isEmpty()) {
            String type = Names.innermost(Names.toInternal(place.type()));
            return Pattern.compile("\\b(class|interface|enum|record) +" + Pattern.quote(type) + "\\b")
                    .matcher(code)
                    .find();
        }
        return member.endsWith(")")
                ? declaration(member, place).matcher(code).find()
                : Pattern.compile("\\b" + Pattern.quote(member) + "\\b\\s*(=|;|,)")
                        .matcher(code)
                        .find();
    }

    /** A method's name with its parameters, of which a place tells the types; a record declares its constructor in its head. */
    private static Pattern declaration(String member, Place place) {
        String type = Names.innermost(Names.toInternal(place.type()));
        int open = member.indexOf('(');
        String name = member.substring(0, open).equals("<init>") ? type : member.substring(0, open);
        String parameters = Arrays.stream(
                        member.substring(open + 1, member.length() - 1).split(", "))
                .filter(parameter -> !parameter.isEmpty())
                .map(MarkedSource::parameter)
                .collect(Collectors.joining(",\\s*"));
        return Pattern.compile("(?<!new )\\b" + Pattern.quote(name) + "\\(" + parameters + "\\)");
    }

    private static String parameter(String type) {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        String element = simple.replace("[]", "");
        String dimensions = simple.endsWith("[]") ? "(\\[]|\\.\\.\\.)+" : "";
        return "(@\\w+ |final )*([\\w.]+\\.)?" + Pattern.quote(element) + "(<[^)]*>)?" + dimensions + " \\w+";
    }
}
