package dev.custody.program.waiver;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.program.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which waivers does the code hold? Each {@code @Allow} of the reported classes is one, but for the copies that the compiler
 * makes of one on a record component, which are one together.
 */
public final class Allowances {
    private static final String ALLOW = "dev/custody/annotation/Allow";
    private static final String SEVERAL = "dev/custody/annotation/Allowances";
    private static final String PACKAGE_INFO = "package-info";

    private final Program program;
    private final List<Allowance> all = new ArrayList<>();

    private Allowances(Program program) {
        this.program = program;
    }

    /** By type, as written there: of the type itself, then of fields, then of methods. */
    public static List<Allowance> of(Program program) {
        return program.analysis(Allowances.class, Allowances::collect).all;
    }

    private static Allowances collect(Program program) {
        Allowances found = new Allowances(program);
        for (ClassFacts type : program.reported()) {
            found.collect(type);
        }
        return found;
    }

    private void collect(ClassFacts type) {
        if (!isAnnotated(type)) {
            return;
        }
        boolean made = CompilerMade.isMade(type);
        Allowance.Extent extent = extent(type);
        Set<String> covered = covered(type, extent);
        allows(type.annotations()).forEach(allow -> add(allow, program.place(type), extent, covered, made));
        Map<AnnotationFacts, Integer> ofComponents = new HashMap<>();
        for (FieldFacts field : type.fields()) {
            for (AnnotationFacts allow : allows(field.annotations()).toList()) {
                add(allow, program.place(field), made || CompilerMade.isMade(field));
                if (type.isRecord()) {
                    ofComponents.put(named(field.name(), allow), all.size() - 1);
                }
            }
        }
        for (MethodFacts method : type.methods()) {
            if (method.modifiers().isSynthetic()) {
                continue; // a bridge, to which compilers copy the annotations of its method
            }
            for (AnnotationFacts allow : allows(method.annotations()).toList()) {
                Integer component = method.ref().descriptor().startsWith("()")
                        ? ofComponents.get(named(method.name(), allow))
                        : null;
                if (component == null) {
                    add(allow, program.place(method, 0), made || CompilerMade.isMade(method));
                } else {
                    all.set(component, also(all.get(component), program.place(method, 0)));
                }
            }
        }
    }

    /** Few types hold a waiver: what is cheap to tell is asked first. */
    private static boolean isAnnotated(ClassFacts type) {
        if (isWaiving(type.annotations())) {
            return true;
        }
        for (FieldFacts field : type.fields()) {
            if (isWaiving(field.annotations())) {
                return true;
            }
        }
        for (MethodFacts method : type.methods()) {
            if (isWaiving(method.annotations())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWaiving(List<AnnotationFacts> annotations) {
        for (AnnotationFacts annotation : annotations) {
            if (annotation.type().equals(ALLOW) || annotation.type().equals(SEVERAL)) {
                return true;
            }
        }
        return false;
    }

    private static Allowance.Extent extent(ClassFacts type) {
        if (Names.withoutPackage(type.name()).equals(PACKAGE_INFO)) {
            return Allowance.Extent.PACKAGE;
        }
        return type.isAnonymousOrLocal() ? Allowance.Extent.MEMBER : Allowance.Extent.TYPE;
    }

    /** Members of a local class count to the method that it is written in. */
    private Set<String> covered(ClassFacts type, Allowance.Extent extent) {
        return switch (extent) {
            case PACKAGE -> Set.of(Names.toBinary(type.packageName()));
            case TYPE -> Set.of(Names.toBinary(type.name()));
            case MEMBER ->
                Stream.concat(
                                type.fields().stream().map(program::place),
                                type.methods().stream().map(method -> program.place(method, 0)))
                        .map(Place::qualifiedName)
                        .collect(Collectors.toSet());
        };
    }

    private static AnnotationFacts named(String component, AnnotationFacts allow) {
        return new AnnotationFacts(component, allow.members());
    }

    private static Allowance also(Allowance allowance, Place accessor) {
        Set<String> covered = new LinkedHashSet<>(allowance.covered());
        covered.add(accessor.qualifiedName());
        return new Allowance(
                allowance.place(),
                allowance.extent(),
                covered,
                allowance.rule(),
                allowance.reason(),
                allowance.until(),
                allowance.generated());
    }

    private void add(AnnotationFacts allow, Place member, boolean made) {
        add(allow, member, Allowance.Extent.MEMBER, Set.of(member.qualifiedName()), made);
    }

    private void add(
            AnnotationFacts allow, Place place, Allowance.Extent extent, Set<String> covered, boolean generated) {
        all.add(new Allowance(
                place,
                extent,
                covered,
                allow.text("rule").orElse("").strip(),
                allow.text("reason").orElse("").strip(),
                allow.text("until").orElse("").strip(),
                generated));
    }

    /** Single ones, and those that the compiler packed together. */
    private static Stream<AnnotationFacts> allows(List<AnnotationFacts> annotations) {
        return annotations.stream()
                .flatMap(annotation -> annotation.type().equals(SEVERAL)
                                && annotation.members().get("value") instanceof List<?> packed
                        ? packed.stream()
                                .filter(AnnotationFacts.class::isInstance)
                                .map(AnnotationFacts.class::cast)
                        : Stream.of(annotation))
                .filter(annotation -> annotation.type().equals(ALLOW));
    }
}
