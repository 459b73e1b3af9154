package dev.custody.text;

import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the code that a sentence or a place speaks of: what is worth underlining. The likeliest comes first. */
final class CodeNames {
    private static final Pattern WORD = Pattern.compile(
            "(?<qualifier>(?:[\\w$]+\\.)*)(?<name>[\\w$]+)(?<call>\\(?)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern COMPOUND = Pattern.compile("[a-z][A-Z]|_");

    private CodeNames() {}

    static List<String> of(Finding finding) {
        List<String> names = new ArrayList<>(field(finding.place()));
        names.addAll(in(finding.message()));
        names.addAll(type(finding.place()));
        return names;
    }

    static List<String> of(Step step, Finding finding) {
        List<String> names = new ArrayList<>(in(step.label()));
        names.addAll(field(step.place()));
        names.addAll(of(finding));
        return names;
    }

    /** Last parts of {@code Order.lines()}, {@code order.lines}, {@code lines()} and {@code openLines}, not plain words. */
    static List<String> in(String sentence) {
        List<String> names = new ArrayList<>();
        Matcher words = WORD.matcher(sentence);
        while (words.find()) {
            String name = words.group("name");
            boolean qualified = !words.group("qualifier").isEmpty();
            boolean called = !words.group("call").isEmpty();
            boolean code = qualified || called || COMPOUND.matcher(name).find();
            if (code && Character.isJavaIdentifierStart(name.charAt(0))) {
                names.add(name);
            }
        }
        return names;
    }

    private static List<String> field(Place place) {
        boolean field = !place.member().isEmpty() && !place.member().contains("(");
        return field ? List.of(place.member()) : List.of();
    }

    private static List<String> type(Place place) {
        return place.member().isEmpty() ? List.of(Names.innermost(Names.toInternal(place.type()))) : List.of();
    }
}
