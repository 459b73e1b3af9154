package dev.custody.program;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import dev.custody.facts.Place;
import java.util.List;
import java.util.Optional;

/**
 * Places in the terms of the source: a lambda's body belongs to the method it is written in, an anonymous class to the
 * method around it, an accessor to its caller.
 */
final class Places {
    private static final int MOST_NESTED = 32;

    private final Hierarchy hierarchy;
    private final Calls calls;

    Places(Hierarchy hierarchy, Calls calls) {
        this.hierarchy = hierarchy;
        this.calls = calls;
    }

    Place of(ClassFacts type) {
        return new Place(Names.toBinary(named(type).name()), "", source(type), 0);
    }

    Place of(FieldFacts field) {
        String type = field.ref().owner();
        return new Place(
                Names.toBinary(type), field.name(), hierarchy.analysed(type).flatMap(this::source), field.line());
    }

    Place of(MethodFacts method, int line) {
        MethodFacts written = written(method);
        String type = written.ref().owner();
        String member = written.isClassInitializer()
                ? "<clinit>"
                : written.name() + Names.sourceParameters(written.ref().descriptor());
        Optional<ClassFacts> owner = hierarchy.analysed(type);
        return new Place(
                Names.toBinary(owner.isPresent() ? named(owner.get()).name() : type),
                member,
                owner.isPresent() ? source(owner.get()) : Optional.empty(),
                line > 0 ? line : written.line());
    }

    /** The method of source code that a method's instructions stand in. */
    MethodFacts written(MethodFacts method) {
        MethodFacts at = method;
        for (int depth = 0; depth < MOST_NESTED; depth++) {
            Optional<MethodFacts> around = around(at);
            if (around.isEmpty()) {
                return at;
            }
            at = around.get();
        }
        return at;
    }

    private Optional<MethodFacts> around(MethodFacts method) {
        if (CompilerMade.isLambdaBody(method) || CompilerMade.isAccessor(method)) {
            List<Calls.CallSite> callers = calls.callers(method);
            return callers.isEmpty()
                    ? Optional.empty()
                    : Optional.of(callers.get(0).caller());
        }
        Optional<ClassFacts> owner = hierarchy.analysed(method.ref().owner());
        if (owner.isEmpty() || owner.get().outer().isEmpty()) {
            return Optional.empty();
        }
        Optional<MethodRef> around = owner.get().outer().get().method();
        return around.isPresent() ? hierarchy.declaration(around.get()) : Optional.empty();
    }

    private ClassFacts named(ClassFacts type) {
        ClassFacts at = type;
        for (int depth = 0; depth < MOST_NESTED && at.isAnonymousOrLocal(); depth++) {
            Optional<ClassFacts> around =
                    at.outer().isPresent() ? hierarchy.analysed(at.outer().get().type()) : Optional.empty();
            if (around.isEmpty()) {
                return at;
            }
            at = around.get();
        }
        return at;
    }

    private Optional<String> source(ClassFacts type) {
        String folder = type.packageName().isEmpty() ? "" : type.packageName() + "/";
        return type.sourceFile().map(file -> folder + file);
    }
}
