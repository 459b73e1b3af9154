package dev.custody.program.ownership;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.program.Program;
import dev.custody.program.Source;
import dev.custody.program.Tally;
import dev.custody.program.Via;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which fields of a type keep data of callers, and what shows that they were not meant to? */
final class Captures {
    private static final Set<String> DECLARED = Set.of("Shared", "Owned", "Borrowed");

    private final Program program;
    private final GivenData data;
    private final Entrances entrances;
    private final Signs signs;
    private final Keeping keeping;
    private final DeclaredPackages packages;
    private final Tally tally = new Tally(this::judgedIn);

    Captures(Program program, GivenData data, Entrances entrances, Handovers handovers, DeclaredPackages packages) {
        this.program = program;
        this.data = data;
        this.entrances = entrances;
        this.signs = new Signs(program, data, entrances, handovers);
        this.keeping = new Keeping(program);
        this.packages = packages;
    }

    /** Captures of one type, by field; what is cheap to tell, and rules most members out, is asked first. */
    List<Capture> in(ClassFacts type) {
        if (!mayKeep(type)) {
            return List.of();
        }
        Map<FieldRef, List<KeptArgument>> byField = new TreeMap<>();
        int judged = 0;
        for (MethodFacts member : type.methods()) {
            boolean candidate = takesData(member);
            judged += candidate ? 1 : 0;
            List<KeptArgument> all = candidate ? keeping.of(member) : List.of();
            if (!all.isEmpty() && entrances.isEntrance(type, member)) {
                for (KeptArgument kept : all) {
                    if (isGiven(kept) && !isReportedFurtherIn(type, kept)) {
                        byField.computeIfAbsent(kept.field().ref(), field -> new ArrayList<>(2))
                                .add(kept);
                    }
                }
            }
        }
        tally.put(type, judged);
        if (byField.isEmpty() || !entrances.mayOwn(type)) {
            return List.of();
        }
        List<Capture> captures = new ArrayList<>(byField.size());
        for (List<KeptArgument> kept : byField.values()) {
            Optional<Capture> capture = capture(type, kept);
            if (capture.isPresent()) {
                captures.add(capture.get());
            }
        }
        return captures;
    }

    /** How many members are looked at. */
    Tally judged() {
        return tally;
    }

    private int judgedIn(ClassFacts type) {
        if (!mayKeep(type)) {
            return 0;
        }
        int judged = 0;
        for (MethodFacts member : type.methods()) {
            judged += takesData(member) ? 1 : 0;
        }
        return judged;
    }

    private static boolean mayKeep(ClassFacts type) {
        return !type.isInterface() && !type.isRecord() && !CompilerMade.isMade(type);
    }

    private boolean takesData(MethodFacts member) {
        return member.modifiers().isPublic() && entrances.takesData(member);
    }

    private boolean isGiven(KeptArgument kept) {
        MethodFacts method = kept.method();
        String parameter = Names.parameterDescriptors(method.ref().descriptor()).get(kept.parameter());
        return data.isData(parameter)
                && !(kept.how() == KeptArgument.How.HELD
                        && data.isCollaborator(kept.field().descriptor()))
                && !data.isDeclared(method, kept.parameter())
                && !AnnotationFacts.isAny(kept.field().annotations(), DECLARED)
                && !entrances.isInjected(
                        program.hierarchy().analysed(method.ref().owner()).orElseThrow(), method)
                && !isOpen(kept.field())
                && !CompilerMade.isMade(kept.field());
    }

    /** What everybody may replace as a whole nobody owns. */
    private static boolean isOpen(FieldFacts field) {
        return field.modifiers().isPublic() && !field.modifiers().isFinal();
    }

    /** Where a member only passes the argument on to a public one above, the finding is that one's. */
    private boolean isReportedFurtherIn(ClassFacts type, KeptArgument kept) {
        for (MethodFacts method : kept.through()) {
            String owner = method.ref().owner();
            if (!owner.equals(type.name())) {
                Optional<ClassFacts> above = program.hierarchy().analysed(owner);
                if (above.isPresent() && entrances.isEntrance(above.get(), method)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Empty where only callers that cannot tell, and collaborators, come in. */
    private Optional<Capture> capture(ClassFacts type, List<KeptArgument> all) {
        FieldFacts field = all.get(0).field();
        List<KeptArgument> kept = new ArrayList<>(all);
        kept.sort(Captures::compare);
        Optional<Signs.Seen> seen = signs.in(type, field, kept);
        List<KeptArgument> meant = seen.isPresent() ? seen.get().kept() : uncopied(kept);
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        Optional<Capture.Sign> sign = seen.isPresent() ? Optional.of(seen.get().sign()) : Optional.empty();
        return Optional.of(new Capture(field, entries(meant), sign, exits(type, field), packages.isNamed(type)));
    }

    private static int compare(KeptArgument one, KeptArgument other) {
        int byMethod = one.method().ref().compareTo(other.method().ref());
        return byMethod != 0 ? byMethod : Integer.compare(one.parameter(), other.parameter());
    }

    private List<KeptArgument> uncopied(List<KeptArgument> kept) {
        List<KeptArgument> uncopied = new ArrayList<>(kept.size());
        for (KeptArgument one : kept) {
            if (isUncopied(one)) {
                uncopied.add(one);
            }
        }
        return uncopied;
    }

    private static List<Capture.Entry> entries(List<KeptArgument> kept) {
        List<Capture.Entry> entries = new ArrayList<>(kept.size());
        for (KeptArgument one : kept) {
            Capture.Entry entry = entry(one);
            if (!entries.contains(entry)) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private boolean isUncopied(KeptArgument kept) {
        return !signs.isHarmless(kept)
                && !data.holdsCollaborators(GenericTypes.parameter(kept.method(), kept.parameter()));
    }

    static Capture.Entry entry(KeptArgument kept) {
        return new Capture.Entry(
                kept.method(),
                kept.parameter(),
                kept.line(),
                kept.via(),
                kept.how() == KeptArgument.How.ADDED,
                kept.how() == KeptArgument.How.CAPTURED,
                kept.through());
    }

    /** Public methods that let the field out as it is. */
    private List<Later> exits(ClassFacts type, FieldFacts field) {
        List<Later> exits = new ArrayList<>(0);
        for (MethodFacts method : type.methods()) {
            if (!method.isConstructor() && entrances.isEntrance(type, method) && returnsField(method, field)) {
                exits.add(new Later(method, 0));
            }
        }
        exits.sort(Comparator.comparing(exit -> exit.method().ref()));
        return exits;
    }

    private boolean returnsField(MethodFacts method, FieldFacts field) {
        return method.ref().returnsReference()
                && program.returned(method).contains(new Source.Field(field.ref(), Source.Holder.THIS, Via.WHOLE));
    }
}
