package dev.custody.program.transfer;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.program.DeclaredOwnership;
import dev.custody.program.DeclaredOwnership.Owner;
import dev.custody.program.Program;
import dev.custody.program.mutability.Mutabilities;
import dev.custody.program.mutability.Mutability;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Values that methods give away, by passing them to an {@code @Owned} parameter, and use afterwards. */
public final class Transfers {
    private final Program program;
    private final DeclaredOwnership declared;
    private final Mutabilities mutabilities;

    /** Names and descriptors of methods that declare to take an argument over; the key that overrides share. */
    private final Set<String> takingOver = new HashSet<>();

    private Transfers(Program program) {
        this.program = program;
        this.declared = program.declaredOwnership();
        this.mutabilities = Mutabilities.of(program);
        for (ClassFacts type : program.classes()) {
            for (MethodFacts method : type.methods()) {
                addTakingOver(method);
            }
        }
    }

    private void addTakingOver(MethodFacts method) {
        for (List<AnnotationFacts> annotations : method.parameterAnnotations()) {
            if (isOwned(DeclaredOwnership.in(annotations))) {
                takingOver.add(method.name() + method.ref().descriptor());
            }
        }
    }

    private static boolean isOwned(Optional<Owner> owner) {
        return owner.isPresent() && owner.get() == Owner.OWNED;
    }

    /** The answers about a program. */
    public static Transfers of(Program program) {
        return program.analysis(Transfers.class, Transfers::new);
    }

    /** Transfers in reported types that some use may follow; a type's methods in class file order. */
    public Stream<Transfer> usedAfterwards() {
        List<Transfer> found = new ArrayList<>();
        for (MethodFacts method : judged()) {
            found.addAll(in(method));
        }
        return found.stream();
    }

    /** How many calls in reported types take something over, whatever comes of it. */
    public long all() {
        long count = 0;
        for (MethodFacts method : judged()) {
            for (List<Integer> arguments : takenOver(method).values()) {
                count += arguments.size();
            }
        }
        return count;
    }

    /** Methods of reported types, unless nothing at all is ever taken over. */
    private List<MethodFacts> judged() {
        List<MethodFacts> found = new ArrayList<>();
        if (!takingOver.isEmpty()) {
            for (ClassFacts type : program.reported()) {
                for (MethodFacts method : type.methods()) {
                    if (method.body().flow().isPresent()
                            && (!CompilerMade.isMade(method) || CompilerMade.isLambdaBody(method))) {
                        found.add(method);
                    }
                }
            }
        }
        return found;
    }

    private List<Transfer> in(MethodFacts method) {
        Map<Integer, List<Integer>> takenOver = takenOver(method);
        return takenOver.isEmpty()
                ? List.of()
                : method.body()
                        .flow()
                        .map(flow -> new UsesAfter(program, method, flow, takenOver).find())
                        .orElse(List.of());
    }

    /** Arguments that calls take over, by the node of the call. */
    private Map<Integer, List<Integer>> takenOver(MethodFacts method) {
        Map<Integer, List<Integer>> taken = new TreeMap<>();
        List<Node> nodes = method.body().nodes();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Node.Call call) {
                List<Integer> arguments = takenOver(call);
                if (!arguments.isEmpty()) {
                    taken.put(i, arguments);
                }
            }
        }
        return taken;
    }

    private List<Integer> takenOver(Node.Call call) {
        if (!takingOver.contains(call.callee().name() + call.callee().descriptor())) {
            return List.of();
        }
        List<Integer> arguments = new ArrayList<>(0);
        for (int i = 0; i < call.arguments().size(); i++) {
            if (isOwned(declared.ofArgument(call, i).map(DeclaredOwnership.Declaration::owner))
                    && canChange(Names.parameterDescriptors(call.callee().descriptor())
                            .get(i))) {
                arguments.add(i);
            }
        }
        return arguments;
    }

    /** Texts, numbers and constants may go on being used by everybody. */
    private boolean canChange(String descriptor) {
        return !Names.isPrimitive(descriptor)
                && Names.classOf(descriptor).map(type -> !isPlain(type)).orElse(true);
    }

    private boolean isPlain(String type) {
        return program.hierarchy()
                .analysed(type)
                .map(ClassFacts::isEnum)
                .orElseGet(() -> mutabilities.ofType(type).mutability() == Mutability.IMMUTABLE);
    }
}
