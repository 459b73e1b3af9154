package dev.custody.program.ownership;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.program.FieldUse;
import dev.custody.program.MethodValues;
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
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Which unmodifiable views that a type hands out change under those who hold them? */
final class LiveViews {
    private static final Pattern SAYS_VIEW =
            Pattern.compile("as[A-Z].*|.*([vV]iew|[lL]ive|[bB]acking|[uU]nderlying).*");
    private static final Set<String> DECLARED = Set.of("Shared");

    private final Program program;
    private final GivenData data;
    private final Entrances entrances;
    private final Tally tally = new Tally(this::judgedIn);

    LiveViews(Program program, GivenData data, Entrances entrances) {
        this.program = program;
        this.data = data;
        this.entrances = entrances;
    }

    /**
     * Views of one type, by field.
     *
     * @param captured fields of which another rule speaks; asked for only where there is something to show
     */
    List<ShownView> in(ClassFacts type, Supplier<Set<FieldRef>> captured) {
        Map<FieldRef, List<MethodFacts>> exits = new TreeMap<>();
        int judged = 0;
        for (MethodFacts method : type.methods()) {
            boolean candidate = returnsContainer(method);
            judged += candidate ? 1 : 0;
            Set<FieldRef> shown = candidate ? shown(method) : Set.of();
            if (!shown.isEmpty() && mayShow(type, method)) {
                shown.forEach(field ->
                        exits.computeIfAbsent(field, key -> new ArrayList<>(1)).add(method));
            }
        }
        tally.put(type, judged);
        if (exits.isEmpty() || !entrances.mayOwn(type)) {
            return List.of();
        }
        exits.keySet().removeAll(captured.get());
        List<ShownView> views = new ArrayList<>(exits.size());
        exits.forEach((field, ways) -> program.hierarchy()
                .declaration(field)
                .flatMap(declared -> view(declared, ways))
                .ifPresent(views::add));
        return views;
    }

    /** How many methods are looked at. */
    Tally judged() {
        return tally;
    }

    private int judgedIn(ClassFacts type) {
        return (int) type.methods().stream().filter(this::returnsContainer).count();
    }

    private boolean returnsContainer(MethodFacts method) {
        String result = method.ref().returnDescriptor();
        return method.modifiers().isPublic()
                && !method.modifiers().isStatic()
                && result.startsWith("L")
                && data.isData(result);
    }

    private boolean mayShow(ClassFacts type, MethodFacts method) {
        return entrances.isEntrance(type, method)
                && !SAYS_VIEW.matcher(method.name()).matches()
                && !GivenData.has(method.annotations(), DECLARED);
    }

    private Set<FieldRef> shown(MethodFacts method) {
        Set<FieldRef> fields = Set.of();
        for (Source source : program.returned(method)) {
            Optional<FieldRef> field = shown(source);
            if (field.isPresent()) {
                fields = fields.isEmpty() ? new TreeSet<>() : fields;
                fields.add(field.get());
            }
        }
        return fields;
    }

    /** The field behind a result: wrapped on the way out, or wrapped once and kept in another field. */
    private Optional<FieldRef> shown(Source source) {
        if (!(source instanceof Source.Field field) || field.holder() != Source.Holder.THIS) {
            return Optional.empty();
        }
        return switch (field.via()) {
            case READ_ONLY -> Optional.of(field.field());
            case WHOLE -> program.hierarchy().declaration(field.field()).flatMap(this::wrapped);
            case VIEW, ELEMENT, WRAPPED, COPIED -> Optional.empty();
        };
    }

    private Optional<FieldRef> wrapped(FieldFacts view) {
        for (FieldUse.Write write : program.use(view).writes()) {
            for (Source source : write.sources()) {
                if (source instanceof Source.Field field
                        && field.via() == Via.READ_ONLY
                        && field.holder() == Source.Holder.THIS) {
                    return Optional.of(field.field());
                }
            }
        }
        return Optional.empty();
    }

    private int lineOfReturn(MethodFacts method, FieldRef field) {
        MethodValues values = program.values(method);
        return method.body()
                .all(Node.Return.class)
                .filter(returned -> values.of(returned.value()).stream()
                        .anyMatch(source -> shown(source).filter(field::equals).isPresent()))
                .mapToInt(Node.Return::line)
                .findFirst()
                .orElse(0);
    }

    private Optional<ShownView> view(FieldFacts field, List<MethodFacts> exits) {
        if (field.modifiers().isStatic() || GivenData.has(field.annotations(), DECLARED)) {
            return Optional.empty();
        }
        List<Later> sorted = exits.stream()
                .sorted(Comparator.comparing(MethodFacts::ref))
                .map(exit -> new Later(exit, lineOfReturn(exit, field.ref())))
                .toList();
        return program.fieldData().ownChanges(field).stream()
                .filter(change -> !change.inner())
                .findFirst()
                .map(change -> new ShownView(field, sorted, change));
    }
}
