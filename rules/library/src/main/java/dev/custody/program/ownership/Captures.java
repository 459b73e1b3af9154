package dev.custody.program.ownership;

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
    private static final Comparator<KeptArgument> ORDER =
            Comparator.comparing((KeptArgument kept) -> kept.method().ref()).thenComparing(KeptArgument::parameter);
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
        byField.forEach((field, kept) -> capture(type, kept).ifPresent(captures::add));
        return captures;
    }

    /** How many members are looked at. */
    Tally judged() {
        return tally;
    }

    private int judgedIn(ClassFacts type) {
        return mayKeep(type)
                ? (int) type.methods().stream().filter(this::takesData).count()
                : 0;
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
                && !GivenData.has(kept.field().annotations(), DECLARED)
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
        return kept.through().stream()
                .anyMatch(method -> !method.ref().owner().equals(type.name())
                        && program.hierarchy()
                                .analysed(method.ref().owner())
                                .filter(owner -> entrances.isEntrance(owner, method))
                                .isPresent());
    }

    /** Empty where only callers that cannot tell, and collaborators, come in. */
    private Optional<Capture> capture(ClassFacts type, List<KeptArgument> all) {
        FieldFacts field = all.get(0).field();
        List<KeptArgument> kept = all.stream().sorted(ORDER).toList();
        Optional<Signs.Seen> seen = signs.in(type, field, kept);
        List<KeptArgument> meant = seen.map(Signs.Seen::kept)
                .orElseGet(() -> kept.stream().filter(this::isUncopied).toList());
        return meant.isEmpty()
                ? Optional.empty()
                : Optional.of(new Capture(
                        field,
                        meant.stream().map(Captures::entry).distinct().toList(),
                        seen.map(Signs.Seen::sign),
                        exits(type, field),
                        packages.isNamed(type)));
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
        return type.methods().stream()
                .filter(method -> !method.isConstructor() && entrances.isEntrance(type, method))
                .filter(method -> returnsField(method, field))
                .map(method -> new Later(method, 0))
                .sorted(Comparator.comparing(exit -> exit.method().ref()))
                .toList();
    }

    private boolean returnsField(MethodFacts method, FieldFacts field) {
        return method.ref().returnsReference()
                && program.returned(method).contains(new Source.Field(field.ref(), Source.Holder.THIS, Via.WHOLE));
    }
}
