package dev.custody.archrules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.custody.archunit.CustodyRule;
import dev.custody.settings.ArchRuleClass;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a class holds, those of its super-types included: fields of type {@code ArchRule} or {@code ArchTests} and methods
 * that take {@code JavaClasses}, with ArchUnit's {@code @ArchTest}, and fields without it that are public, static and final.
 * Rules of Custody itself are left out, since they run anyway, and so are members with {@code @ArchIgnore}. ArchUnit's JUnit
 * part is known by name, because there are several of it and Custody needs none.
 */
final class RuleMembers {
    private static final String JUNIT = "com.tngtech.archunit.junit.";
    private static final int MOST_NESTED = 16;

    private final ArchRuleClass named;
    private final List<RuleMember> found = new ArrayList<>();
    private boolean ofCustody;

    private RuleMembers(ArchRuleClass named) {
        this.named = named;
    }

    /**
     * In the order of their ids.
     *
     * @throws RuleClassException when there is no rule, or one cannot be had
     */
    static List<RuleMember> of(ArchRuleClass named, Class<?> type) {
        RuleMembers members = new RuleMembers(named);
        members.collect(type, "", 0);
        if (members.found.isEmpty() && !members.ofCustody) {
            throw new RuleClassException(
                    "has no ArchUnit rule; a rule is a field of type ArchRule or ArchTests, or a method that"
                            + " takes JavaClasses, with @ArchTest, or a public static final field");
        }
        return members.found.stream()
                .sorted(Comparator.comparing(RuleMember::id).thenComparing(RuleMember::name))
                .toList();
    }

    private void collect(Class<?> type, String path, int depth) {
        if (depth > MOST_NESTED || isIgnored(type)) {
            return; // ArchTests.in a class that leads back to itself
        }
        for (Class<?> one : withSuperTypes(type)) {
            for (Field field : one.getDeclaredFields()) {
                if (isRule(field) && !isIgnored(field)) {
                    collect(field, type, path, depth);
                }
            }
            for (Method method : one.getDeclaredMethods()) {
                if (isAnnotated(method, "ArchTest") && !isIgnored(method)) {
                    collect(method, path);
                }
            }
        }
    }

    private void collect(Field field, Class<?> type, String path, int depth) {
        Object value = value(field, type);
        if (value instanceof CustodyRule) {
            ofCustody = true;
        } else if (value instanceof ArchRule rule) {
            add(field, path, rule.getDescription(), new FieldCheck(rule));
        } else {
            collect(included(value, field), path + field.getName() + ".", depth + 1);
        }
    }

    private void collect(Method method, String path) {
        if (!Arrays.equals(method.getParameterTypes(), new Class<?>[] {JavaClasses.class})) {
            throw new RuleClassException("has a method " + method.getName()
                    + " with @ArchTest that is no rule; let it take JavaClasses and nothing else");
        }
        add(method, path, "what " + name(method) + "(JavaClasses) checks", new MethodCheck(method));
    }

    private void add(Member member, String path, String description, RuleCheck check) {
        found.add(new RuleMember(
                named.idOf(path + member.getName()),
                member.getDeclaringClass().getName(),
                member.getName(),
                description,
                check));
    }

    private static String name(Member member) {
        return member.getDeclaringClass().getSimpleName() + "." + member.getName();
    }

    private static Object value(Field field, Class<?> type) {
        try {
            field.setAccessible(true);
            if (Modifier.isStatic(field.getModifiers())) {
                return required(field.get(null), field);
            }
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return required(field.get(constructor.newInstance()), field);
        } catch (ReflectiveOperationException e) {
            throw new RuleClassException(
                    "has a rule " + field.getName() + " that cannot be read (" + e + "); make it static", e);
        }
    }

    private static Object required(@Nullable Object value, Field field) {
        if (value == null) {
            throw new RuleClassException("has a rule " + field.getName() + " that is null; give it a value");
        }
        return value;
    }

    /** The class that {@code ArchTests.in} names. */
    private static Class<?> included(Object tests, Field field) {
        try {
            Method definition = tests.getClass().getDeclaredMethod("getDefinitionLocation");
            definition.setAccessible(true);
            return (Class<?>) definition.invoke(tests);
        } catch (ReflectiveOperationException e) {
            throw new RuleClassException(
                    "includes ArchTests in " + field.getName() + " that this Custody cannot read (" + e
                            + "); name their class under archRules",
                    e);
        }
    }

    private static boolean isRule(Field field) {
        Class<?> type = field.getType();
        boolean holdsRules =
                ArchRule.class.isAssignableFrom(type) || type.getName().equals(JUNIT + "ArchTests");
        int constant = Modifier.PUBLIC | Modifier.STATIC | Modifier.FINAL;
        return holdsRules && (isAnnotated(field, "ArchTest") || (field.getModifiers() & constant) == constant);
    }

    private static boolean isIgnored(AnnotatedElement element) {
        return isAnnotated(element, "ArchIgnore");
    }

    private static boolean isAnnotated(AnnotatedElement element, String annotation) {
        return Arrays.stream(element.getAnnotations())
                .anyMatch(one -> one.annotationType().getName().equals(JUNIT + annotation));
    }

    private static Set<Class<?>> withSuperTypes(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            all.add(at);
            for (Class<?> one : at.getInterfaces()) {
                all.addAll(withSuperTypes(one));
            }
        }
        return all;
    }
}
