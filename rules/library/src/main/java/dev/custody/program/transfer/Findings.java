package dev.custody.program.transfer;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.program.Program;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Collects what the ways through one method find, by transfer. */
final class Findings {
    /** After these an object is at its end, and what it still holds no longer matters. */
    private static final Set<String> LAST_CALLS =
            Set.of("close", "build", "dispose", "destroy", "shutdown", "stop", "finish", "release", "finalize");

    private final Program program;
    private final MethodFacts method;
    private final OwnFields fields;

    /** One argument of a call that is taken over. */
    private record Key(int node, int argument) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return node != other.node ? Integer.compare(node, other.node) : Integer.compare(argument, other.argument);
        }
    }

    private final Map<Key, Set<Transfer.Use>> found = new TreeMap<>();

    /** Which transfers may have given away the value of a node. */
    private final Map<Integer, Set<Key>> transfersOf = new HashMap<>();

    Findings(Program program, MethodFacts method, OwnFields fields) {
        this.program = program;
        this.method = method;
        this.fields = fields;
    }

    void givenAway(int call, int argument, BitSet nodes) {
        Key key = new Key(call, argument);
        found.computeIfAbsent(key, first -> new LinkedHashSet<>());
        nodes.stream()
                .forEach(node -> transfersOf
                        .computeIfAbsent(node, first -> new LinkedHashSet<>())
                        .add(key));
    }

    /** A node reads what one of the others had. */
    void same(int node, BitSet others) {
        others.stream()
                .filter(other -> other != node)
                .forEach(other -> transfersOf
                        .computeIfAbsent(node, first -> new LinkedHashSet<>())
                        .addAll(transfersOf.getOrDefault(other, Set.of())));
    }

    void add(Transfer.Kind kind, BitSet nodes, String with, int at) {
        transferBefore(nodes, at).ifPresent(transfer -> {
            boolean loop = kind == Transfer.Kind.HANDED_OVER && transfer.node() == at;
            found.getOrDefault(transfer, new LinkedHashSet<>())
                    .add(new Transfer.Use(loop ? Transfer.Kind.HANDED_OVER_IN_LOOP : kind, method, with, line(at)));
        });
    }

    private int line(int node) {
        return method.body().node(node).line();
    }

    /** The last transfer in front of a use; one behind it where only a loop leads there. */
    private Optional<Key> transferBefore(BitSet nodes, int use) {
        List<Key> all = nodes.stream()
                .boxed()
                .flatMap(node -> transfersOf.getOrDefault(node, Set.of()).stream())
                .distinct()
                .sorted()
                .toList();
        Optional<Key> before = all.stream().filter(key -> key.node() < use).max(Comparator.naturalOrder());
        return before.or(() -> all.stream().findFirst());
    }

    /** The object leaves the method with a field that refers to what was given away. */
    void kept(int number, BitSet holds) {
        FieldFacts field = fields.field(number);
        if (LAST_CALLS.contains(method.name()) || fields.isAssignedElsewhere(number) || isOfBuilder(field)) {
            return;
        }
        user(field)
                .ifPresent(user -> transferBefore(holds, Integer.MAX_VALUE)
                        .ifPresent(transfer -> found.getOrDefault(transfer, new LinkedHashSet<>())
                                .add(user)));
    }

    private boolean isOfBuilder(FieldFacts field) {
        return program.hierarchy()
                .analysed(field.ref().owner())
                .filter(program.roles()::isBuilder)
                .isPresent();
    }

    /** The first other method that works with the field. */
    private Optional<Transfer.Use> user(FieldFacts field) {
        return program.hierarchy().analysed(field.ref().owner()).stream()
                .flatMap(type -> type.methods().stream())
                .filter(other -> !other.ref().equals(method.ref()) && !other.isConstructor())
                .flatMap(other -> other.body()
                        .all(Node.FieldRead.class)
                        .filter(read -> isOf(read, field))
                        .map(read -> new Transfer.Use(
                                Transfer.Kind.KEPT, other, field.ref().toString(), read.line())))
                .min(Comparator.comparingInt(Transfer.Use::line));
    }

    private boolean isOf(Node.FieldRead read, FieldFacts field) {
        return read.field().name().equals(field.name())
                && program.hierarchy()
                        .declaration(read.field())
                        .filter(declared -> declared.ref().equals(field.ref()))
                        .isPresent();
    }

    /** Transfers that some use may follow, in the order of their calls. */
    List<Transfer> transfers() {
        List<Transfer> transfers = new ArrayList<>(1);
        found.forEach((key, uses) -> {
            if (!uses.isEmpty()) {
                Node.Call call = (Node.Call) method.body().node(key.node());
                List<Transfer.Use> sorted =
                        uses.stream().sorted(after(call.line())).toList();
                transfers.add(new Transfer(method, given(call, key.argument()), call.callee(), call.line(), sorted));
            }
        });
        return transfers;
    }

    /** Uses below the call first, then those that a loop leads back to, then those of other methods. */
    private static Comparator<Transfer.Use> after(int transfer) {
        return Comparator.comparing((Transfer.Use use) -> use.kind() == Transfer.Kind.KEPT)
                .thenComparing(use -> use.line() < transfer)
                .thenComparingInt(Transfer.Use::line)
                .thenComparing(Transfer.Use::kind);
    }

    private Transfer.Given given(Node.Call call, int argument) {
        Optional<Node> only = method.body().only(call.arguments().get(argument));
        if (only.isPresent()) {
            Node node = only.get();
            if (node instanceof Node.Parameter parameter) {
                return new Transfer.Argument(parameter.index(), method.parameterName(parameter.index()));
            }
            if (fields.read(node) >= 0) {
                return new Transfer.Held(fields.field(fields.read(node)));
            }
            if (node instanceof Node.New made) {
                return new Transfer.Made("L" + made.type() + ";");
            }
            if (node instanceof Node.NewArray made) {
                return new Transfer.Made(made.descriptor());
            }
            if (node instanceof Node.Call source) {
                return new Transfer.Result(source.callee());
            }
        }
        return new Transfer.Value(
                Names.parameterDescriptors(call.callee().descriptor()).get(argument));
    }
}
