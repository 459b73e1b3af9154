package dev.custody.program.ownership;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.program.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Do methods keep to what they declare to borrow? The declarations are those of the method and of all analysed methods that
 * it overrides; one of its own that says otherwise counts instead.
 */
final class Borrows {
    private static final Set<String> BORROWED = Set.of("Borrowed", "NotOwning");
    private static final Set<String> OTHERWISE = Set.of("Owned", "Owning", "Shared");

    private final Program program;
    private final GivenData data;

    /** Names and descriptors of methods that declare to borrow an argument; the key that overrides share. */
    private final Set<String> declared = new HashSet<>();

    Borrows(Program program, GivenData data) {
        this.program = program;
        this.data = data;
        program.classes().forEach(type -> type.methods().forEach(this::addDeclared));
    }

    private void addDeclared(MethodFacts method) {
        for (List<AnnotationFacts> annotations : method.parameterAnnotations()) {
            if (GivenData.has(annotations, BORROWED)) {
                declared.add(key(method));
            }
        }
    }

    private static String key(MethodFacts method) {
        return method.name() + method.ref().descriptor();
    }

    /** Breaches in the methods of one type, by method in class file order and parameter. */
    Stream<Breach> in(ClassFacts type) {
        if (declared.isEmpty()) {
            return Stream.empty();
        }
        return type.methods().stream()
                .filter(method -> !method.body().isEmpty() && !CompilerMade.isMade(method))
                .filter(method -> declared.contains(key(method)))
                .flatMap(method -> in(method).stream());
    }

    private List<Breach> in(MethodFacts method) {
        List<Breach> breaches = new ArrayList<>(1);
        List<String> parameters = Names.parameterDescriptors(method.ref().descriptor());
        for (int i = 0; i < parameters.size(); i++) {
            if (!Names.isPrimitive(parameters.get(i)) && !GivenData.has(method.parameterAnnotations(i), OTHERWISE)) {
                Optional<MethodFacts> by = data.declaration(method, i, BORROWED);
                if (by.isPresent()) {
                    List<Breach.Act> acts = new BorrowedUses(program, data, method, i).acts();
                    if (!acts.isEmpty()) {
                        breaches.add(new Breach(method, i, by.get(), acts));
                    }
                }
            }
        }
        return breaches;
    }

    /** The part of a breach that changes the argument, or the part that lets it escape; empty when it has none. */
    static Optional<Breach> part(Breach breach, boolean changes) {
        List<Breach.Act> acts = breach.acts().stream()
                .filter(act -> act.kind().changes() == changes)
                .toList();
        return acts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Breach(breach.method(), breach.parameter(), breach.declaredBy(), acts));
    }
}
