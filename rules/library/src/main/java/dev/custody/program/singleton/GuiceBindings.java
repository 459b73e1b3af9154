package dev.custody.program.singleton;

import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Hierarchy;
import dev.custody.program.Program;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Types that Guice modules bind to one object: {@code bind(Clock.class).to(Sundial.class).in(Singleton.class)},
 * {@code asEagerSingleton()}, {@code in(Scopes.SINGLETON)}. Only modules are looked at: types below {@code AbstractModule}, or
 * named as one where what they extend is not known.
 */
final class GuiceBindings {
    private static final String BINDER = "com/google/inject/binder/";
    private static final Set<String> NAMING = Set.of("to", "bind", "toProvider");
    private static final int LONGEST = 8;

    private final Hierarchy hierarchy;
    private final Set<String> bound = new TreeSet<>();

    GuiceBindings(Program program) {
        this.hierarchy = program.hierarchy();
        for (ClassFacts type : program.classes()) {
            if (isModule(type)) {
                for (MethodFacts method : type.methods()) {
                    method.body().all(Node.Call.class).forEach(call -> add(method.body(), call));
                }
            }
        }
    }

    /** Internal names of the analysed types that are bound so, in name order. */
    Set<String> singletons() {
        return bound;
    }

    private boolean isModule(ClassFacts type) {
        return hierarchy.supertypes(type.name()).contains("com/google/inject/Module")
                || hierarchy.supertypes(type.name()).contains("com/google/inject/AbstractModule")
                || (type.name().endsWith("Module") && hierarchy.hasUnknownSupertype(type.name()));
    }

    private void add(Body body, Node.Call call) {
        if (call.callee().owner().startsWith(BINDER) && asksForOne(body, call)) {
            target(body, call.receiver()).filter(hierarchy::isAnalysed).ifPresent(bound::add);
        }
    }

    private static boolean asksForOne(Body body, Node.Call call) {
        if (call.callee().name().equals("asEagerSingleton")) {
            return true;
        }
        return call.callee().name().equals("in")
                && call.arguments().size() == 1
                && body.only(call.arguments().get(0))
                        .filter(GuiceBindings::isSingleton)
                        .isPresent();
    }

    private static boolean isSingleton(Node scope) {
        if (scope instanceof Node.FieldRead read) {
            return read.field().name().equals("SINGLETON");
        }
        return scope instanceof Node.Constant constant
                && constant.value() instanceof Node.ClassLiteral literal
                && literal.descriptor().endsWith("/Singleton;");
    }

    /** Back along the chain of calls to the nearest one that names a class. */
    private static Optional<String> target(Body body, Values receiver) {
        Values at = receiver;
        for (int depth = 0; depth < LONGEST; depth++) {
            Optional<Node> node = body.only(at);
            if (node.isEmpty() || !(node.get() instanceof Node.Call call)) {
                return Optional.empty();
            }
            if (NAMING.contains(call.callee().name()) && call.arguments().size() == 1) {
                return body.only(call.arguments().get(0))
                        .filter(named -> named instanceof Node.Constant constant
                                && constant.value() instanceof Node.ClassLiteral)
                        .flatMap(named ->
                                Names.classOf(((Node.ClassLiteral) ((Node.Constant) named).value()).descriptor()));
            }
            at = call.receiver();
        }
        return Optional.empty();
    }
}
