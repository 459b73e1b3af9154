package dev.custody.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.custody.program.Program;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The program of a run in which ArchUnit rules take part. {@link CustodyFacts} about its classes come from there, with the run's
 * settings and class path, and no class file is read a second time.
 */
public final class JudgedProgram {
    private static final ThreadLocal<@Nullable JudgedProgram> CURRENT = new ThreadLocal<>();

    private final Set<JavaClass> classes;
    private final Program program;

    private JudgedProgram(JavaClasses classes, Program program) {
        this.classes = Set.copyOf(classes);
        this.program = program;
    }

    /**
     * Does something with the facts of a program at hand, on the current thread and until it is done.
     *
     * @param classes of the program, as ArchUnit has them
     */
    public static <T> T during(JavaClasses classes, Program program, Supplier<T> work) {
        JudgedProgram before = CURRENT.get();
        CURRENT.set(new JudgedProgram(classes, program));
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** The program of some classes; empty where the current thread works on none, or on others. */
    static Optional<Program> of(JavaClasses some) {
        return Optional.ofNullable(CURRENT.get())
                .filter(current -> current.classes.containsAll(some))
                .map(current -> current.program);
    }
}
