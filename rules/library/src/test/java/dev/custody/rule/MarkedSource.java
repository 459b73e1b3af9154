package dev.custody.rule;

import dev.custody.facts.Names;
import dev.custody.facts.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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

    /** Whether a line declares the field or type that a place names: class files hold no line for these. */
    boolean declares(int line, Place place) {
        String code = code(line);
        String member = place.member();
        if (member.isEmpty()) {
            String type = Names.innermost(Names.toInternal(place.type()));
            return Pattern.compile("\\b(class|interface|enum|record) +" + Pattern.quote(type) + "\\b")
                    .matcher(code)
                    .find();
        }
        boolean isField = !member.endsWith(")");
        return isField
                && Pattern.compile("\\b" + Pattern.quote(member) + "\\b\\s*(=|;|,)")
                        .matcher(code)
                        .find();
    }
}
