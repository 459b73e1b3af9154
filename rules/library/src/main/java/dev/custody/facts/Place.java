package dev.custody.facts;

import java.util.Optional;

/**
 * Where something is, in terms that survive reformatting: a type and a member of it, and in addition the line.
 *
 * @param type binary name of the type, never that of an anonymous or local class
 * @param member a method with its parameter types as source code says them ({@code add(OrderLine)}, constructors as
 *     {@code <init>(…)}), or a field's name; empty for the type itself
 * @param source path of the source file below its source root ({@code com/acme/Order.java}), empty when the class file
 *     names none
 * @param line from 1, 0 when the class file does not say
 */
public record Place(String type, String member, Optional<String> source, int line) implements Comparable<Place> {
    /** Type and member in one: {@code com.acme.Order.lines()}. */
    public String qualifiedName() {
        return member.isEmpty() ? type : type + "." + member;
    }

    /** Type and member as a person says them: {@code Order.lines()}. */
    public String shortName() {
        String simple = Names.simple(Names.toInternal(type));
        return member.isEmpty() ? simple : simple + "." + member;
    }

    /** The same as source code says it: {@code Order(List)} for a constructor. */
    public String sourceName() {
        return shortName().replace(".<init>(", "(");
    }

    /** File and line as IDE consoles link them: {@code (Order.java:42)}; the type where the source is not known. */
    public String link() {
        String file = source.map(Names::withoutPackage).orElse(Names.simple(Names.toInternal(type)));
        return line > 0 ? "(" + file + ":" + line + ")" : "(" + file + ")";
    }

    /** The same place at another line. */
    public Place atLine(int otherLine) {
        return otherLine == 0 ? this : new Place(type, member, source, otherLine);
    }

    @Override
    public int compareTo(Place other) {
        int bySource = source.orElse("").compareTo(other.source.orElse(""));
        if (bySource != 0) {
            return bySource;
        }
        int byType = type.compareTo(other.type);
        if (byType != 0) {
            return byType;
        }
        return line != other.line ? Integer.compare(line, other.line) : member.compareTo(other.member);
    }
}
