package dev.custody.archrules;

import com.tngtech.archunit.core.Convertible;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.program.Program;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where violations are, in the terms of the source: members of ArchUnit's classes are looked up in the program. */
final class ViolationPlaces {
    private final Program program;
    private final JavaClasses classes;

    ViolationPlaces(Program program, JavaClasses classes) {
        this.program = program;
        this.classes = classes;
    }

    /** Sorted, each once; by what the violation is about or, where that tells nothing, by the names in its text. */
    List<Place> of(Violation violation, ViolationText text) {
        List<Place> told = violation.objects().stream()
                .flatMap(this::places)
                .distinct()
                .sorted()
                .toList();
        return told.isEmpty() ? named(text).stream().toList() : told;
    }

    private Stream<Place> places(Object object) {
        if (object instanceof JavaAccess<?> access) {
            return member(access.getOrigin(), access.getLineNumber()).stream();
        }
        if (object instanceof JavaMember member) {
            return member(member, 0).stream();
        }
        if (object instanceof JavaClass type) {
            return type(type, 0).stream();
        }
        if (object instanceof Dependency dependency) {
            return dependency(dependency).stream();
        }
        if (object instanceof HasOwner<?> part) {
            int line = part instanceof HasSourceCodeLocation located
                    ? located.getSourceCodeLocation().getLineNumber()
                    : 0;
            return places(part.getOwner()).map(place -> place.atLine(line));
        }
        if (object instanceof HasSourceCodeLocation located) {
            var location = located.getSourceCodeLocation();
            return type(location.getSourceClass(), location.getLineNumber()).stream();
        }
        if (object instanceof Convertible other) {
            return other.convertTo(Dependency.class).stream().flatMap(one -> dependency(one).stream());
        }
        return Stream.empty();
    }

    /** It keeps no member, so that its text is asked. */
    private Optional<Place> dependency(Dependency dependency) {
        int line = dependency.getSourceCodeLocation().getLineNumber();
        return new ViolationText(dependency.getDescription())
                .names().stream()
                        .flatMap(name -> memberOf(dependency.getOriginClass(), name).stream())
                        .findFirst()
                        .flatMap(member -> member(member, line))
                        .or(() -> type(dependency.getOriginClass(), line));
    }

    private Optional<Place> named(ViolationText text) {
        return text.names().stream()
                .flatMap(name -> named(name, text.line()).stream())
                .findFirst();
    }

    private Optional<Place> named(String name, int line) {
        if (classes.contain(name)) {
            return type(classes.get(name), line);
        }
        int end = name.indexOf('(') < 0 ? name.length() : name.indexOf('(');
        int dot = name.lastIndexOf('.', end - 1);
        String owner = dot < 0 ? "" : name.substring(0, dot);
        return classes.contain(owner)
                ? memberOf(classes.get(owner), name).flatMap(member -> member(member, line))
                : Optional.empty();
    }

    private static Optional<JavaMember> memberOf(JavaClass type, String fullName) {
        return type.getMembers().stream()
                .filter(member -> member.getFullName().equals(fullName))
                .findFirst();
    }

    private Optional<Place> type(JavaClass type, int line) {
        return facts(type).map(facts -> program.place(facts).atLine(line));
    }

    private Optional<Place> member(JavaMember member, int line) {
        Optional<ClassFacts> owner = facts(member.getOwner());
        if (member instanceof JavaField field) {
            return owner.flatMap(facts -> facts.field(field.getName(), descriptor(field.getRawType())))
                    .map(program::place)
                    .or(() -> type(member.getOwner(), line));
        }
        if (member instanceof JavaCodeUnit unit) {
            return owner.flatMap(facts -> facts.method(unit.getName(), descriptor(unit)))
                    .map(method -> program.place(method, line))
                    .or(() -> type(member.getOwner(), line));
        }
        return type(member.getOwner(), line);
    }

    private Optional<ClassFacts> facts(JavaClass type) {
        return program.hierarchy().analysed(Names.toInternal(type.getName()));
    }

    private static String descriptor(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().stream()
                .map(ViolationPlaces::descriptor)
                .collect(Collectors.joining("", "(", ")" + descriptor(unit.getRawReturnType())));
    }

    private static String descriptor(JavaClass type) {
        String name = type.getName();
        return switch (name) {
            case "boolean" -> "Z";
            case "byte" -> "B";
            case "char" -> "C";
            case "short" -> "S";
            case "int" -> "I";
            case "long" -> "J";
            case "float" -> "F";
            case "double" -> "D";
            case "void" -> "V";
            default -> name.startsWith("[") ? Names.toInternal(name) : "L" + Names.toInternal(name) + ";";
        };
    }
}
