package dev.custody.program.ownership;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.program.Aliases;
import dev.custody.program.DeclaredOwnership;
import dev.custody.program.DeclaredOwnership.Owner;
import dev.custody.program.Hierarchy;
import dev.custody.program.Program;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Do methods keep to what is declared to be borrowed: their arguments, results of others' methods, what fields refer to? A
 * method's own declaration counts before those of the methods that it overrides.
 */
final class Borrows {
    private final Program program;
    private final Hierarchy hierarchy;
    private final DeclaredOwnership declared;

    /** Names and descriptors of methods that declare to borrow an argument; the key that overrides share. */
    private final Set<String> arguments = new HashSet<>();

    /** The same of methods that lend their result. */
    private final Set<String> results = new HashSet<>();

    private final Set<FieldRef> fields = new HashSet<>();

    Borrows(Program program) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.declared = program.declaredOwnership();
        for (ClassFacts type : program.classes()) {
            for (MethodFacts method : type.methods()) {
                addDeclared(method);
            }
            for (FieldFacts field : type.fields()) {
                if (isBorrowed(DeclaredOwnership.of(field))) {
                    fields.add(field.ref());
                }
            }
        }
    }

    private void addDeclared(MethodFacts method) {
        if (isBorrowed(DeclaredOwnership.in(method.annotations()))) {
            results.add(key(method.name(), method.ref().descriptor()));
        }
        for (int i = 0; i < method.parameterAnnotations().size(); i++) {
            if (isBorrowed(DeclaredOwnership.in(method.parameterAnnotations(i)))) {
                arguments.add(key(method.name(), method.ref().descriptor()));
            }
        }
    }

    /** How many parameters, results and fields of a type are declared to be borrowed. */
    long declaredIn(ClassFacts type) {
        if (!isUsed()) {
            return 0;
        }
        Stream<List<AnnotationFacts>> ofMethods = type.methods().stream()
                .flatMap(method ->
                        Stream.concat(Stream.of(method.annotations()), method.parameterAnnotations().stream()));
        return ofMethods
                        .filter(annotations -> isBorrowed(DeclaredOwnership.in(annotations)))
                        .count()
                + type.fields().stream()
                        .filter(field -> fields.contains(field.ref()))
                        .count();
    }

    /** Whether anything is declared to be borrowed. */
    boolean isUsed() {
        return !arguments.isEmpty() || !results.isEmpty() || !fields.isEmpty();
    }

    private static boolean isBorrowed(Optional<Owner> owner) {
        return owner.isPresent() && owner.get() == Owner.BORROWED;
    }

    private static String key(String method, String descriptor) {
        return method + descriptor;
    }

    /** Breaches in the methods of one type, by method in class file order. */
    Stream<Breach> in(ClassFacts type) {
        if (!isUsed()) {
            return Stream.empty();
        }
        return type.methods().stream()
                .filter(method -> !CompilerMade.isMade(method) || CompilerMade.isLambdaBody(method))
                .flatMap(method -> in(method).stream());
    }

    private List<Breach> in(MethodFacts method) {
        List<Breach> breaches = new ArrayList<>(1);
        if (arguments.contains(key(method.name(), method.ref().descriptor()))) {
            addOfArguments(method, breaches);
        }
        if (!results.isEmpty() || !fields.isEmpty()) {
            loans(method).forEach((loan, nodes) -> {
                Aliases aliases = new Aliases(method.body(), program.values(method));
                add(method, loan, new LentNodes(nodes, aliases), breaches);
            });
        }
        return breaches;
    }

    private void addOfArguments(MethodFacts method, List<Breach> breaches) {
        List<String> parameters = Names.parameterDescriptors(method.ref().descriptor());
        for (int i = 0; i < parameters.size(); i++) {
            Optional<DeclaredOwnership.Declaration> nearest =
                    Names.isPrimitive(parameters.get(i)) ? Optional.empty() : declared.ofParameter(method, i);
            if (nearest.isPresent()) {
                addOfArgument(method, i, nearest.get(), breaches);
            }
        }
    }

    private void addOfArgument(
            MethodFacts method, int parameter, DeclaredOwnership.Declaration nearest, List<Breach> breaches) {
        if (nearest.owner() == Owner.BORROWED) {
            Breach.Loan loan = new Breach.OfArgument(parameter, nearest.by());
            add(method, loan, new LentArgument(program.values(method), parameter), breaches);
        } else if (nearest.owner() == Owner.OWNED && nearest.by().equals(method)) {
            declared.aboveParameter(method, parameter).stream()
                    .filter(above -> above.owner() == Owner.BORROWED)
                    .findFirst()
                    .ifPresent(above -> breaches.add(new Breach(
                            method,
                            new Breach.OfArgument(parameter, above.by()),
                            List.of(new Breach.Act(Breach.Kind.CLAIMED, "", method.line())))));
        }
    }

    private void add(MethodFacts method, Breach.Loan loan, Lent lent, List<Breach> breaches) {
        if (method.body().isEmpty()) {
            return;
        }
        List<Breach.Act> acts = new BorrowedUses(program, method, loan, lent).acts();
        if (!acts.isEmpty()) {
            breaches.add(new Breach(method, loan, acts));
        }
    }

    /** Nodes of a body that give what somebody else lends, by what is lent, in instruction order. */
    private Map<Breach.Loan, BitSet> loans(MethodFacts method) {
        Map<Breach.Loan, BitSet> loans = new LinkedHashMap<>();
        List<Node> nodes = method.body().nodes();
        for (int i = 0; i < nodes.size(); i++) {
            int node = i;
            loan(method, nodes.get(i))
                    .ifPresent(loan ->
                            loans.computeIfAbsent(loan, first -> new BitSet()).set(node));
        }
        return loans;
    }

    private Optional<Breach.Loan> loan(MethodFacts method, Node node) {
        if (node instanceof Node.Call call
                && results.contains(key(call.callee().name(), call.callee().descriptor()))) {
            return declared.ofResult(call)
                    .filter(found -> found.owner() == Owner.BORROWED)
                    .filter(found -> !isOwn(call, method))
                    .map(found -> new Breach.OfResult(found.by()));
        }
        return node instanceof Node.FieldRead read && !fields.isEmpty()
                ? hierarchy
                        .declaration(read.field())
                        .filter(field -> fields.contains(field.ref()))
                        .map(Breach.OfField::new)
                : Optional.empty();
    }

    /** An object may do with its own data what it likes, also where it gets at it through its own getter. */
    private boolean isOwn(Node.Call call, MethodFacts user) {
        return user.body().isThis(call.receiver())
                || isInside(user.ref().owner(), call.callee().owner());
    }

    private boolean isInside(String type, String around) {
        return type.equals(around)
                || hierarchy
                        .analysed(type)
                        .flatMap(ClassFacts::outer)
                        .filter(outer -> isInside(outer.type(), around))
                        .isPresent();
    }

    /** The part of a breach that changes the value, or the part that lets it escape; empty when it has none. */
    static Optional<Breach> part(Breach breach, boolean changes) {
        List<Breach.Act> acts = breach.acts().stream()
                .filter(act -> act.kind().changes() == changes)
                .toList();
        return acts.isEmpty() ? Optional.empty() : Optional.of(new Breach(breach.method(), breach.loan(), acts));
    }
}
