package dev.custody.archrules;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;

/** A method that checks by itself, and throws what it finds. */
record MethodCheck(Method method) implements RuleCheck {
    @Override
    public List<Violation> violations(JavaClasses classes) {
        try {
            method.setAccessible(true);
            if (Modifier.isStatic(method.getModifiers())) {
                method.invoke(null, classes);
            } else {
                Constructor<?> constructor = method.getDeclaringClass().getDeclaredConstructor();
                constructor.setAccessible(true);
                method.invoke(constructor.newInstance(), classes);
            }
            return List.of();
        } catch (InvocationTargetException e) {
            return found(e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new RuleClassException("cannot be called (" + e + "); make it static", e);
        }
    }

    private static List<Violation> found(Throwable thrown) {
        if (thrown instanceof AssertionError violated) {
            return AssertionText.violations(violated);
        }
        if (thrown instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(thrown);
    }
}
