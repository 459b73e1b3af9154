package dev.custody.program.singleton;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.program.Hierarchy;
import dev.custody.program.Program;
import dev.custody.program.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Methods that Spring calls on what a {@code @Bean} method makes: those that its {@code initMethod} and {@code destroyMethod}
 * name, and {@code close()} and {@code shutdown()}, which Spring takes for destroy methods where nobody says otherwise.
 */
final class BeanMethods {
    private static final String BEAN = "org/springframework/context/annotation/Bean";
    private static final List<String> NAMING = List.of("initMethod", "destroyMethod");
    private static final List<String> INFERRED = List.of("close", "shutdown");

    private final Program program;
    private final Hierarchy hierarchy;

    /** Types of beans by the name of the method that is called on them. */
    private final Map<String, Set<String>> beansByMethod = new HashMap<>();

    BeanMethods(Program program) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        for (ClassFacts type : program.classes()) {
            for (MethodFacts method : type.methods()) {
                for (AnnotationFacts annotation : method.annotations()) {
                    if (annotation.type().equals(BEAN)) {
                        add(method, annotation);
                    }
                }
            }
        }
    }

    private void add(MethodFacts maker, AnnotationFacts annotation) {
        Set<String> products = new TreeSet<>();
        Names.classOf(maker.ref().returnDescriptor()).ifPresent(products::add);
        for (Source source : program.returned(maker)) {
            if (source instanceof Source.Made made) {
                Names.classOf(made.descriptor()).ifPresent(products::add);
            }
        }
        for (String member : NAMING) {
            Optional<String> named = annotation.text(member);
            named.ifPresent(name ->
                    beansByMethod.computeIfAbsent(name, key -> new TreeSet<>()).addAll(products));
        }
        for (String name : INFERRED) {
            beansByMethod.computeIfAbsent(name, key -> new TreeSet<>()).addAll(products);
        }
    }

    /** Whether Spring calls the method of its own accord, on a bean or on what the bean inherits it from. */
    boolean runs(MethodFacts method) {
        if (!method.ref().descriptor().startsWith("()")) {
            return false;
        }
        for (String bean : beansByMethod.getOrDefault(method.name(), Set.of())) {
            if (hierarchy.isSubtype(bean, method.ref().owner())) {
                return true;
            }
        }
        return false;
    }
}
