package dev.custody.program.ownership;

import dev.custody.facts.AnnotationFacts;
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

    /** Views of one type, by field. */
    List<ShownView> in(ClassFacts type) {
        Map<FieldRef, List<MethodFacts>> exits = new TreeMap<>();
        int judged = 0;
        for (MethodFacts method : type.methods()) {
            boolean candidate = returnsContainer(method);
            judged += candidate ? 1 : 0;
            Set<FieldRef> shown = candidate ? shown(method) : Set.of();
            if (!shown.isEmpty() && mayShow(type, method)) {
                for (FieldRef field : shown) {
                    exits.computeIfAbsent(field, key -> new ArrayList<>(1)).add(method);
                }
            }
        }
        tally.put(type, judged);
        if (exits.isEmpty() || !entrances.mayOwn(type)) {
            return List.of();
        }
        List<ShownView> views = new ArrayList<>(exits.size());
        for (Map.Entry<FieldRef, List<MethodFacts>> ways : exits.entrySet()) {
            Optional<ShownView> view = view(ways.getKey(), ways.getValue());
            if (view.isPresent()) {
                views.add(view.get());
            }
        }
        return views;
    }

    /** How many methods are looked at. */
    Tally judged() {
        return tally;
    }

    private int judgedIn(ClassFacts type) {
        int judged = 0;
        for (MethodFacts method : type.methods()) {
            judged += returnsContainer(method) ? 1 : 0;
        }
        return judged;
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
                && !AnnotationFacts.isAny(method.annotations(), DECLARED);
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
        for (Node node : method.body().nodes()) {
            if (node instanceof Node.Return returned && shows(values.of(returned.value()), field)) {
                return returned.line();
            }
        }
        return 0;
    }

    private boolean shows(Set<Source> returned, FieldRef field) {
        for (Source source : returned) {
            Optional<FieldRef> shown = shown(source);
            if (shown.isPresent() && shown.get().equals(field)) {
                return true;
            }
        }
        return false;
    }

    private Optional<ShownView> view(FieldRef ref, List<MethodFacts> exits) {
        Optional<FieldFacts> declared = program.hierarchy().declaration(ref);
        if (declared.isEmpty()
                || declared.get().modifiers().isStatic()
                || AnnotationFacts.isAny(declared.get().annotations(), DECLARED)) {
            return Optional.empty();
        }
        for (FieldUse.Change change : program.fieldData().ownChanges(declared.get())) {
            if (!change.inner()) {
                return Optional.of(new ShownView(declared.get(), returns(exits, ref), change));
            }
        }
        return Optional.empty();
    }

    private List<Later> returns(List<MethodFacts> exits, FieldRef field) {
        List<MethodFacts> sorted = new ArrayList<>(exits);
        sorted.sort(Comparator.comparing(MethodFacts::ref));
        List<Later> returns = new ArrayList<>(sorted.size());
        for (MethodFacts exit : sorted) {
            returns.add(new Later(exit, lineOfReturn(exit, field)));
        }
        return returns;
    }
}
